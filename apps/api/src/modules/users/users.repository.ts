import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/db/database.js';

export interface UserRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly passwordHash: string;
  readonly createdAt: Date;
}

@Injectable()
export class UsersRepository {
  constructor(private readonly db: Database) {}

  async insert(tx: Tx, tenantId: string, user: Omit<UserRow, 'createdAt'>): Promise<void> {
    await tx.user.create({ data: { ...user, tenantId } });
  }

  findByEmail(tenantId: string, email: string): Promise<UserRow | null> {
    return this.db.forTenant(tenantId, (tx) => tx.user.findUnique({ where: { tenantId_email: { tenantId, email } } }));
  }

  list(tenantId: string): Promise<UserRow[]> {
    return this.db.forTenant(tenantId, (tx) => tx.user.findMany({ where: { tenantId }, orderBy: { id: 'asc' } }));
  }
}
