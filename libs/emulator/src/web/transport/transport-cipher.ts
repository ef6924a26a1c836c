import { createCipheriv, createDecipheriv } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const TAG_LENGTH = 16;

/** AES-256-GCM with a counting nonce, as Noise uses it; each direction and each handshake step has its own. */
export class TransportCipher {
  readonly #nonce = Buffer.alloc(12);
  #count = 0;

  constructor(private readonly key: Uint8Array) {}

  encrypt(plain: Uint8Array, bound: Uint8Array = Buffer.alloc(0)): Buffer {
    const cipher = createCipheriv(algorithm, this.key, this.#next()).setAAD(bound);
    return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  }

  decrypt(sealed: Uint8Array, bound: Uint8Array = Buffer.alloc(0)): Buffer {
    const tagAt = sealed.length - TAG_LENGTH;
    if (tagAt < 0) throw new Error('A sealed frame is too short');
    const cipher = createDecipheriv(algorithm, this.key, this.#next()).setAAD(bound);
    cipher.setAuthTag(sealed.subarray(tagAt));
    return Buffer.concat([cipher.update(sealed.subarray(0, tagAt)), cipher.final()]);
  }

  #next(): Buffer {
    this.#nonce.writeUInt32BE(this.#count++, 8);
    return this.#nonce;
  }
}
