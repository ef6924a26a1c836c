import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Vault } from '../../platform/crypto/vault.js';
import { newId } from '../../platform/ids/ids.js';
import { Every } from '../../platform/jobs/every.js';
import { RateLimiter } from '../../platform/operations/rate-limiter.js';
import { OperatorTwoFactor } from './operator-two-factor.service.js';
import type { Operator } from './operator.js';
import { OperatorSessionsRepository } from './operator-sessions.repository.js';
import { OperatorsService } from './operators.service.js';

const TRIES_A_MINUTE = 10;
const SESSION_MS = 12 * 60 * 60 * 1000;
const HOUR_MS = 60 * 60 * 1000;

/** Who asks for a session, by what can be seen of them. */
export interface Browser {
  readonly network: string;
  readonly userAgent?: string;
}

/** What they say to be let in. */
export interface OperatorSignIn {
  readonly email: string;
  readonly password: string;
  readonly code?: string;
}

export interface OpenedSession {
  readonly operator: Operator;
  readonly secret: string;
  readonly expiresAt: Date;
}

/** An operator's half day at the bare domain. */
@Injectable()
export class OperatorSessions {
  constructor(
    private readonly operators: OperatorsService,
    private readonly twoFactor: OperatorTwoFactor,
    private readonly repository: OperatorSessionsRepository,
    private readonly limiter: RateLimiter,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  async begin(browser: Browser, { email, password, code }: OperatorSignIn): Promise<OpenedSession> {
    await this.limiter.consume(`operator ${browser.network}`, TRIES_A_MINUTE);
    const row = await this.operators.checkPassword(email, password);
    await this.twoFactor.demand(row, code);
    const operator = { id: row.id, email: row.email, name: row.name };
    const secret = `wg_operator_${randomBytes(32).toString('base64url')}`;
    const expiresAt = new Date(this.clock.now().getTime() + SESSION_MS);
    const hash = await this.vault.fingerprint(secret);
    await this.repository.insert({ id: newId('ops'), operatorId: operator.id, hash, expiresAt, ...browser });
    return { operator, secret, expiresAt };
  }

  async operatorOf(secret: string): Promise<Operator | undefined> {
    return this.repository.operatorOf(await this.vault.fingerprint(secret), this.clock.now());
  }

  async end(secret: string): Promise<void> {
    await this.repository.end(await this.vault.fingerprint(secret), this.clock.now());
  }

  @Every({ name: 'forget-operator-sessions', everyMs: HOUR_MS })
  async forgetExpired(): Promise<void> {
    await this.repository.forgetExpired(new Date(this.clock.now().getTime() - HOUR_MS));
  }
}
