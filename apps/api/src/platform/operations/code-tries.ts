import { createHash } from 'node:crypto';
import { AppError } from '../errors/app-error.js';
import { RateLimited, type RateLimiter } from './rate-limiter.js';

export const CODES_A_MINUTE = 5;
const CODES_A_DAY = 50;
const DAY_SECONDS = 24 * 60 * 60;

/** Texts of strangers are as long as they like, and stay out of the table of counts; so do hashes of passwords. */
export function shortened(text: string): string {
  return createHash('sha256').update(text.trim().toLowerCase()).digest('base64url');
}

/** Codes are counted of a password: whose account it is chooses another, and the tries of a thief count no more. */
export function codesOf({ id, passwordHash }: { readonly id: string; readonly passwordHash: string }): string {
  return `${id} ${shortened(passwordHash)}`;
}

/** Six digits are not to be tried all day by somebody who knows the password. `remedy` is a sentence. */
export async function countCodeOfToday(limiter: RateLimiter, whose: string, remedy: string): Promise<void> {
  try {
    await limiter.consume(`codes ${whose}`, CODES_A_DAY, DAY_SECONDS);
  } catch (error) {
    if (!(error instanceof RateLimited)) throw error;
    const message = `Too many codes were tried today. ${remedy}`;
    throw new AppError('rate_limited', { message, retryAfterSeconds: error.retryAfterSeconds });
  }
}
