import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../db/database.js';

export interface KeyUse {
  readonly tokenId: string;
  readonly key: string;
  readonly operation: string;
  readonly fingerprint: Buffer;
}

export type KeyState =
  /** `again`: an earlier run was cut off, so what it made must come out the same. */
  | { readonly kind: 'mine'; readonly seededAt: Date; readonly again: boolean }
  | { readonly kind: 'answered'; readonly sealed: Buffer }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'in_flight' };

/** How long a key stays taken by a process that died: its client may be waiting to ask again. */
export const LOCK_MS = 4_000;

@Injectable()
export class IdempotencyRepository {
  constructor(private readonly db: Database) {}

  async claim(tenantId: string, use: KeyUse): Promise<KeyState> {
    return this.db.forTenant(tenantId, async (tx) => {
      await this.dropIfExpired(tx, tenantId, use);
      const [mine] = await this.take(tx, tenantId, use);
      if (mine) return { kind: 'mine', seededAt: mine.created_at, again: mine.again };
      const found = await tx.idempotencyKey.findUnique({ where: keyOf(tenantId, use) });
      if (!found) return { kind: 'in_flight' };
      if (found.operation !== use.operation || !use.fingerprint.equals(found.fingerprint)) return { kind: 'conflict' };
      return found.answer === null ? { kind: 'in_flight' } : { kind: 'answered', sealed: Buffer.from(found.answer) };
    });
  }

  async answer(tenantId: string, use: KeyUse, sealed: Buffer): Promise<void> {
    await this.db.forTenant(tenantId, async (tx) => {
      await tx.$executeRaw`UPDATE idempotency_keys SET answer = ${sealed}
        WHERE tenant_id = ${tenantId} AND token_id = ${use.tokenId} AND key = ${use.key}`;
    });
  }

  /** Nothing was done: the caller may mend the request and use the key again. */
  async release(tenantId: string, use: KeyUse): Promise<void> {
    await this.db.forTenant(
      tenantId,
      (tx) =>
        tx.$executeRaw`DELETE FROM idempotency_keys
        WHERE tenant_id = ${tenantId} AND token_id = ${use.tokenId} AND key = ${use.key} AND answer IS NULL`,
    );
  }

  /** "I am still at it." */
  async extend(tenantId: string, use: KeyUse): Promise<void> {
    await this.db.forTenant(
      tenantId,
      (
        tx,
      ) => tx.$executeRaw`UPDATE idempotency_keys SET locked_until = now() + ${LOCK_MS}::int * interval '1 millisecond'
        WHERE tenant_id = ${tenantId} AND token_id = ${use.tokenId} AND key = ${use.key} AND answer IS NULL`,
    );
  }

  /** Something may have been done: the same request may run again at once, and will make the same things. */
  async unlock(tenantId: string, use: KeyUse): Promise<void> {
    await this.db.forTenant(tenantId, (tx) =>
      tx.idempotencyKey.updateMany({
        where: { tenantId, tokenId: use.tokenId, key: use.key },
        data: { lockedUntil: new Date(0) },
      }),
    );
  }

  async forgetExpired(): Promise<void> {
    await this.db.system.$executeRaw`DELETE FROM idempotency_keys WHERE created_at < now() - interval '24 hours'`;
  }

  private async dropIfExpired(tx: Tx, tenantId: string, use: KeyUse): Promise<void> {
    await tx.$executeRaw`DELETE FROM idempotency_keys WHERE tenant_id = ${tenantId} AND token_id = ${use.tokenId}
      AND key = ${use.key} AND created_at < now() - interval '24 hours'`;
  }

  private async take(tx: Tx, tenantId: string, use: KeyUse): Promise<{ created_at: Date; again: boolean }[]> {
    return tx.$queryRaw`
      INSERT INTO idempotency_keys AS k (tenant_id, token_id, key, operation, fingerprint, locked_until, created_at)
      VALUES (${tenantId}, ${use.tokenId}, ${use.key}, ${use.operation}, ${use.fingerprint}, now() + ${LOCK_MS}::int * interval '1 millisecond', now())
      ON CONFLICT (tenant_id, token_id, key) DO UPDATE SET locked_until = excluded.locked_until
        WHERE k.answer IS NULL AND k.locked_until < now() AND k.operation = excluded.operation AND k.fingerprint = excluded.fingerprint
      RETURNING k.created_at, (xmax <> 0) AS again`;
  }
}

function keyOf(
  tenantId: string,
  use: KeyUse,
): { tenantId_tokenId_key: { tenantId: string; tokenId: string; key: string } } {
  return { tenantId_tokenId_key: { tenantId, tokenId: use.tokenId, key: use.key } };
}
