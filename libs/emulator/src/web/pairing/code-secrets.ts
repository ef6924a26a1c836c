import { createCipheriv, createDecipheriv, hkdfSync, pbkdf2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { keyPair, sharedSecret } from '../keys/curve.js';
import type { KeyPair } from '../keys/key-bundle.js';

const ITERATIONS = 131_072;
const deriveKey = promisify(pbkdf2);
const bundleInfo = 'link_code_pairing_key_bundle_encryption_key';

/** The phone's half of pairing by code: both ends prove by it that they know the eight characters. */
export class CodeSecrets {
  private constructor(
    private readonly phone: KeyPair,
    private readonly ephemeralSecret: Buffer,
    /** The phone's ephemeral key, sealed with the code. */
    readonly wrappedEphemeral: Buffer,
  ) {}

  static async begin(phone: KeyPair, code: string, theirWrappedEphemeral: Buffer): Promise<CodeSecrets> {
    const theirs = await unwrap(theirWrappedEphemeral, code);
    const ephemeral = keyPair();
    return new CodeSecrets(phone, sharedSecret(ephemeral, theirs), await wrap(ephemeral.public, code));
  }

  /** The secret that seals the device identity; throws when the client was shown another code. */
  finish(bundle: Buffer): { identity: Buffer; advSecret: Buffer } {
    const [salt, nonce, sealed] = [bundle.subarray(0, 32), bundle.subarray(32, 44), bundle.subarray(44)];
    const key = Buffer.from(hkdfSync('sha256', this.ephemeralSecret, salt, bundleInfo, 32));
    const cipher = createDecipheriv('aes-256-gcm', key, nonce);
    cipher.setAuthTag(sealed.subarray(-16));
    const plain = Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
    const identity = plain.subarray(0, 32);
    const secrets = Buffer.concat([this.ephemeralSecret, sharedSecret(this.phone, identity), plain.subarray(64, 96)]);
    return { identity, advSecret: Buffer.from(hkdfSync('sha256', secrets, Buffer.alloc(32), 'adv_secret', 32)) };
  }
}

async function wrap(key: Buffer, code: string): Promise<Buffer> {
  const [salt, iv] = [randomBytes(32), randomBytes(16)];
  const cipher = createCipheriv('aes-256-ctr', await codeKey(code, salt), iv);
  return Buffer.concat([salt, iv, cipher.update(key), cipher.final()]);
}

async function unwrap(wrapped: Buffer, code: string): Promise<Buffer> {
  const cipher = createDecipheriv(
    'aes-256-ctr',
    await codeKey(code, wrapped.subarray(0, 32)),
    wrapped.subarray(32, 48),
  );
  return Buffer.concat([cipher.update(wrapped.subarray(48)), cipher.final()]);
}

function codeKey(code: string, salt: Buffer): Promise<Buffer> {
  return deriveKey(code, salt, ITERATIONS, 32, 'sha256');
}
