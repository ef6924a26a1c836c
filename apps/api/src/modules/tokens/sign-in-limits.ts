import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/errors/app-error.js';
import { RateLimited, RateLimiter } from '../../platform/operations/rate-limiter.js';
import type { UserRow } from '../users/index.js';
import { SessionsRepository } from './sessions.repository.js';

const PASSWORDS_A_MINUTE = 10;
const PASSWORDS_OF_A_NETWORK = 60;
const CODES_A_MINUTE = 5;
const CODES_OF_STRANGE_NETWORKS = 20;
const CODES_A_DAY = 50;
const DAY_SECONDS = 24 * 60 * 60;
const TRIED_ALL_DAY = 'Too many codes were tried today. Choose a new password by mail, then sign in with it.';

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

  /**
   * Whoever gets here knows the password, so that six digits must not be tried from a thousand places at once, nor all
   * day. The day's count is of this password: whose account it is chooses another, and the thief's tries count no more.
   */
  async beforeCode(tenantId: string, { id, passwordHash }: UserRow, network: string): Promise<void> {
    const password = `${id} ${shortened(passwordHash)}`;
    await this.limiter.consume(`code ${id} ${network}`, CODES_A_MINUTE);
    if (await this.sessions.isKnownNetwork(tenantId, id, network)) return this.countToday(`${password} ${network}`);
    await this.limiter.consume(`code ${id}`, CODES_OF_STRANGE_NETWORKS);
    await this.countToday(password);
  }

  /** For a person who is signed in and is asked who they are once more. */
  async beforeProof(userId: string): Promise<void> {
    await this.limiter.consume(`proof ${userId}`, PASSWORDS_A_MINUTE);
  }

  private async countToday(whose: string): Promise<void> {
    try {
      await this.limiter.consume(`codes ${whose}`, CODES_A_DAY, DAY_SECONDS);
    } catch (error) {
      if (!(error instanceof RateLimited)) throw error;
      throw new AppError('rate_limited', { message: TRIED_ALL_DAY, retryAfterSeconds: error.retryAfterSeconds });
    }
  }
}

/** Addresses are as long as their writers like, and stay out of the table of counts. */
function shortened(text: string): string {
  return createHash('sha256').update(text.trim().toLowerCase()).digest('base64url');
}
