import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PasswordHashes } from '../../platform/crypto/password-hashes.js';
import { AppError } from '../../platform/errors/app-error.js';
import { newId } from '../../platform/ids/ids.js';
import type { Operator } from './operator.js';
import { OperatorsRepository, type OperatorRow } from './operators.repository.js';

/** Whose turn it takes to check a password: all operators are one to that. */
const TURN = 'operators';

@Injectable()
export class OperatorsService {
  constructor(
    private readonly repository: OperatorsRepository,
    private readonly hashes: PasswordHashes,
  ) {}

  list(): Promise<Operator[]> {
    return this.repository.list();
  }

  /** The password is shown this once. */
  async create(email: string, name = email): Promise<Operator & { readonly password: string }> {
    const password = newPassword();
    const operator = { id: newId('opr'), email: normalEmail(email), name };
    if (!(await this.repository.insert({ ...operator, passwordHash: await this.hashes.of(TURN, password) }))) {
      throw new AppError('operator_exists');
    }
    return { ...operator, password };
  }

  /** For one that was forgotten; the old one and every session it opened end. */
  async renewPassword(email: string): Promise<string> {
    const password = newPassword();
    if (!(await this.repository.setPassword(normalEmail(email), await this.hashes.of(TURN, password)))) {
      throw new AppError('operator_not_found');
    }
    return password;
  }

  async remove(email: string): Promise<void> {
    if (!(await this.repository.remove(normalEmail(email)))) throw new AppError('operator_not_found');
  }

  async named(email: string): Promise<OperatorRow> {
    const row = await this.repository.findByEmail(normalEmail(email));
    if (!row) throw new AppError('operator_not_found');
    return row;
  }

  async checkPassword(email: string, password: string): Promise<OperatorRow> {
    const row = await this.repository.findByEmail(normalEmail(email));
    const right = await this.hashes.match(TURN, row?.passwordHash, password);
    if (!row || !right) throw new AppError('sign_in_refused');
    return row;
  }
}

function newPassword(): string {
  return randomBytes(15).toString('base64url');
}

function normalEmail(email: string): string {
  return email.trim().toLowerCase();
}
