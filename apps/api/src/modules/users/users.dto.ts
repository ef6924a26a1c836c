import { Instant, NestedList, Text } from '../../platform/operations/fields.js';
import { operation } from '../../platform/operations/operation.js';

export class ListUsersDto {}

export class UserDto {
  @Text('The id of the user.') id!: string;
  @Text('The e-mail address.') email!: string;
  @Text('The name.') name!: string;
  @Text('owner, admin, agent or viewer.') role!: string;
  @Instant('When the user was added.') created_at!: Date;
}

export class UserListDto {
  @NestedList(() => UserDto, 'The people of the account.', { max: 1_000 }) data!: UserDto[];
}

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
  example: {
    input: {},
    output: {
      data: [
        {
          id: 'usr_01jd3w7zqk5m8n2p4r6t8v0x1y',
          email: 'owner@acme.example',
          name: 'Ada',
          role: 'owner',
          created_at: '2026-11-21T09:00:00.000Z',
        },
      ],
    },
  },
});
