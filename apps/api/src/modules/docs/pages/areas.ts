import type { Scope } from '../../../platform/operations/operation.js';

type AreaOf<S extends string> = S extends `${infer Area}:${string}` ? Area : never;

/** The reference is read by area; an operation belongs to that of its scope. In the order a newcomer needs them. */
const areas: Readonly<Record<AreaOf<Scope>, string>> = {
  messages: 'Messages',
  devices: 'Devices',
  reports: 'Reports and usage',
  events: 'Events',
  contacts: 'Contacts',
  chats: 'Chats',
  groups: 'Groups and newsletters',
  profile: 'Profile and privacy',
  tokens: 'Tokens',
  users: 'People',
  sessions: 'Sign-in and sessions',
  account: 'Account',
  audit: 'Audit log',
};

export const areaTitles: readonly string[] = Object.values(areas);

export function areaOf(scope: Scope): string {
  return Object.entries(areas).find(([area]) => scope.startsWith(`${area}:`))?.[1] ?? scope;
}
