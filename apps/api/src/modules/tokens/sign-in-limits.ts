import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RateLimiter } from '../../platform/operations/rate-limiter.js';
import { SessionsRepository } from './sessions.repository.js';

const PASSWORDS_A_MINUTE = 10;
const PASSWORDS_OF_A_NETWORK = 60;
const CODES_A_MINUTE = 5;
const CODES_OF_STRANGE_NETWORKS = 20;

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

  /** Whoever gets here knows the password, so that six digits must not be tried from a thousand places at once. */
  async beforeCode(tenantId: string, userId: string, network: string): Promise<void> {
    await this.limiter.consume(`code ${userId} ${network}`, CODES_A_MINUTE);
    if (await this.sessions.isKnownNetwork(tenantId, userId, network)) return;
    await this.limiter.consume(`code ${userId}`, CODES_OF_STRANGE_NETWORKS);
  }

  /** For a person who is signed in and is asked who they are once more. */
  async beforeProof(userId: string): Promise<void> {
    await this.limiter.consume(`proof ${userId}`, PASSWORDS_A_MINUTE);
  }
}

/** Addresses are as long as their writers like, and stay out of the table of counts. */
function shortened(text: string): string {
  return createHash('sha256').update(text.trim().toLowerCase()).digest('base64url');
}
