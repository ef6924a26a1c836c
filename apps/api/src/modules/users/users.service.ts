import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/db/database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { newId } from '../../platform/ids/ids.js';
import { UsersRepository, type UserRow } from './users.repository.js';

export interface NewUser {
  readonly email: string;
  readonly name: string;
  readonly role: 'owner' | 'admin' | 'agent' | 'viewer';
  readonly password: string;
}

/** What an unknown address is checked against, so that it takes as long as a known one. */
const nobodysHash = hash('nobody has this password');

@Injectable()
export class UsersService {
  constructor(private readonly repository: UsersRepository) {}

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

  async checkPassword(tenantId: string, email: string, password: string): Promise<UserRow> {
    const user = await this.repository.findByEmail(tenantId, normalEmail(email));
    const right = await verify(user?.passwordHash ?? (await nobodysHash), password);
    if (!user || !right) throw new AppError('sign_in_refused');
    return user;
  }
}

function normalEmail(email: string): string {
  return email.trim().toLowerCase();
}
