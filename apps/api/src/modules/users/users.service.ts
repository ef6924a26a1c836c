import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/db/database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { newId } from '../../platform/ids/ids.js';
import type { Role } from './roles.js';
import { UsersRepository, type UserRow } from './users.repository.js';

export interface NewUser {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly password: string;
}

/** What an unknown address is checked against, so that it takes as long as a known one. */
const nobodysHash = hash('nobody has this password');

/** Who they are, and whether they are who they say. */
@Injectable()
export class UsersService {
  constructor(
    private readonly repository: UsersRepository,
    private readonly clock: Clock,
  ) {}

  async add(tx: Tx, tenantId: string, user: NewUser): Promise<string> {
    const id = newId('usr');
    const passwordHash = await hash(user.password);
    const { name, role } = user;
    await this.repository.insert(tx, tenantId, { id, email: normalEmail(user.email), name, role, passwordHash });
    return id;
  }

  list(tenantId: string): Promise<UserRow[]> {
    return this.repository.list(tenantId);
  }

  find(tenantId: string, id: string): Promise<UserRow | null> {
    return this.repository.inTenant(tenantId, (tx) => this.repository.find(tx, tenantId, id));
  }

  findByEmail(tenantId: string, email: string): Promise<UserRow | null> {
    return this.repository.findByEmail(tenantId, normalEmail(email));
  }

  async checkPassword(tenantId: string, email: string, password: string): Promise<UserRow> {
    const user = await this.findByEmail(tenantId, email);
    const right = await verify(user?.passwordHash ?? (await nobodysHash), password);
    if (!user || !right) throw new AppError('sign_in_refused');
    return user;
  }

  /** Of somebody who is signed in, before something that a stolen session must not do. */
  async requirePassword(tenantId: string, id: string, password: string): Promise<UserRow> {
    const user = await this.find(tenantId, id);
    if (!user || !(await verify(user.passwordHash, password))) throw new AppError('password_refused');
    return user;
  }

  async setPassword(tx: Tx, tenantId: string, id: string, password: string): Promise<void> {
    await this.repository.setPasswordHash(tx, tenantId, id, await hash(password));
  }

  noteSignIn(tx: Tx, tenantId: string, id: string): Promise<void> {
    return this.repository.noteSignIn(tx, tenantId, id, this.clock.now());
  }
}

export function normalEmail(email: string): string {
  return email.trim().toLowerCase();
}
