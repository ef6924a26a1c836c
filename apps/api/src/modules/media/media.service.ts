import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { MediaKind, MediaSource } from '../../engines/engine.js';
import { failed } from '../../engines/failures.js';
import { InvalidInput } from '../../platform/errors/app-error.js';
import { Shares } from '../../platform/admission/shares.js';
import { SafeFetcher } from '../../platform/fetch/safe-fetcher.js';
import { Every } from '../../platform/jobs/every.js';
import { readMedia, type ReadMedia } from './media-intake.js';
import { MediaRefused } from './media-refused.js';
import { MediaRepository } from './media.repository.js';

export interface KeptMedia {
  readonly id: string;
  readonly mimeType: string;
  readonly fileName?: string;
}

/** With its bytes. */
export interface ReadyMedia extends KeptMedia {
  readonly sizeBytes: number;
  readonly bytes: Buffer;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Media is read when a message is accepted: what cannot be sent is refused at once, and what is sent does not change later. */
@Injectable()
export class MediaService {
  private readonly shares = new Shares({ total: 8, perKey: 4, patienceMs: 25_000 });

  constructor(
    private readonly repository: MediaRepository,
    private readonly fetcher: SafeFetcher,
  ) {}

  /** A few at once, since each is in memory as a whole: so many in this process, and fewer of one tenant. */
  async take(tenantId: string, input: string, kind: MediaKind): Promise<KeptMedia> {
    const release = await this.shares.take(tenantId);
    try {
      return await this.takeNow(tenantId, input, kind);
    } finally {
      release();
    }
  }

  private async takeNow(tenantId: string, input: string, kind: MediaKind): Promise<KeptMedia> {
    const media = await this.read(input, kind);
    const id = await this.repository.keep(tenantId, createHash('sha256').update(media.bytes).digest(), media);
    return { id, mimeType: media.mimeType, ...(media.fileName === undefined ? {} : { fileName: media.fileName }) };
  }

  /** What WhatsApp brought, as it is. */
  async keep(tenantId: string, { bytes, mimeType, fileName }: Omit<ReadMedia, 'sizeBytes'>): Promise<ReadyMedia> {
    const media = { bytes, mimeType, fileName, sizeBytes: bytes.length };
    const id = await this.repository.keep(tenantId, createHash('sha256').update(bytes).digest(), media);
    return { id, ...media };
  }

  /** Undefined when it is no longer kept. */
  async ready(tenantId: string, id: string): Promise<ReadyMedia | undefined> {
    const [stored, bytes] = await Promise.all([
      this.repository.find(tenantId, id),
      this.repository.bytes(tenantId, id),
    ]);
    if (!stored || !bytes) return undefined;
    const { mimeType, fileName, sizeBytes } = stored;
    return { id, mimeType, fileName: fileName ?? undefined, sizeBytes, bytes };
  }

  async source(tenantId: string, id: string, fileName: string | undefined): Promise<MediaSource> {
    const stored = await this.repository.find(tenantId, id);
    if (!stored) throw failed('media_gone');
    return {
      id,
      mimeType: stored.mimeType,
      fileName: fileName ?? stored.fileName ?? undefined,
      sizeBytes: stored.sizeBytes,
      bytes: async () => {
        const bytes = await this.repository.bytes(tenantId, id);
        if (!bytes) throw failed('media_gone');
        return bytes;
      },
    };
  }

  @Every({ name: 'forget-unused-media', everyMs: DAY_MS })
  forgetUnused(): Promise<void> {
    return this.repository.forgetUnused();
  }

  private async read(input: string, kind: MediaKind): Promise<ReadMedia> {
    try {
      return await readMedia(input, kind, { fetcher: this.fetcher });
    } catch (error) {
      if (!(error instanceof MediaRefused)) throw error;
      throw new InvalidInput({ media: [error.sentence] });
    }
  }
}
