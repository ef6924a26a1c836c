import { generateSignalPubKey } from 'baileys';
import type { SessionRecord, SignalStorage } from 'libsignal';
import type { KeyPair } from '../keys/key-bundle.js';
import type { PhoneKeys } from '../keys/phone-keys.js';
import { QuietSessionRecord } from './session-record.js';

/** What libsignal asks for, from memory: sessions stay alive as they are, nothing is written out and read back. */
export class SessionStore implements SignalStorage {
  readonly #sessions = new Map<string, QuietSessionRecord>();
  readonly #identity: ReturnType<typeof typed>;
  readonly #signedPreKey: ReturnType<typeof typed>;

  constructor(private readonly keys: PhoneKeys) {
    this.#identity = typed(keys.identity);
    this.#signedPreKey = typed(keys.signedPreKey.pair);
  }

  session(address: string): QuietSessionRecord {
    const known = this.#sessions.get(address);
    if (known !== undefined) return known;
    const record = new QuietSessionRecord();
    this.#sessions.set(address, record);
    return record;
  }

  forgetAll(): void {
    this.#sessions.clear();
  }

  async loadSession(address: string): Promise<SessionRecord> {
    return this.session(address);
  }

  async storeSession(): Promise<void> {
    return;
  }

  isTrustedIdentity(): boolean {
    return true;
  }

  async loadPreKey(keyId: number | string) {
    const pair = this.keys.preKey(Number(keyId));
    return pair === undefined ? undefined : typed(pair);
  }

  removePreKey(keyId: number): void {
    this.keys.removePreKey(keyId);
  }

  loadSignedPreKey() {
    return this.#signedPreKey;
  }

  getOurRegistrationId(): number {
    return this.keys.registrationId;
  }

  getOurIdentity() {
    return this.#identity;
  }
}

/** With the type byte, as libsignal has its public keys. */
function typed(pair: KeyPair) {
  return { pubKey: Buffer.from(generateSignalPubKey(pair.public)), privKey: pair.private };
}
