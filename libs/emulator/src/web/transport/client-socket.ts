import type { BinaryNode } from 'baileys';
import type { RawData, WebSocket } from 'ws';
import type { Connection } from '../companion.js';
import { decodeStanza, encodeStanza } from './binary-nodes.js';
import { FrameReader, frameOf } from './frames.js';
import type { NoiseIdentity } from './noise-identity.js';
import { NoiseResponder, type Handshaken } from './noise-responder.js';

const FAREWELL_MS = 1000;

export interface SocketOwner {
  stanza(stanza: BinaryNode): void;
  closed(): void;
}

/** One WebSocket of a client: first the Noise handshake, then stanzas for whoever owns it by then. */
export class ClientSocket implements Connection {
  readonly #frames = new FrameReader();
  readonly #noise: NoiseResponder;
  #step: 'hello' | 'finish' | 'open' = 'hello';
  #session: Handshaken | undefined;
  #owner: SocketOwner | undefined;
  /** Open, and yet nothing is answered and nothing sent. */
  frozen = false;

  constructor(
    private readonly socket: WebSocket,
    identity: NoiseIdentity,
    private readonly handshaken: (socket: ClientSocket, session: Handshaken) => SocketOwner | undefined,
  ) {
    this.#noise = new NoiseResponder(identity);
    socket.on('message', (data) => this.#received(bytesOf(data)));
    socket.on('close', () => this.#owner?.closed());
    socket.on('error', () => this.cut());
  }

  get isOpen(): boolean {
    return this.socket.readyState === this.socket.OPEN;
  }

  send(stanza: BinaryNode): void {
    if (this.#session === undefined || this.frozen || !this.isOpen) return;
    this.socket.send(frameOf(this.#session.outgoing.encrypt(encodeStanza(stanza))));
  }

  close(farewell?: BinaryNode): void {
    if (farewell !== undefined) this.send(farewell);
    this.socket.close();
    const last = setTimeout(() => this.cut(), FAREWELL_MS);
    last.unref();
    this.socket.once('close', () => clearTimeout(last));
  }

  /** As when a cable is pulled: no farewell, no closing handshake. */
  cut(): void {
    this.socket.terminate();
  }

  #received(bytes: Buffer): void {
    try {
      for (const frame of this.#frames.read(bytes)) this.#frame(frame);
    } catch {
      this.cut();
    }
  }

  #frame(frame: Buffer): void {
    if (this.#step === 'hello') {
      this.#step = 'finish';
      this.socket.send(frameOf(this.#noise.answer(frame)));
      return;
    }
    if (this.#session === undefined) return this.#finish(frame);
    const stanza = decodeStanza(this.#session.incoming.decrypt(frame));
    if (!this.frozen) this.#owner?.stanza(stanza);
  }

  #finish(frame: Buffer): void {
    this.#session = this.#noise.finish(frame);
    this.#step = 'open';
    this.#owner = this.handshaken(this, this.#session);
  }
}

function bytesOf(data: RawData): Buffer {
  if (Buffer.isBuffer(data)) return data;
  return Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data);
}
