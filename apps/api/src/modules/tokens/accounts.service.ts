import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/db/database.js';
import { AuditService } from '../audit/index.js';
import { TenantsService, type TenantWanted } from '../tenants/index.js';
import { UsersService } from '../users/index.js';
import { TokensRepository } from './tokens.repository.js';
import { TokensService } from './tokens.service.js';

export interface OwnerWanted {
  readonly email: string;
  readonly name?: string;
}

/** What is shown once when an account is opened. */
export interface OpenedAccount {
  readonly tenantId: string;
  readonly password: string;
  readonly token: string;
}

/** A tenant with its owner and a first token: all of it, or nothing. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly tenants: TenantsService,
    private readonly users: UsersService,
    private readonly tokens: TokensService,
    private readonly repository: TokensRepository,
    private readonly audit: AuditService,
  ) {}

  async open(wanted: TenantWanted, owner: OwnerWanted): Promise<OpenedAccount> {
    const password = randomBytes(12).toString('base64url');
    const passwordHash = await this.users.hashOf(wanted.subdomain, password);
    return this.tenants.create(wanted, async (tx, tenantId) => {
      const token = await this.furnish(tx, tenantId, { ...owner, passwordHash });
      return { tenantId, password, token };
    });
  }

  async addToken(subdomain: string, name: string): Promise<string> {
    const tenantId = await this.tenants.idOf(subdomain);
    return this.repository.inTenant(tenantId, async (tx) => {
      await this.audit.recordOfOperator(tx, tenantId, 'create_token', { subjectId: tenantId, details: { name } });
      return this.firstToken(tx, tenantId, name);
    });
  }

  private async furnish(
    tx: Tx,
    tenantId: string,
    { email, name = email, passwordHash }: OwnerWanted & { passwordHash: string },
  ): Promise<string> {
    await this.users.add(tx, tenantId, { email, name, role: 'owner', passwordHash });
    return this.firstToken(tx, tenantId, 'First token');
  }

  private async firstToken(tx: Tx, tenantId: string, name: string): Promise<string> {
    const { secret } = await this.tokens.issue(tx, tenantId, { name, kind: 'live', scopes: ['*'], deviceIds: [] });
    return secret;
  }
}
