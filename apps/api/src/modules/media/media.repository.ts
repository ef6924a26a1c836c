import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';
import { newId } from '../../platform/ids/ids.js';
import type { ReadMedia } from './media-intake.js';

export interface StoredMedia {
  readonly id: string;
  readonly mimeType: string;
  readonly fileName: string | null;
  readonly sizeBytes: number;
}

const UNUSED_AFTER_DAYS = 30;

@Injectable()
export class MediaRepository {
  constructor(private readonly db: Database) {}

  /** The same bytes are kept once a tenant. */
  async keep(tenantId: string, sha256: Buffer, media: ReadMedia): Promise<string> {
    return this.db.forTenant(tenantId, async (tx) => {
      const bytes = new Uint8Array(media.bytes);
      const hash = new Uint8Array(sha256);
      const kept = await tx.media.upsert({
        where: { tenantId_sha256: { tenantId, sha256: hash } },
        create: {
          id: newId('med'),
          tenantId,
          sha256: hash,
          mimeType: media.mimeType,
          fileName: media.fileName,
          sizeBytes: media.sizeBytes,
          bytes,
        },
        update: { usedAt: new Date() },
        select: { id: true },
      });
      return kept.id;
    });
  }

  find(tenantId: string, id: string): Promise<StoredMedia | null> {
    return this.db.forTenant(tenantId, (tx) =>
      tx.media.findFirst({ where: { tenantId, id }, omit: { bytes: true, sha256: true } }),
    );
  }

  async bytes(tenantId: string, id: string): Promise<Buffer | undefined> {
    const row = await this.db.forTenant(tenantId, (tx) =>
      tx.media.findFirst({ where: { tenantId, id }, select: { bytes: true } }),
    );
    return row ? Buffer.from(row.bytes) : undefined;
  }

  async forgetUnused(): Promise<void> {
    await this.db.system
      .$executeRaw`DELETE FROM media WHERE used_at < now() - make_interval(days => ${UNUSED_AFTER_DAYS})`;
  }
}
