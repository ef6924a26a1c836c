import { rolesToGive, standingOf } from './rights.js';
import type { Person, Role } from './team.queries.js';

const person = (id: string, role: Role): Person => ({
  ...{ id, role, email: `${id}@acme.example`, name: id, two_factor: false },
  ...{ last_sign_in_at: null, created_at: '2026-11-21T09:00:00.000Z' },
});
const ada = person('ada', 'owner');
const ben = person('ben', 'agent');
const admin = ['users:read', 'users:write'];

describe('the roles one may give', () => {
  it('are all for an owner, all but owner for an admin, and none for others', () => {
    expect(rolesToGive(['*'])).toEqual(['owner', 'admin', 'agent', 'viewer']);
    expect(rolesToGive(admin)).toEqual(['admin', 'agent', 'viewer']);
    expect(rolesToGive(['users:read'])).toEqual([]);
  });
});

describe('a person of the team', () => {
  it('is not removed while they are the only owner', () => {
    expect(standingOf(ada, [ada, ben], ['*'])).toBe('last owner');
    expect(standingOf(ada, [ada, person('eve', 'owner')], ['*'])).toBe('open');
  });

  it('is out of reach for who could not give their role', () => {
    expect(standingOf(ada, [ada, person('eve', 'owner')], admin)).toBe('out of reach');
    expect(standingOf(ben, [ada, ben], admin)).toBe('open');
    expect(standingOf(ben, [ada, ben], [])).toBe('out of reach');
  });
});
