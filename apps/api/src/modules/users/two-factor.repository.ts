import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/db/database.js';

export interface TwoFactorRow {
  readonly twoFactorSecret: Uint8Array | null;
  readonly twoFactorAt: Date | null;
}

@Injectable()
export class TwoFactorRepository {
  constructor(private readonly db: Database) {}

  inTenant<T>(tenantId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.forTenant(tenantId, work);
  }

  async find(tx: Tx, tenantId: string, id: string): Promise<TwoFactorRow | null> {
    return tx.user.findFirst({
      where: { tenantId, id },
      select: { twoFactorSecret: true, twoFactorAt: true },
    });
  }

  async begin(tx: Tx, tenantId: string, id: string, sealed: Buffer): Promise<void> {
    await tx.user.updateMany({
      where: { tenantId, id, twoFactorAt: null },
      data: { twoFactorSecret: new Uint8Array(sealed), twoFactorStep: null },
    });
  }

  async confirm(
    tx: Tx,
    tenantId: string,
    id: string,
    recovery: { hashes: readonly Buffer[]; at: Date },
  ): Promise<void> {
    await tx.user.updateMany({
      where: { tenantId, id },
      data: { twoFactorAt: recovery.at, recoveryHashes: recovery.hashes.map((hash) => new Uint8Array(hash)) },
    });
  }

  async stop(tx: Tx, tenantId: string, id: string): Promise<void> {
    await tx.user.updateMany({
      where: { tenantId, id },
      data: { twoFactorSecret: null, twoFactorAt: null, twoFactorStep: null, recoveryHashes: [] },
    });
  }

  /** True once for a step, and for none before it, however many ask at once. */
  async useStep(tx: Tx, tenantId: string, id: string, step: number): Promise<boolean> {
    const count = await tx.$executeRaw`
      UPDATE users SET two_factor_step = ${step}
      WHERE tenant_id = ${tenantId} AND id = ${id} AND (two_factor_step IS NULL OR two_factor_step < ${step})`;
    return count === 1;
  }

  /** True once for a code. */
  async useRecovery(tx: Tx, tenantId: string, id: string, hash: Buffer): Promise<boolean> {
    const count = await tx.$executeRaw`
      UPDATE users SET recovery_hashes = array_remove(recovery_hashes, ${hash}::bytea)
      WHERE tenant_id = ${tenantId} AND id = ${id} AND ${hash}::bytea = ANY (recovery_hashes)`;
    return count === 1;
  }
}
