import { createHash, hkdfSync } from 'node:crypto';
import { proto } from 'baileys';
import { keyPair, sharedSecret } from '../keys/curve.js';
import type { NoiseIdentity } from './noise-identity.js';
import { TransportCipher } from './transport-cipher.js';

const protocolName = Buffer.from('Noise_XX_25519_AESGCM_SHA256\0\0\0\0', 'latin1');
const waHeader = Buffer.from([0x57, 0x41, 6, 3]);

export interface Handshaken {
  /** The client's long-lived Noise key: what a linked device is recognised by. */
  readonly noiseKey: Buffer;
  readonly payload: proto.ClientPayload;
  readonly incoming: TransportCipher;
  readonly outgoing: TransportCipher;
}

/** The server's end of Noise XX: hello, answer, finish. */
export class NoiseResponder {
  #hash: Buffer = protocolName;
  #chainingKey: Buffer = protocolName;
  #cipher = new TransportCipher(protocolName);
  readonly #ephemeral = keyPair();

  constructor(private readonly identity: NoiseIdentity) {
    this.#mixHash(waHeader);
  }

  /** Takes the client's hello, returns the server's. */
  answer(message: Uint8Array): Uint8Array {
    const theirs = needBytes(proto.HandshakeMessage.decode(message).clientHello?.ephemeral);
    this.#mixHash(theirs);
    this.#mixHash(this.#ephemeral.public);
    this.#mixKey(sharedSecret(this.#ephemeral, theirs));
    const sealedStatic = this.#seal(this.identity.keys.public);
    this.#mixKey(sharedSecret(this.identity.keys, theirs));
    const payload = this.#seal(this.identity.certificateChain);
    const serverHello = { ephemeral: this.#ephemeral.public, static: sealedStatic, payload };
    return proto.HandshakeMessage.encode({ serverHello }).finish();
  }

  finish(message: Uint8Array): Handshaken {
    const { clientFinish } = proto.HandshakeMessage.decode(message);
    const noiseKey = this.#open(needBytes(clientFinish?.static));
    this.#mixKey(sharedSecret(this.#ephemeral, noiseKey));
    const payload = proto.ClientPayload.decode(this.#open(needBytes(clientFinish?.payload)));
    const [incoming, outgoing] = this.#derive(Buffer.alloc(0));
    return { noiseKey, payload, incoming: new TransportCipher(incoming), outgoing: new TransportCipher(outgoing) };
  }

  #seal(plain: Uint8Array): Buffer {
    const sealed = this.#cipher.encrypt(plain, this.#hash);
    this.#mixHash(sealed);
    return sealed;
  }

  #open(sealed: Uint8Array): Buffer {
    const plain = this.#cipher.decrypt(sealed, this.#hash);
    this.#mixHash(sealed);
    return plain;
  }

  #mixHash(bytes: Uint8Array): void {
    this.#hash = createHash('sha256').update(this.#hash).update(bytes).digest();
  }

  #mixKey(secret: Uint8Array): void {
    const [chainingKey, key] = this.#derive(secret);
    this.#chainingKey = chainingKey;
    this.#cipher = new TransportCipher(key);
  }

  #derive(secret: Uint8Array): readonly [Buffer, Buffer] {
    const derived = Buffer.from(hkdfSync('sha256', secret, this.#chainingKey, '', 64));
    return [derived.subarray(0, 32), derived.subarray(32)];
  }
}

function needBytes(bytes: Uint8Array | null | undefined): Uint8Array {
  if (bytes === null || bytes === undefined || bytes.length === 0) throw new Error('The handshake is incomplete');
  return bytes;
}
