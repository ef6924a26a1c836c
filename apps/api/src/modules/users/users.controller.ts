import { Controller } from '@nestjs/common';
import type { Call } from '../../platform/operations/call.js';
import { Handles } from '../../platform/operations/operation.js';
import { TeamService } from './team.service.js';
import type { ChangeUserRoleDto, ListUsersDto, UserDto, UserListDto, UserRefDto, UserRemovedDto } from './users.dto.js';
import { changeUserRole, listUsers, removeUser } from './users.operations.js';
import { showUser } from './users.presenter.js';
import { UsersService } from './users.service.js';

@Controller()
export class UsersController {
  constructor(
    private readonly users: UsersService,
    private readonly team: TeamService,
  ) {}

  @Handles(listUsers)
  async list(call: Call, _input: ListUsersDto): Promise<UserListDto> {
    return { data: (await this.users.list(call.tenant.id)).map(showUser) };
  }

  @Handles(changeUserRole)
  changeRole(call: Call, input: ChangeUserRoleDto): Promise<UserDto> {
    return this.team.changeRole(call, input);
  }

  @Handles(removeUser)
  remove(call: Call, input: UserRefDto): Promise<UserRemovedDto> {
    return this.team.remove(call, input.id);
  }
}
