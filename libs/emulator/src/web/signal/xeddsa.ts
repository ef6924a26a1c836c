import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { BoundedMap } from '../../phones/bounded-map.js';

const PRIME = 2n ** 255n - 19n;
const SIGN_BIT = 0x80;
const KEPT_KEYS = 2000;
/** What stands before the 32 bytes of an Ed25519 key in DER. */
const derPrefix = Buffer.from('302a300506032b6570032100', 'hex');
const known = new BoundedMap<string, KeyObject>(KEPT_KEYS);

/** Checks a signature by a Curve25519 key with the platform's Ed25519: a hundred times faster than libsignal's own. */
export function isSignedBy(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const sign = (signature[63] ?? 0) & SIGN_BIT;
  const plain = Buffer.from(signature);
  plain[63] = (signature[63] ?? 0) & ~SIGN_BIT;
  return verify(null, message, edwardsKey(Buffer.from(publicKey).subarray(-32), sign), plain);
}

function edwardsKey(montgomery: Buffer, sign: number): KeyObject {
  const name = `${montgomery.toString('base64')} ${sign}`;
  const made = known.get(name) ?? convert(montgomery, sign);
  known.set(name, made);
  return made;
}

/** y = (u - 1) / (u + 1), with the sign of x that the signature tells. */
function convert(montgomery: Buffer, sign: number): KeyObject {
  const bigEndian = Buffer.from(montgomery).reverse();
  bigEndian[0] = (bigEndian[0] ?? 0) & ~SIGN_BIT;
  const u = BigInt(`0x${bigEndian.toString('hex')}`);
  const y = ((u - 1n + PRIME) * power(u + 1n, PRIME - 2n)) % PRIME;
  const edwards = Buffer.from(y.toString(16).padStart(64, '0'), 'hex').reverse();
  edwards[31] = (edwards[31] ?? 0) | sign;
  return createPublicKey({ key: Buffer.concat([derPrefix, edwards]), format: 'der', type: 'spki' });
}

function power(base: bigint, exponent: bigint): bigint {
  let [result, square, left] = [1n, base % PRIME, exponent];
  while (left > 0n) {
    if (left & 1n) result = (result * square) % PRIME;
    square = (square * square) % PRIME;
    left >>= 1n;
  }
  return result;
}
