import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { PasswordHashes } from '../../platform/crypto/password-hashes.js';
import type { Tx } from '../../platform/db/database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { newId } from '../../platform/ids/ids.js';
import type { Role } from './roles.js';
import { UsersRepository, type UserRow } from './users.repository.js';

export interface NewUser {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly passwordHash: string;
}

/** Who they are, and whether they are who they say. */
@Injectable()
export class UsersService {
  constructor(
    private readonly repository: UsersRepository,
    private readonly hashes: PasswordHashes,
    private readonly clock: Clock,
  ) {}

  async add(tx: Tx, tenantId: string, user: NewUser): Promise<string> {
    const id = newId('usr');
    const { name, role, passwordHash } = user;
    await this.repository.insert(tx, tenantId, { id, email: normalEmail(user.email), name, role, passwordHash });
    return id;
  }

  list(tenantId: string): Promise<UserRow[]> {
    return this.repository.list(tenantId);
  }

  find(tenantId: string, id: string): Promise<UserRow | null> {
    return this.repository.inTenant(tenantId, (tx) => this.repository.find(tx, tenantId, id));
  }

  /** Within a transaction of the caller's. */
  findIn(tx: Tx, tenantId: string, id: string): Promise<UserRow | null> {
    return this.repository.find(tx, tenantId, id);
  }

  findByEmail(tenantId: string, email: string): Promise<UserRow | null> {
    return this.repository.findByEmail(tenantId, normalEmail(email));
  }

  async checkPassword(tenantId: string, email: string, password: string): Promise<UserRow> {
    const user = await this.findByEmail(tenantId, email);
    const right = await this.hashes.match(tenantId, user?.passwordHash, password);
    if (!user || !right) throw new AppError('sign_in_refused');
    return user;
  }

  /** Of somebody who is signed in, before something that a stolen session must not do. */
  async requirePassword(tenantId: string, id: string, password: string): Promise<UserRow> {
    const user = await this.find(tenantId, id);
    if (!(await this.hashes.match(tenantId, user?.passwordHash, password)) || !user)
      throw new AppError('password_refused');
    return user;
  }

  /** To be made before the transaction that keeps it. `account` is whose turn it takes. */
  hashOf(account: string, password: string): Promise<string> {
    return this.hashes.of(account, password);
  }

  setPassword(tx: Tx, tenantId: string, id: string, passwordHash: string): Promise<void> {
    return this.repository.setPasswordHash(tx, tenantId, id, passwordHash);
  }

  /** Refused when the password was changed since it was checked: who changes it wants everybody else out. */
  async noteSignIn(tx: Tx, tenantId: string, user: UserRow): Promise<void> {
    if (!(await this.repository.noteSignIn(tx, tenantId, user, this.clock.now())))
      throw new AppError('sign_in_refused');
  }
}

export function normalEmail(email: string): string {
  return email.trim().toLowerCase();
}
