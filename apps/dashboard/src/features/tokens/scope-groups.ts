import type { TokenWish } from './tokens.queries.js';

export type Scope = NonNullable<TokenWish['scopes']>[number];

/** What a program can be given, by what it is about. A person's own sessions are for people only. */
export const scopeGroups = {
  messages: ['messages:send', 'messages:read', 'reports:read', 'events:read'],
  devices: ['devices:read', 'devices:write', 'profile:read', 'profile:write'],
  people: ['contacts:read', 'contacts:write', 'chats:write', 'groups:read', 'groups:write'],
  account: [
    ...['account:read', 'account:write', 'users:read', 'users:write'],
    ...['tokens:read', 'tokens:write', 'audit:read'],
  ],
} as const satisfies Record<string, readonly Scope[]>;

export const groupNames = ['messages', 'devices', 'people', 'account'] as const satisfies (keyof typeof scopeGroups)[];

export type NamedScope = (typeof scopeGroups)[keyof typeof scopeGroups][number];

export const namedScopes: readonly NamedScope[] = groupNames.flatMap((name): NamedScope[] => [...scopeGroups[name]]);
