import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/db/database.js';

export interface NewReset {
  readonly id: string;
  readonly userId: string;
  readonly secretHash: Buffer;
  readonly expiresAt: Date;
}

@Injectable()
export class PasswordResetsRepository {
  constructor(private readonly db: Database) {}

  inTenant<T>(tenantId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.forTenant(tenantId, work);
  }

  /** Earlier ones go on counting: whoever asks in somebody's name must not put out the link they wait for. */
  async insert(tx: Tx, tenantId: string, { secretHash, ...reset }: NewReset): Promise<void> {
    await tx.passwordReset.create({ data: { ...reset, tenantId, secretHash: new Uint8Array(secretHash) } });
  }

  /** How many count now; those that have ended are forgotten. */
  async countOpen(tx: Tx, tenantId: string, userId: string, now: Date): Promise<number> {
    await tx.passwordReset.deleteMany({ where: { tenantId, userId, expiresAt: { lte: now } } });
    return tx.passwordReset.count({ where: { tenantId, userId, usedAt: null } });
  }

  /** Whose it is; undefined for what was used, has ended or never was. */
  async userOf(tenantId: string, secretHash: Buffer, now: Date): Promise<string | undefined> {
    const row = await this.db.forTenant(tenantId, (tx) =>
      tx.passwordReset.findFirst({ where: open(tenantId, secretHash, now), select: { userId: true } }),
    );
    return row?.userId;
  }

  /** True for one caller only, however many ask at once. */
  async use(tx: Tx, tenantId: string, secretHash: Buffer, now: Date): Promise<boolean> {
    const { count } = await tx.passwordReset.updateMany({
      where: open(tenantId, secretHash, now),
      data: { usedAt: now },
    });
    return count === 1;
  }

  async forgetAll(tx: Tx, tenantId: string, userId: string): Promise<void> {
    await tx.passwordReset.deleteMany({ where: { tenantId, userId } });
  }
}

function open(tenantId: string, secretHash: Buffer, now: Date) {
  return { tenantId, secretHash: new Uint8Array(secretHash), usedAt: null, expiresAt: { gt: now } };
}
