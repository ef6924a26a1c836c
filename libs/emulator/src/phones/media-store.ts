import { createHash, randomInt } from 'node:crypto';

export interface StoredMedia {
  readonly id: string;
  readonly bytes: Buffer;
  readonly mimeType: string;
  readonly sha256: string;
  readonly fileName?: string;
  /** The business number that uploaded it, or that a phone sent it to. */
  readonly line: string;
}

const KEPT_BYTES = 256 * 1024 * 1024;

/** Media of every chat, oldest forgotten first once they fill their room. */
export class MediaStore {
  readonly #media = new Map<string, StoredMedia>();
  #bytes = 0;

  get count(): number {
    return this.#media.size;
  }

  get bytes(): number {
    return this.#bytes;
  }

  add(media: Pick<StoredMedia, 'bytes' | 'mimeType' | 'fileName' | 'line'>): StoredMedia {
    const sha256 = createHash('sha256').update(media.bytes).digest('hex');
    const stored: StoredMedia = { ...media, id: nextId(), sha256 };
    this.#media.set(stored.id, stored);
    this.#bytes += stored.bytes.length;
    this.#makeRoom();
    return stored;
  }

  find(id: string): StoredMedia | undefined {
    return this.#media.get(id);
  }

  remove(id: string): void {
    this.#bytes -= this.#media.get(id)?.bytes.length ?? 0;
    this.#media.delete(id);
  }

  clear(): void {
    this.#media.clear();
    this.#bytes = 0;
  }

  #makeRoom(): void {
    for (const id of this.#media.keys()) {
      if (this.#bytes <= KEPT_BYTES || this.#media.size === 1) return;
      this.remove(id);
    }
  }
}

function nextId(): string {
  return `${randomInt(1e8, 1e9)}${randomInt(1e6, 1e7)}`;
}
