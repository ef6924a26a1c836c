import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UsersService } from '../users/index.js';
import { TokensRepository } from './tokens.repository.js';
import { TokensService } from './tokens.service.js';

const SESSION_MS = 12 * 60 * 60 * 1000;

export interface Session {
  readonly token: string;
  readonly expires_at: string;
  readonly user: { readonly id: string; readonly email: string; readonly role: string };
}

/** A person's half day at the gateway. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly users: UsersService,
    private readonly tokens: TokensService,
    private readonly repository: TokensRepository,
    private readonly clock: Clock,
  ) {}

  async begin(tenantId: string, email: string, password: string): Promise<Session> {
    const user = await this.users.checkPassword(tenantId, email, password);
    const expiresAt = new Date(this.clock.now().getTime() + SESSION_MS);
    const wanted = {
      name: `Session of ${user.email}`,
      kind: 'session',
      scopes: ['*'],
      deviceIds: [],
      expiresAt,
      userId: user.id,
    } as const;
    const { secret } = await this.repository.inTenant(tenantId, (tx) => this.tokens.issue(tx, tenantId, wanted));
    return {
      token: secret,
      expires_at: expiresAt.toISOString(),
      user: { id: user.id, email: user.email, role: user.role },
    };
  }
}
