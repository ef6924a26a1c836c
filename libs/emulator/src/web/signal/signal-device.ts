import { generateSignalPubKey } from 'baileys';
import { ProtocolAddress, SessionBuilder } from 'libsignal';
import { readAddress } from '../jids.js';
import type { KeyBundle } from '../keys/key-bundle.js';
import type { PhoneKeys } from '../keys/phone-keys.js';
import { CarefulCipher } from './careful-cipher.js';
import { SenderKeys } from './sender-keys.js';
import { SessionStore } from './session-store.js';

export interface Ciphertext {
  readonly type: 'pkmsg' | 'msg';
  readonly bytes: Buffer;
}

let lastNamespace = 0;

/** The Signal side of one pretended phone, device 0 of its account. Others are addressed by their LID jid. */
export class SignalDevice {
  readonly groups = new SenderKeys();
  readonly #store: SessionStore;
  /** libsignal queues its work by address for the whole process: two phones must not share one. */
  readonly #namespace = `phone${++lastNamespace}`;
  #lane: Promise<unknown> = Promise.resolve();

  constructor(readonly keys: PhoneKeys) {
    this.#store = new SessionStore(keys);
  }

  knows(jid: string): boolean {
    return this.#store.session(this.#address(jid).toString()).haveOpenSession();
  }

  /** Begins a session with a device, or replaces the one there is. */
  begin(jid: string, bundle: KeyBundle): Promise<void> {
    return this.#inTurn(() => this.#begin(jid, bundle));
  }

  /** Asks for a bundle when there is no session yet. */
  encrypt(jid: string, plaintext: Uint8Array, bundle?: () => KeyBundle): Promise<Ciphertext> {
    return this.#inTurn(async () => {
      if (bundle !== undefined && !this.knows(jid)) await this.#begin(jid, bundle());
      const { type, body } = await this.#cipher(jid).encrypt(asBuffer(plaintext));
      return { type: type === 3 ? 'pkmsg' : 'msg', bytes: Buffer.from(body, 'latin1') };
    });
  }

  /** A message that cannot be read changes nothing. */
  async decrypt(jid: string, { type, bytes }: { type: string; bytes: Buffer }): Promise<Buffer> {
    if (type === 'msg') return this.#inTurn(() => this.#cipher(jid).decryptWhisperMessage(bytes));
    if (type !== 'pkmsg') throw new Error(`A phone does not know ${type}`);
    const record = this.#store.session(this.#address(jid).toString());
    return this.#inTurn(() => record.receive(() => this.#cipher(jid).decryptPreKeyWhisperMessage(bytes)));
  }

  forgetAll(): void {
    this.#store.forgetAll();
  }

  async #begin(jid: string, bundle: KeyBundle): Promise<void> {
    const { registrationId, identity, signedPreKey, preKey } = bundle;
    const session = {
      registrationId,
      identityKey: generateSignalPubKey(identity),
      signedPreKey: {
        keyId: signedPreKey.keyId,
        publicKey: generateSignalPubKey(signedPreKey.public),
        signature: signedPreKey.signature,
      },
      ...(preKey && { preKey: { keyId: preKey.keyId, publicKey: generateSignalPubKey(preKey.public) } }),
    };
    await new SessionBuilder(this.#store, this.#address(jid)).initOutgoing(parseOptionalPreKey(session));
  }

  #cipher(jid: string): CarefulCipher {
    return new CarefulCipher(this.#store, this.#address(jid));
  }

  /** One thing after the other, in the order of the calls. */
  #inTurn<T>(job: () => Promise<T>): Promise<T> {
    const done = this.#lane.then(job);
    this.#lane = done.catch(() => undefined);
    return done;
  }

  #address(jid: string): ProtocolAddress {
    const address = readAddress(jid);
    if (address === undefined) throw new Error(`${jid} is no device's address`);
    return new ProtocolAddress(`${this.#namespace}/${address.kind}/${address.user}`, address.device);
  }
}

type E2ESession = Parameters<SessionBuilder['initOutgoing']>[0];

/** libsignal takes a bundle without a one-time key; its types do not say so. */
function parseOptionalPreKey(session: Omit<E2ESession, 'preKey'>): E2ESession {
  return session as E2ESession;
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
