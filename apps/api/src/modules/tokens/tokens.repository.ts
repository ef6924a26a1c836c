import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/db/database.js';

export interface TokenRow {
  readonly id: string;
  readonly tenantId: string;
  readonly name: string;
  readonly kind: string;
  readonly prefix: string;
  readonly scopes: string[];
  readonly deviceIds: string[];
  readonly userId: string | null;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  readonly lastUsedAt: Date | null;
  readonly createdAt: Date;
}

export interface NewToken {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly prefix: string;
  readonly hash: Buffer;
  readonly scopes: string[];
  readonly deviceIds: string[];
  readonly userId?: string;
  readonly expiresAt?: Date;
}

const omit = { hash: true } as const;

@Injectable()
export class TokensRepository {
  constructor(private readonly db: Database) {}

  inTenant<T>(tenantId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.forTenant(tenantId, work);
  }

  async insert(tx: Tx, tenantId: string, { hash, ...token }: NewToken): Promise<TokenRow> {
    return tx.token.create({ data: { ...token, tenantId, hash: new Uint8Array(hash) }, omit });
  }

  async find(tx: Tx, tenantId: string, id: string): Promise<TokenRow | null> {
    return tx.token.findFirst({ where: { tenantId, id, kind: { not: 'session' } }, omit });
  }

  async replaceSecret(tx: Tx, tenantId: string, id: string, prefix: string, hash: Buffer): Promise<TokenRow> {
    return tx.token.update({
      where: { tenantId, id },
      data: { prefix, hash: new Uint8Array(hash), lastUsedAt: null },
      omit,
    });
  }

  async revoke(tx: Tx, tenantId: string, id: string, at: Date): Promise<void> {
    await tx.token.updateMany({ where: { tenantId, id, revokedAt: null }, data: { revokedAt: at } });
  }

  /** Named devices leave only the tokens that are for one of them. */
  list(tenantId: string, deviceIds: readonly string[], limit: number, before: string | undefined): Promise<TokenRow[]> {
    return this.db.forTenant(tenantId, (tx) =>
      tx.token.findMany({
        where: {
          tenantId,
          revokedAt: null,
          kind: { not: 'session' },
          ...(deviceIds.length > 0 ? { deviceIds: { hasSome: [...deviceIds] } } : {}),
          ...(before ? { id: { lt: before } } : {}),
        },
        orderBy: { id: 'desc' },
        take: limit,
        omit,
      }),
    );
  }

  /** Finds out whose token this is: the one query that knows no tenant yet. */
  async findByHash(hash: Buffer): Promise<TokenRow | null> {
    const [row] = await this.db.systemQuery<TokenRow>(
      'token_by_hash',
      `SELECT id, tenant_id AS "tenantId", name, kind, prefix, scopes, device_ids AS "deviceIds", user_id AS "userId",
         expires_at AS "expiresAt", revoked_at AS "revokedAt", last_used_at AS "lastUsedAt", created_at AS "createdAt"
       FROM tokens WHERE hash = $1`,
      [hash],
    );
    return row ?? null;
  }

  async touch(usedAt: ReadonlyMap<string, Date>): Promise<void> {
    const ids = [...usedAt.keys()];
    const times = [...usedAt.values()];
    await this.db.system.$executeRaw`
      UPDATE tokens SET last_used_at = used.at FROM unnest(${ids}::text[], ${times}::timestamptz[]) AS used(id, at)
      WHERE tokens.id = used.id AND (last_used_at IS NULL OR last_used_at < used.at)`;
  }
}
