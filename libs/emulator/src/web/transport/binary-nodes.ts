import { inflateSync } from 'node:zlib';
import { encodeBinaryNode, type BinaryNode } from 'baileys';
import * as dictionary from 'baileys/lib/WABinary/constants.js';
import { decodeDecompressedBinaryNode } from 'baileys/lib/WABinary/decode.js';

const COMPRESSED = 2;
const LONGEST_STANZA = 64 * 1024 * 1024;

export function decodeStanza(bytes: Buffer): BinaryNode {
  const rest = bytes.subarray(1);
  const compressed = ((bytes[0] ?? 0) & COMPRESSED) !== 0;
  const plain = compressed ? inflateSync(rest, { maxOutputLength: LONGEST_STANZA }) : rest;
  return decodeDecompressedBinaryNode(plain, dictionary);
}

export { encodeBinaryNode as encodeStanza };
