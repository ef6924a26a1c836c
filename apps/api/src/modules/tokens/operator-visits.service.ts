import { Injectable } from '@nestjs/common';
import { OperatorEntries } from '../operators/index.js';
import { SessionsRepository } from './sessions.repository.js';
import { sessionOf, type Whence } from './sessions.service.js';
import { TokensService } from './tokens.service.js';

/** What an operator has for their ticket: a short session in the account, which knows whose it is. */
@Injectable()
export class OperatorVisits {
  constructor(
    private readonly entries: OperatorEntries,
    private readonly tokens: TokensService,
    private readonly repository: SessionsRepository,
  ) {}

  async begin(tenantId: string, ticket: string, whence: Whence): Promise<{ secret: string; expiresAt: Date }> {
    const { id, email, until } = await this.entries.redeem(tenantId, ticket);
    const wanted = {
      ...sessionOf(whence),
      name: `Visit of ${email}`,
      scopes: ['*'],
      expiresAt: until,
      operatorId: id,
    } as const;
    const { secret } = await this.repository.inTenant(tenantId, (tx) => this.tokens.issue(tx, tenantId, wanted));
    return { secret, expiresAt: until };
  }
}
