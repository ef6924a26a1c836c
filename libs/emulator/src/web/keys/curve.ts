import { Curve } from 'baileys';
import type { KeyPair } from './key-bundle.js';

export function keyPair(): KeyPair {
  const pair = Curve.generateKeyPair();
  return { public: Buffer.from(pair.public), private: Buffer.from(pair.private) };
}

export function sharedSecret(mine: KeyPair, theirs: Uint8Array): Buffer {
  return Buffer.from(Curve.sharedKey(mine.private, Buffer.from(theirs)));
}

export function sign(mine: KeyPair, message: Uint8Array): Buffer {
  return Buffer.from(Curve.sign(mine.private, message));
}
