import { randomBytes } from 'node:crypto';
import type { MediaType } from 'baileys';
import { openMedia, sealMedia, sha256, type MediaSecrets } from './media-crypto.js';

const KEPT_BYTES = 256 * 1024 * 1024;

/** What a message needs to say so that its media is found and opened. */
export interface MediaReference extends MediaSecrets {
  readonly url: string;
  readonly directPath: string;
  readonly fileLength: number;
}

/** Sealed files as WhatsApp's media servers keep them: nobody here can read one without the message about it. */
export class MediaVault {
  readonly #files = new Map<string, Buffer>();
  #bytes = 0;
  /** `https://…` of the host that serves the vault. */
  origin = 'https://127.0.0.1';

  get count(): number {
    return this.#files.size;
  }

  find(path: string): Buffer | undefined {
    return this.#files.get(path);
  }

  /** The path under which it can be had from now on. */
  keep(sealed: Buffer): string {
    const path = `/v/t62.7118-24/${sha256(sealed).toString('hex').slice(0, 24)}_${randomBytes(6).toString('hex')}.enc`;
    this.#files.set(path, sealed);
    this.#bytes += sealed.length;
    this.#makeRoom();
    return path;
  }

  async seal(bytes: Buffer, type: MediaType): Promise<MediaReference> {
    const { sealed, ...secrets } = await sealMedia(bytes, type);
    const directPath = this.keep(sealed);
    return { ...secrets, directPath, url: `${this.origin}${directPath}`, fileLength: bytes.length };
  }

  async open(path: string, secrets: MediaSecrets, type: MediaType): Promise<Buffer> {
    const sealed = this.find(path.split('?')[0] ?? '');
    if (sealed === undefined) throw new Error('no such media was uploaded');
    return openMedia(sealed, secrets, type);
  }

  clear(): void {
    this.#files.clear();
    this.#bytes = 0;
  }

  #makeRoom(): void {
    for (const [path, sealed] of this.#files) {
      if (this.#bytes <= KEPT_BYTES || this.#files.size === 1) return;
      this.#bytes -= sealed.length;
      this.#files.delete(path);
    }
  }
}
