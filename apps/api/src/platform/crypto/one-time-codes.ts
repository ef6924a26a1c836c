import { randomInt } from 'node:crypto';
import { generateSecret, generateURI, verifySync } from 'otplib';

const STEP_SECONDS = 30;
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const RECOVERY_CODES = 10;

/** What an authenticator app keeps, and the address that gives it to one. */
export interface AppSecret {
  readonly secret: string;
  readonly url: string;
}

export function newAppSecret(issuer: string, label: string): AppSecret {
  const secret = generateSecret();
  return { secret, url: generateURI({ issuer, label, secret }) };
}

/** The thirty seconds that a code of an authenticator app belongs to: now, or next to now for clocks that differ. */
export function stepOf(secret: string, code: string, now: Date): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const epoch = Math.floor(now.getTime() / 1000);
  const result = verifySync({ secret, token: code, epoch, epochTolerance: STEP_SECONDS });
  return result.valid ? Math.floor(epoch / STEP_SECONDS) + result.delta : undefined;
}

/** Fifty bits each, written so that nobody misreads them. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => `${letters(5)}-${letters(5)}`);
}

export function normalCode(code: string): string {
  return code.replaceAll(/\s/g, '').toLowerCase();
}

function letters(count: number): string {
  return Array.from({ length: count }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
}
