import { Flag, Id, Instant, NestedList, OneOf, Text } from '../../platform/operations/fields.js';
import { roles, type Role } from './roles.js';

export class ListUsersDto {}

export class UserDto {
  @Text('The id of the user.') id!: string;
  @Text('The e-mail address.') email!: string;
  @Text('The name.') name!: string;
  @OneOf(roles, 'owner, admin, agent or viewer.') role!: string;
  @Flag('Whether signing in asks for a second factor.') two_factor!: boolean;
  @Instant('When they signed in last.', { nullable: true }) last_sign_in_at!: Date | null;
  @Instant('When the user was added.') created_at!: Date;
}

export class UserListDto {
  @NestedList(() => UserDto, 'The people of the account.', { max: 1_000 }) data!: UserDto[];
}

export class ChangeUserRoleDto {
  @Id('usr', 'The id of the user.')
  id!: string;

  @OneOf(roles, 'owner, admin, agent or viewer.')
  role!: Role;
}

export class UserRefDto {
  @Id('usr', 'The id of the user.')
  id!: string;
}

export class UserRemovedDto {
  @Text('The id of the user.') id!: string;
  @Flag('True: their sessions have ended.') removed!: boolean;
}
