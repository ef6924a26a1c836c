import type { Principal } from '../../platform/operations/call.js';
import { scopes, type Scope } from '../../platform/operations/operation.js';

export const roles = ['owner', 'admin', 'agent', 'viewer'] as const;

export type Role = (typeof roles)[number];

const looking: readonly Scope[] = [
  'messages:read',
  'devices:read',
  'contacts:read',
  'groups:read',
  'profile:read',
  'events:read',
  'reports:read',
  'users:read',
  'account:read',
  'sessions:read',
  'sessions:write',
];

const talking: readonly Scope[] = ['messages:send', 'contacts:write', 'chats:write', 'groups:write'];

/** The one place that says what a role may do. An admin may do all that has a name, but makes no owner. */
const scopesOfRoles: Readonly<Record<Role, readonly string[]>> = {
  owner: ['*'],
  admin: scopes,
  agent: [...looking, ...talking],
  viewer: looking,
};

export function scopesOf(role: string): readonly string[] {
  const known = roles.find((each) => each === role);
  return known ? scopesOfRoles[known] : [];
}

/** Nobody hands out, or takes away, more than they have; what is limited or ends gives nothing that is not. */
export function mayGive({ scopes: own, deviceIds, expiresAt }: Principal, role: string): boolean {
  if (deviceIds.length > 0 || expiresAt !== undefined) return false;
  return own.includes('*') || scopesOf(role).every((scope) => own.includes(scope));
}
