import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../platform/db/database.js';
import type { LinkPage } from './link-page.js';

export interface Branding {
  readonly title?: string;
  readonly message?: string;
  readonly colour?: string;
}

export interface NewLinkPage {
  readonly id: string;
  readonly deviceId: string;
  readonly secretHash: Buffer;
  readonly branding: Branding;
  readonly expiresAt: Date;
}

const LISTED = 100;

@Injectable()
export class LinkPagesRepository {
  constructor(private readonly db: Database) {}

  async insert(tx: Tx, tenantId: string, { secretHash, branding, ...page }: NewLinkPage): Promise<void> {
    await tx.linkPage.create({
      data: { ...page, tenantId, secretHash: new Uint8Array(secretHash), branding: { ...branding } },
    });
  }

  findBySecret(tenantId: string, secretHash: Buffer): Promise<LinkPage | null> {
    return this.db.forTenant(tenantId, (tx) =>
      tx.linkPage.findFirst({ where: { tenantId, secretHash: new Uint8Array(secretHash) } }),
    );
  }

  /** Those that can still be used, the newest first. */
  listOpen(tenantId: string, deviceId: string, now: Date): Promise<LinkPage[]> {
    return this.db.forTenant(tenantId, (tx) =>
      tx.linkPage.findMany({
        where: { tenantId, deviceId, usedAt: null, revokedAt: null, expiresAt: { gt: now } },
        orderBy: { id: 'desc' },
        take: LISTED,
      }),
    );
  }

  find(tx: Tx, tenantId: string, id: string): Promise<LinkPage | null> {
    return tx.linkPage.findFirst({ where: { tenantId, id } });
  }

  async revoke(tx: Tx, tenantId: string, id: string, at: Date): Promise<void> {
    await tx.linkPage.updateMany({ where: { tenantId, id, revokedAt: null }, data: { revokedAt: at } });
  }

  /** The device is linked: its pages have done their work. */
  async markUsed(tenantId: string, id: string, at: Date): Promise<void> {
    await this.db.forTenant(tenantId, (tx) =>
      tx.linkPage.updateMany({ where: { tenantId, id, usedAt: null }, data: { usedAt: at } }),
    );
  }
}
