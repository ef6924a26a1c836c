import {
  addTransactionCapability,
  Curve,
  DEFAULT_CONNECTION_CONFIG,
  generateSignalPubKey,
  initAuthCreds,
  type AuthenticationCreds,
  type SignalDataSet,
  type SignalKeyStore,
  type SignalKeyStoreWithTransaction,
  type SocketConfig,
} from 'baileys';
import { libraryLog } from './life/library-log.js';
import { signalRepository } from './signal-repository.js';

type Repository = ReturnType<SocketConfig['makeSignalRepository']>;

const log = libraryLog({ debug: () => undefined, warn: () => undefined }, 'test');
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** One end of real Signal sessions, with a key store as slow as a database. */
export class Party {
  readonly creds: AuthenticationCreds;
  readonly keys: SignalKeyStoreWithTransaction;
  readonly rows = new Map<string, unknown>();
  readonly repository: Repository;
  private preKeyId = 0;

  constructor(
    readonly jid: string,
    options: { latencyMs: number; stock?: boolean },
  ) {
    this.creds = { ...initAuthCreds(), me: { id: jid } };
    const store = this.storeOf(options.latencyMs);
    this.keys = addTransactionCapability(store, log, { maxCommitRetries: 1, delayBetweenTriesMs: 1 });
    const ours = signalRepository({
      label: () => jid,
      store,
      room: () => Promise.resolve(),
      decrypted: () => undefined,
      settled: () => undefined,
    });
    const make = options.stock ? DEFAULT_CONNECTION_CONFIG.makeSignalRepository : ours;
    this.repository = make({ creds: this.creds, keys: this.keys }, log);
  }

  /** As WhatsApp hands out the keys of a device to those who want to begin a session with it. */
  bundle(): Parameters<Repository['injectE2ESession']>[0]['session'] {
    this.preKeyId += 1;
    const preKey = Curve.generateKeyPair();
    this.rows.set(`pre-key ${this.preKeyId}`, preKey);
    const { registrationId, signedIdentityKey, signedPreKey } = this.creds;
    return {
      registrationId,
      identityKey: generateSignalPubKey(signedIdentityKey.public),
      signedPreKey: {
        keyId: signedPreKey.keyId,
        publicKey: generateSignalPubKey(signedPreKey.keyPair.public),
        signature: signedPreKey.signature,
      },
      preKey: { keyId: this.preKeyId, publicKey: generateSignalPubKey(preKey.public) },
    };
  }

  begin(other: Party): Promise<void> {
    return this.repository.injectE2ESession({ jid: other.jid, session: other.bundle() });
  }

  /** As Baileys sends: all of it in a transaction under its own name. */
  encrypt(other: Party, text: string) {
    const data = Buffer.from(text);
    return this.keys.transaction(() => this.repository.encryptMessage({ jid: other.jid, data }), this.jid);
  }

  async decrypt(from: Party, { type, ciphertext }: Awaited<ReturnType<Repository['encryptMessage']>>): Promise<string> {
    const plaintext = await this.repository.decryptMessage({ jid: from.jid, type, ciphertext });
    return Buffer.from(plaintext).toString();
  }

  private storeOf(latencyMs: number): SignalKeyStore {
    return {
      get: async (type, ids) => {
        await pause(latencyMs);
        return parseFound(Object.fromEntries(ids.flatMap((id) => this.row(type, id))));
      },
      set: async (data: SignalDataSet) => {
        await pause(latencyMs);
        for (const [type, values] of Object.entries(data)) {
          for (const [id, value] of Object.entries(values)) this.rows.set(`${type} ${id}`, value);
        }
      },
    };
  }

  private row(type: string, id: string): [string, unknown][] {
    const value = this.rows.get(`${type} ${id}`);
    return value === null || value === undefined ? [] : [[id, value]];
  }
}

function parseFound<T>(found: Record<string, unknown>): Record<string, T> {
  return found as Record<string, T>;
}
