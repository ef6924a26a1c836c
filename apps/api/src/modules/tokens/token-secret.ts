import { randomBytes } from 'node:crypto';

export type TokenKind = 'live' | 'test' | 'session';

/** What is shown of a token once its secret has been shown. */
const SHOWN_CHARS = 12;

export function newSecret(kind: TokenKind): string {
  return `wg_${kind}_${randomBytes(32).toString('base64url')}`;
}

export function shownPrefix(secret: string): string {
  return secret.slice(0, SHOWN_CHARS);
}

export function looksLikeSecret(text: string): boolean {
  return /^wg_(live|test|session)_[A-Za-z0-9_-]{43}$/.test(text);
}
