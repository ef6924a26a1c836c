const waHeader = Buffer.from([0x57, 0x41, 6, 3]);
const LONGEST_FRAME = 16 * 1024 * 1024;

/** Cuts the bytes of one WebSocket into frames: an optional routing intro, the header, then `len24 || body`. */
export class FrameReader {
  #pending: Buffer = Buffer.alloc(0);
  #introduced = false;

  /** Throws when the bytes are not the client's protocol. */
  *read(bytes: Buffer): Generator<Buffer> {
    this.#pending = this.#pending.length === 0 ? bytes : Buffer.concat([this.#pending, bytes]);
    if (!this.#introduced && !this.#takeIntro()) return;
    for (let frame = this.#take(); frame !== undefined; frame = this.#take()) yield frame;
  }

  #take(): Buffer | undefined {
    if (this.#pending.length < 3) return undefined;
    const end = 3 + this.#pending.readUIntBE(0, 3);
    if (end > LONGEST_FRAME) throw new Error('A frame is too long');
    if (this.#pending.length < end) return undefined;
    const frame = this.#pending.subarray(3, end);
    this.#pending = this.#pending.subarray(end);
    return frame;
  }

  /** `ED 00 01 len24 routing` comes first when the server gave routing information at an earlier login. */
  #takeIntro(): boolean {
    const routed = this.#pending.subarray(0, 2).toString('latin1') === 'ED';
    if (routed && this.#pending.length < 7) return false;
    const start = routed ? 7 + this.#pending.readUIntBE(4, 3) : 0;
    const end = start + waHeader.length;
    if (this.#pending.length < end) return false;
    if (!this.#pending.subarray(start, end).equals(waHeader)) throw new Error('The WhatsApp Web header is missing');
    this.#pending = this.#pending.subarray(end);
    this.#introduced = true;
    return true;
  }
}

export function frameOf(body: Uint8Array): Buffer {
  const frame = Buffer.allocUnsafe(3 + body.length);
  frame.writeUIntBE(body.length, 0, 3);
  frame.set(body, 3);
  return frame;
}
