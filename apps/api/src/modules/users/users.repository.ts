import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/db/database.js';

export interface UserRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly passwordHash: string;
  readonly twoFactorAt: Date | null;
  readonly lastSignInAt: Date | null;
  readonly createdAt: Date;
}

export type NewUserRow = Pick<UserRow, 'id' | 'email' | 'name' | 'role' | 'passwordHash'>;

const omit = { twoFactorSecret: true, twoFactorStep: true, recoveryHashes: true } as const;

@Injectable()
export class UsersRepository {
  constructor(private readonly db: Database) {}

  inTenant<T>(tenantId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.forTenant(tenantId, work);
  }

  async insert(tx: Tx, tenantId: string, user: NewUserRow): Promise<void> {
    await tx.user.create({ data: { ...user, tenantId } });
  }

  findByEmail(tenantId: string, email: string): Promise<UserRow | null> {
    return this.db.forTenant(tenantId, (tx) =>
      tx.user.findUnique({ where: { tenantId_email: { tenantId, email } }, omit }),
    );
  }

  async find(tx: Tx, tenantId: string, id: string): Promise<UserRow | null> {
    return tx.user.findFirst({ where: { tenantId, id }, omit });
  }

  list(tenantId: string): Promise<UserRow[]> {
    return this.db.forTenant(tenantId, (tx) => tx.user.findMany({ where: { tenantId }, orderBy: { id: 'asc' }, omit }));
  }

  /** Whoever asks next waits, and counts anew: two owners who leave at once do not both leave. */
  async holdOwners(tx: Tx, tenantId: string): Promise<string[]> {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM users WHERE tenant_id = ${tenantId} AND role = 'owner' ORDER BY id FOR UPDATE`;
    return rows.map(({ id }) => id);
  }

  async setRole(tx: Tx, tenantId: string, id: string, role: string): Promise<void> {
    await tx.user.updateMany({ where: { tenantId, id }, data: { role } });
  }

  async setPasswordHash(tx: Tx, tenantId: string, id: string, passwordHash: string): Promise<void> {
    await tx.user.updateMany({ where: { tenantId, id }, data: { passwordHash } });
  }

  /** False when the password is no longer the one that was checked. */
  async noteSignIn(tx: Tx, tenantId: string, { id, passwordHash }: UserRow, at: Date): Promise<boolean> {
    const { count } = await tx.user.updateMany({
      where: { tenantId, id, passwordHash },
      data: { lastSignInAt: at },
    });
    return count === 1;
  }

  async remove(tx: Tx, tenantId: string, id: string): Promise<void> {
    await tx.user.deleteMany({ where: { tenantId, id } });
  }
}
