import { proto } from 'baileys';
import { keyPair, sign } from '../keys/curve.js';
import type { KeyPair } from '../keys/key-bundle.js';

const DAY_S = 86_400;
const ROOT_SERIAL = 0;
const INTERMEDIATE_SERIAL = 1;

/** The server's static key, and the chain root -> intermediate -> key by which a strict client can trust it. */
export class NoiseIdentity {
  readonly keys: KeyPair = keyPair();
  readonly #root = keyPair();
  readonly certificateChain: Uint8Array;

  constructor(now: number) {
    const intermediateKeys = keyPair();
    const intermediate = certificate(this.#root, intermediateKeys.public, [INTERMEDIATE_SERIAL, ROOT_SERIAL], now);
    const leaf = certificate(intermediateKeys, this.keys.public, [INTERMEDIATE_SERIAL + 1, INTERMEDIATE_SERIAL], now);
    this.certificateChain = proto.CertChain.encode({ leaf, intermediate }).finish();
  }

  /** What a strict client must take for WhatsApp's own root. */
  get rootPublicKey(): Buffer {
    return this.#root.public;
  }
}

function certificate(issuer: KeyPair, key: Uint8Array, [serial, issuerSerial]: [number, number], now: number) {
  const seconds = Math.floor(now / 1000);
  const details = proto.CertChain.NoiseCertificate.Details.encode({
    serial,
    issuerSerial,
    key,
    notBefore: seconds - DAY_S,
    notAfter: seconds + 3650 * DAY_S,
  }).finish();
  return { details, signature: sign(issuer, details) };
}
