import { Injectable } from '@nestjs/common';
import { Bus } from '../../platform/bus/bus.js';
import { Clock } from '../../platform/clock/clock.js';
import { TwoFactorService, UsersService, type UserRow } from '../users/index.js';
import { SessionsRepository } from './sessions.repository.js';
import { SignInLimits } from './sign-in-limits.js';
import { TOKENS_CHANGED } from './token-authenticator.js';
import { TokensService } from './tokens.service.js';

const SESSION_MS = 12 * 60 * 60 * 1000;
const SHOWN_CHARS = 200;

/** What somebody says to be let in. */
export interface SignIn {
  readonly email: string;
  readonly password: string;
  readonly code?: string;
}

/** Where they say it. */
export interface Whence {
  readonly network: string;
  readonly userAgent?: string;
}

export interface BegunSession {
  readonly secret: string;
  readonly expiresAt: Date;
  readonly user: UserRow;
}

/** A person's half day at the gateway. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly users: UsersService,
    private readonly twoFactor: TwoFactorService,
    private readonly limits: SignInLimits,
    private readonly tokens: TokensService,
    private readonly repository: SessionsRepository,
    private readonly bus: Bus,
    private readonly clock: Clock,
  ) {}

  /** Always a new secret, whatever the browser held before. */
  async begin(tenantId: string, { email, password, code }: SignIn, whence: Whence): Promise<BegunSession> {
    await this.limits.beforePassword(tenantId, email, whence.network);
    const user = await this.users.checkPassword(tenantId, email, password);
    if (user.twoFactorAt !== null) {
      await this.twoFactor.demand(tenantId, user.id, code, () =>
        this.limits.beforeCode(tenantId, user, whence.network),
      );
    }
    const expiresAt = new Date(this.clock.now().getTime() + SESSION_MS);
    const secret = await this.repository.inTenant(tenantId, async (tx) => {
      const wanted = { ...sessionOf(whence), name: `Session of ${user.email}`, expiresAt, userId: user.id };
      const issued = await this.tokens.issue(tx, tenantId, wanted);
      await this.users.noteSignIn(tx, tenantId, user);
      return issued.secret;
    });
    return { secret, expiresAt, user };
  }

  async end(tenantId: string, sessionId: string): Promise<void> {
    await this.repository.inTenant(tenantId, (tx) => this.repository.end(tx, tenantId, sessionId, this.clock.now()));
    await this.bus.publish(TOKENS_CHANGED, sessionId);
  }
}

/** Its scopes are those of the person's role, whenever it is used. */
export function sessionOf({ network, userAgent }: Whence) {
  return { kind: 'session', scopes: [], deviceIds: [], network, userAgent: userAgent?.slice(0, SHOWN_CHARS) } as const;
}
