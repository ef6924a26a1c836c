import { Injectable } from '@nestjs/common';
import { OperatorEntries } from '../operators/index.js';
import type { Stranger } from '../users/index.js';
import { SessionsRepository } from './sessions.repository.js';
import { sessionOf } from './sessions.service.js';
import { TokensService } from './tokens.service.js';

/** What an operator has for their ticket: a short session in the account, which knows whose it is. */
@Injectable()
export class OperatorVisits {
  constructor(
    private readonly entries: OperatorEntries,
    private readonly tokens: TokensService,
    private readonly repository: SessionsRepository,
  ) {}

  async begin(
    { tenant, requestId, network }: Stranger,
    ticket: string,
    userAgent: string | undefined,
  ): Promise<{ secret: string; expiresAt: Date }> {
    const { id, email, until } = await this.entries.redeem(tenant.id, ticket, { requestId, network });
    const wanted = {
      ...sessionOf(network, userAgent),
      name: `Visit of ${email}`,
      scopes: ['*'],
      expiresAt: until,
      operatorId: id,
    } as const;
    const { secret } = await this.repository.inTenant(tenant.id, (tx) => this.tokens.issue(tx, tenant.id, wanted));
    return { secret, expiresAt: until };
  }
}
