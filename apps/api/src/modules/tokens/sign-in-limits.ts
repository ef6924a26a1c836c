import { Injectable } from '@nestjs/common';
import { CODES_A_MINUTE, codesOf, countCodeOfToday, shortened } from '../../platform/operations/code-tries.js';
import { RateLimiter } from '../../platform/operations/rate-limiter.js';
import type { UserRow } from '../users/index.js';
import { SessionsRepository } from './sessions.repository.js';

const PASSWORDS_A_MINUTE = 10;
const PASSWORDS_OF_A_NETWORK = 60;
const CODES_OF_STRANGE_NETWORKS = 20;
const REMEDY = 'Choose a new password by mail, then sign in with it.';

/**
 * Guessing is limited where it comes from. Nothing is counted against an account as a whole that a stranger could use
 * up: whoever signed in from a network before goes on doing so.
 */
@Injectable()
export class SignInLimits {
  constructor(
    private readonly limiter: RateLimiter,
    private readonly sessions: SessionsRepository,
  ) {}

  async beforePassword(tenantId: string, account: string, network: string): Promise<void> {
    await this.limiter.consume(`sign-in ${network}`, PASSWORDS_OF_A_NETWORK);
    await this.limiter.consume(`sign-in ${network} ${shortened(`${tenantId} ${account}`)}`, PASSWORDS_A_MINUTE);
  }

  /** Who gets here knows the password: six digits must not be tried from a thousand places at once, nor all day. */
  async beforeCode(tenantId: string, user: UserRow, network: string): Promise<void> {
    const { id } = user;
    await this.limiter.consume(`code ${id} ${network}`, CODES_A_MINUTE);
    if (await this.sessions.isKnownNetwork(tenantId, id, network)) {
      return countCodeOfToday(this.limiter, `${codesOf(user)} ${network}`, REMEDY);
    }
    await this.limiter.consume(`code ${id}`, CODES_OF_STRANGE_NETWORKS);
    await countCodeOfToday(this.limiter, codesOf(user), REMEDY);
  }

  /** For a person who is signed in and is asked who they are once more. */
  async beforeProof(userId: string): Promise<void> {
    await this.limiter.consume(`proof ${userId}`, PASSWORDS_A_MINUTE);
  }
}
