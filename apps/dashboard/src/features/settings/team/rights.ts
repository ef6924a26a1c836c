import type { Person, Role } from './team.queries.js';

export const roles = ['owner', 'admin', 'agent', 'viewer'] as const satisfies readonly Role[];

/** Nobody gives, or takes away, more than they have: only who may do everything deals with owners. */
export function rolesToGive(scopes: readonly string[]): readonly Role[] {
  if (scopes.includes('*')) return roles;
  return scopes.includes('users:write') ? roles.filter((role) => role !== 'owner') : [];
}

export type Standing = 'open' | 'out of reach' | 'last owner';

/** Whether one may change somebody's role, or remove them; an account keeps an owner. */
export function standingOf(person: Person, people: readonly Person[], scopes: readonly string[]): Standing {
  if (!rolesToGive(scopes).includes(person.role)) return 'out of reach';
  const owners = people.filter(({ role }) => role === 'owner');
  return person.role === 'owner' && owners.length === 1 ? 'last owner' : 'open';
}

/** An operator who entered the account has a session, but no place in the team. */
export function isRole(word: string): word is Role {
  return roles.some((role) => role === word);
}
