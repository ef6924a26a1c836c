import { namedScopes, type NamedScope, type Scope } from './scope-groups.js';
import type { TokenWish } from './tokens.queries.js';

const DAY_MS = 24 * 60 * 60 * 1000;

const presets = {
  sending: ['messages:send', 'messages:read', 'devices:read', 'reports:read'],
  reading: ['messages:read', 'devices:read', 'contacts:read', 'events:read', 'reports:read'],
} as const satisfies Record<string, readonly Scope[]>;
export const accesses = ['full', 'sending', 'reading', 'chosen'] as const;
export const expiries = { never: null, month: 30, quarter: 90, year: 365 } as const;

export interface TypedWish {
  readonly name: string;
  readonly kind: 'live' | 'test';
  readonly access: (typeof accesses)[number];
  /** Counts when the access is `chosen`. */
  readonly scopes: readonly NamedScope[];
  readonly reach: 'all' | 'some';
  /** Counts when the reach is `some`. */
  readonly devices: readonly string[];
  readonly expiry: keyof typeof expiries;
}

export const emptyWish: TypedWish = {
  ...{ name: '', kind: 'live', access: 'full', scopes: [] },
  ...{ reach: 'all', devices: [], expiry: 'never' },
};

type May = (scope: string) => boolean;

export function wishOf({ name, kind, expiry, ...typed }: TypedWish, now: Date, may: May): TokenWish {
  const days = expiries[expiry];
  const end = days === null ? {} : { expires_at: new Date(now.getTime() + days * DAY_MS).toISOString() };
  const devices = typed.reach === 'all' ? {} : { devices: [...typed.devices] };
  return { name, kind, scopes: scopesOf(typed, may), ...devices, ...end };
}

/** What is still missing; an empty list would be taken for all. */
export function missingOf({ access, scopes, reach, devices }: TypedWish): 'scopes' | 'devices' | undefined {
  if (access === 'chosen' && scopes.length === 0) return 'scopes';
  return reach === 'some' && devices.length === 0 ? 'devices' : undefined;
}

/** Nobody gives more than they have. */
function scopesOf({ access, scopes }: Pick<TypedWish, 'access' | 'scopes'>, may: May): Scope[] {
  if (access === 'chosen') return [...scopes];
  if (access !== 'full') return presets[access].filter(may);
  return may('*') ? ['*'] : namedScopes.filter(may);
}
