import { Injectable } from '@nestjs/common';
import { Bus } from '../../platform/bus/bus.js';
import { Clock } from '../../platform/clock/clock.js';
import { AuditService } from '../audit/index.js';
import { strangersCall, UsersService, type Stranger, type UserRow } from '../users/index.js';
import { SessionsRepository } from './sessions.repository.js';
import { SignInProofs, type SignIn } from './sign-in-proofs.service.js';
import { TOKENS_CHANGED } from './token-authenticator.js';
import { TokensService } from './tokens.service.js';

const SESSION_MS = 12 * 60 * 60 * 1000;
const SHOWN_CHARS = 200;

export interface BegunSession {
  readonly secret: string;
  readonly expiresAt: Date;
  readonly user: UserRow;
}

/** A person's half day at the gateway. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly proofs: SignInProofs,
    private readonly users: UsersService,
    private readonly tokens: TokensService,
    private readonly repository: SessionsRepository,
    private readonly audit: AuditService,
    private readonly bus: Bus,
    private readonly clock: Clock,
  ) {}

  /** Always a new secret, whatever the browser held before. */
  async begin(stranger: Stranger, wanted: SignIn, userAgent?: string): Promise<BegunSession> {
    const user = await this.proofs.userOf(stranger, wanted);
    const expiresAt = new Date(this.clock.now().getTime() + SESSION_MS);
    const name = `Session of ${user.email}`;
    const session = { ...sessionOf(stranger.network, userAgent), name, expiresAt, userId: user.id };
    const tenantId = stranger.tenant.id;
    const secret = await this.repository.inTenant(tenantId, async (tx) => {
      const issued = await this.tokens.issue(tx, tenantId, session);
      await this.users.noteSignIn(tx, tenantId, user);
      await this.audit.record(tx, strangersCall(stranger, user.id, 'sign_in'), {
        subjectId: issued.row.id,
        details: {},
      });
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
export function sessionOf(network: string, userAgent: string | undefined) {
  return { kind: 'session', scopes: [], deviceIds: [], network, userAgent: userAgent?.slice(0, SHOWN_CHARS) } as const;
}
