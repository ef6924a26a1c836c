import type { KeyBundle, PublicPreKey, PublicSignedPreKey } from './key-bundle.js';

/** The public keys a linked device left with the server, so that others can write to it while it is away. */
export class CompanionKeys {
  readonly #preKeys = new Map<number, PublicPreKey>();

  /** The server has told the device that its one-time keys run low, and it has not brought any since. */
  askedForMore = false;

  constructor(
    public registrationId: number,
    public identity: Buffer,
    public signedPreKey: PublicSignedPreKey,
  ) {}

  get count(): number {
    return this.#preKeys.size;
  }

  preKeys(): PublicPreKey[] {
    return [...this.#preKeys.values()];
  }

  add(preKeys: readonly PublicPreKey[]): void {
    for (const preKey of preKeys) this.#preKeys.set(preKey.keyId, preKey);
  }

  /** Hands each one-time key out once. */
  bundle(): KeyBundle {
    const { registrationId, identity, signedPreKey } = this;
    const [preKey] = this.#preKeys.values();
    if (preKey !== undefined) this.#preKeys.delete(preKey.keyId);
    return { registrationId, identity, signedPreKey, preKey };
  }
}
