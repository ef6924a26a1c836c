import { operation } from '../../platform/operations/operation.js';
import { ChangeUserRoleDto, ListUsersDto, UserDto, UserListDto, UserRefDto, UserRemovedDto } from './users.dto.js';

const exampleUser = {
  id: 'usr_01jd3w7zqk5m8n2p4r6t8v0x1y',
  email: 'owner@acme.example',
  name: 'Ada',
  role: 'owner',
  two_factor: true,
  last_sign_in_at: '2026-11-21T09:00:00.000Z',
  created_at: '2026-11-21T09:00:00.000Z',
};

export const listUsers = operation({
  id: 'list_users',
  scope: 'users:read',
  effect: 'read',
  summary: 'List the people of the account',
  description: 'Everyone who can sign in, with their role.',
  doors: { rest: 'GET /users' },
  input: ListUsersDto,
  output: UserListDto,
  errors: [],
  example: { input: {}, output: { data: [exampleUser] } },
});

export const changeUserRole = operation({
  id: 'change_user_role',
  scope: 'users:write',
  effect: 'write',
  summary: 'Give a person another role',
  description:
    'It counts for their open sessions within a second. Nobody gives a role that may do more than they may, and an account keeps an owner.',
  doors: { rest: 'PATCH /users/{id}' },
  input: ChangeUserRoleDto,
  output: UserDto,
  errors: ['user_not_found', 'scope_missing', 'last_owner'],
  example: { input: { id: exampleUser.id, role: 'admin' }, output: { ...exampleUser, role: 'admin' } },
});

export const removeUser = operation({
  id: 'remove_user',
  scope: 'users:write',
  effect: 'destructive',
  summary: 'Remove a person from the account',
  description: 'Their sessions end at once and their open invitations count no more. Tokens stay: revoke them apart.',
  doors: { rest: 'DELETE /users/{id}' },
  input: UserRefDto,
  output: UserRemovedDto,
  errors: ['user_not_found', 'scope_missing', 'last_owner'],
  example: { input: { id: exampleUser.id }, output: { id: exampleUser.id, removed: true } },
});
