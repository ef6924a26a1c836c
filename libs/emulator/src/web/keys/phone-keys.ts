import { randomInt } from 'node:crypto';
import { Curve, generateSignalPubKey } from 'baileys';
import { keyPair } from './curve.js';
import type { KeyBundle, KeyPair } from './key-bundle.js';

const KEPT_PRE_KEYS = 5000;

/** The Signal keys a pretended phone owns as device 0 of its account; its ciphers are built upon them. */
export class PhoneKeys {
  readonly identity: KeyPair = keyPair();
  readonly registrationId = randomInt(1, 16_380);
  readonly signedPreKey = { keyId: 1, pair: keyPair() };
  readonly #signature = Buffer.from(
    Curve.sign(this.identity.private, generateSignalPubKey(this.signedPreKey.pair.public)),
  );
  readonly #preKeys = new Map<number, KeyPair>();
  #nextPreKeyId = 1;

  preKey(keyId: number): KeyPair | undefined {
    return this.#preKeys.get(keyId);
  }

  removePreKey(keyId: number): void {
    this.#preKeys.delete(keyId);
  }

  /** Each bundle carries a one-time key of its own: a phone never runs out of them. */
  bundle(): KeyBundle {
    const { identity, registrationId, signedPreKey } = this;
    const preKey = this.#newPreKey();
    return {
      registrationId,
      identity: identity.public,
      signedPreKey: { keyId: signedPreKey.keyId, public: signedPreKey.pair.public, signature: this.#signature },
      preKey,
    };
  }

  #newPreKey() {
    const keyId = this.#nextPreKeyId++;
    const pair = keyPair();
    this.#preKeys.set(keyId, pair);
    this.#preKeys.delete(keyId - KEPT_PRE_KEYS);
    return { keyId, public: pair.public };
  }
}
