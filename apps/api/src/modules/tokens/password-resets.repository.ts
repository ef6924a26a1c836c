import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/db/database.js';

interface NewReset {
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

  /** An earlier one that was not used counts no more. */
  async insert(tx: Tx, tenantId: string, { secretHash, ...reset }: NewReset): Promise<void> {
    await tx.passwordReset.deleteMany({ where: { tenantId, userId: reset.userId, usedAt: null } });
    await tx.passwordReset.create({ data: { ...reset, tenantId, secretHash: new Uint8Array(secretHash) } });
  }

  /** Whose it is, once; undefined for what was used, has ended or never was. */
  use(tenantId: string, secretHash: Buffer, now: Date): Promise<string | undefined> {
    return this.db.forTenant(tenantId, async (tx) => {
      const where = { tenantId, secretHash: new Uint8Array(secretHash), usedAt: null, expiresAt: { gt: now } };
      const row = await tx.passwordReset.findFirst({ where, select: { userId: true } });
      const { count } = await tx.passwordReset.updateMany({ where, data: { usedAt: now } });
      return count === 1 ? row?.userId : undefined;
    });
  }
}
