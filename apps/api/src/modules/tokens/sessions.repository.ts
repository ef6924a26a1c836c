import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/db/database.js';

export interface SessionRow {
  readonly id: string;
  readonly userId: string | null;
  readonly operatorId: string | null;
  readonly userAgent: string | null;
  readonly network: string | null;
  readonly expiresAt: Date | null;
  readonly lastUsedAt: Date | null;
  readonly createdAt: Date;
}

const select = {
  id: true,
  userId: true,
  operatorId: true,
  userAgent: true,
  network: true,
  expiresAt: true,
  lastUsedAt: true,
  createdAt: true,
} as const;

function open(tenantId: string, now: Date) {
  return { tenantId, kind: 'session', revokedAt: null, expiresAt: { gt: now } };
}

/** Tokens of the kind `session`. */
@Injectable()
export class SessionsRepository {
  constructor(private readonly db: Database) {}

  inTenant<T>(tenantId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.forTenant(tenantId, work);
  }

  list(tenantId: string, userId: string | undefined, now: Date): Promise<SessionRow[]> {
    return this.db.forTenant(tenantId, (tx) =>
      tx.token.findMany({
        where: { ...open(tenantId, now), ...(userId === undefined ? {} : { userId }) },
        orderBy: { id: 'desc' },
        take: 1_000,
        select,
      }),
    );
  }

  async find(tx: Tx, tenantId: string, id: string, now: Date): Promise<SessionRow | null> {
    return tx.token.findFirst({ where: { ...open(tenantId, now), id }, select });
  }

  async end(tx: Tx, tenantId: string, id: string, now: Date): Promise<void> {
    await tx.token.updateMany({ where: { ...open(tenantId, now), id }, data: { revokedAt: now } });
  }

  /** All of a person’s, but for one that they may keep; how many. */
  async endAll(tx: Tx, tenantId: string, userId: string, { now, keep }: { now: Date; keep?: string }): Promise<number> {
    const { count } = await tx.token.updateMany({
      where: { ...open(tenantId, now), userId, ...(keep === undefined ? {} : { id: { not: keep } }) },
      data: { revokedAt: now },
    });
    return count;
  }

  isKnownNetwork(tenantId: string, userId: string, network: string): Promise<boolean> {
    return this.db.forTenant(tenantId, async (tx) => {
      const row = await tx.token.findFirst({
        where: { tenantId, kind: 'session', userId, network },
        select: { id: true },
      });
      return row !== null;
    });
  }

  /** What the pages show of the account a person is in. */
  tenant(tenantId: string) {
    return this.db.forTenant(tenantId, (tx) =>
      tx.tenant.findUniqueOrThrow({
        where: { id: tenantId },
        select: {
          id: true,
          subdomain: true,
          name: true,
          timeZone: true,
          branding: true,
          plan: { select: { name: true } },
        },
      }),
    );
  }
}
