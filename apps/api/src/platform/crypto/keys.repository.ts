import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../db/database.js';

/** Keys at rest: only ever in wrapped form. */
@Injectable()
export class KeysRepository {
  constructor(private readonly db: Database) {}

  async tenantKey(tenantId: string): Promise<Buffer | undefined> {
    const row = await this.db.forTenant(tenantId, (tx) => tx.tenantKey.findUnique({ where: { tenantId } }));
    return row ? Buffer.from(row.wrapped) : undefined;
  }

  async addTenantKey(tx: Tx, tenantId: string, wrapped: Buffer): Promise<void> {
    await tx.tenantKey.create({ data: { tenantId, wrapped: new Uint8Array(wrapped) } });
  }

  /** The first process to ask decides; every other gets the same. */
  async installationSecret(name: string, proposal: Buffer): Promise<Buffer> {
    await this.db.system
      .$executeRaw`INSERT INTO installation (name, value) VALUES (${name}, ${proposal}) ON CONFLICT DO NOTHING`;
    const row = await this.db.system.installation.findUniqueOrThrow({ where: { name } });
    return Buffer.from(row.value);
  }

  /** All in one transaction: after a crash either the old master key opens everything or the new one does. */
  async rewrapAll(
    rewrap: (wrapped: Buffer, context: string) => Buffer,
    secretNames: readonly string[],
  ): Promise<number> {
    return this.db.system.$transaction(
      async (tx) => {
        const keys = await tx.tenantKey.findMany();
        for (const { tenantId, wrapped } of keys) {
          const renewed = new Uint8Array(rewrap(Buffer.from(wrapped), tenantId));
          await tx.tenantKey.update({ where: { tenantId }, data: { wrapped: renewed } });
        }
        for (const name of secretNames) {
          const row = await tx.installation.findUnique({ where: { name } });
          if (!row) continue;
          await tx.installation.update({
            where: { name },
            data: { value: new Uint8Array(rewrap(Buffer.from(row.value), name)) },
          });
        }
        return keys.length;
      },
      { timeout: 120_000 },
    );
  }
}
