import type { TokenWish } from './tokens.queries.js';

const DAY_MS = 24 * 60 * 60 * 1000;

export const accesses = {
  full: ['*'],
  sending: ['messages:send', 'messages:read', 'devices:read', 'reports:read'],
  reading: ['messages:read', 'devices:read', 'contacts:read', 'events:read', 'reports:read'],
} as const satisfies Record<string, TokenWish['scopes']>;
export const expiries = { never: null, month: 30, quarter: 90, year: 365 } as const;

export interface TypedWish {
  readonly name: string;
  readonly kind: 'live' | 'test';
  readonly access: keyof typeof accesses;
  readonly expiry: keyof typeof expiries;
}

export const emptyWish: TypedWish = { name: '', kind: 'live', access: 'full', expiry: 'never' };

export function wishOf({ name, kind, access, expiry }: TypedWish, now: Date): TokenWish {
  const days = expiries[expiry];
  const end = days === null ? {} : { expires_at: new Date(now.getTime() + days * DAY_MS).toISOString() };
  return { name, kind, scopes: [...accesses[access]], ...end };
}
