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
  readonly operatorId: string | null;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  readonly lastUsedAt: Date | null;
  readonly createdAt: Date;
}

/** With what the person behind it may do now; null for a token, and where the person is gone. */
export interface HeldToken extends TokenRow {
  readonly role: string | null;
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
  readonly operatorId?: string;
  readonly userAgent?: string;
  readonly network?: string;
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
  async findByHash(hash: Buffer): Promise<HeldToken | null> {
    const [row] = await this.db.systemQuery<HeldToken>(
      'token_by_hash',
      `SELECT t.id, t.tenant_id AS "tenantId", t.name, t.kind, t.prefix, t.scopes, t.device_ids AS "deviceIds",
         t.user_id AS "userId", t.operator_id AS "operatorId", t.expires_at AS "expiresAt", t.revoked_at AS "revokedAt",
         t.last_used_at AS "lastUsedAt", t.created_at AS "createdAt", u.role
       FROM tokens t LEFT JOIN users u ON u.tenant_id = t.tenant_id AND u.id = t.user_id WHERE t.hash = $1`,
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
