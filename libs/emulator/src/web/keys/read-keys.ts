import type { BinaryNode } from 'baileys';
import { bytesOf, childOf, childrenOf } from '../nodes.js';
import type { PublicPreKey, PublicSignedPreKey } from './key-bundle.js';

const KEY_LENGTH = 32;
const SIGNATURE_LENGTH = 64;

export function readUnsigned(bytes: Uint8Array): number {
  return bytes.reduce((value, byte) => value * 256 + byte, 0);
}

/** Public keys come bare or with the type byte 5 in front. */
export function readPublicKey(bytes: Uint8Array | null | undefined): Buffer {
  const key = Buffer.from(bytes ?? []);
  const bare = key.length === KEY_LENGTH + 1 && key[0] === 5 ? key.subarray(1) : key;
  if (bare.length !== KEY_LENGTH) throw new Error('A public key must be 32 bytes long');
  return bare;
}

function readPreKey(key: BinaryNode): PublicPreKey {
  return { keyId: readUnsigned(bytesOf(childOf(key, 'id'))), public: readPublicKey(bytesOf(childOf(key, 'value'))) };
}

export function readPreKeys(list: BinaryNode | undefined): PublicPreKey[] {
  return childrenOf(list, 'key').map(readPreKey);
}

export function readSignedPreKey(skey: BinaryNode | undefined): PublicSignedPreKey {
  const signature = bytesOf(childOf(skey, 'signature'));
  if (skey === undefined || signature.length !== SIGNATURE_LENGTH) throw new Error('A signed key is incomplete');
  return { ...readPreKey(skey), signature };
}
