import { Controller } from '@nestjs/common';
import type { Call } from '../../platform/operations/call.js';
import { Handles } from '../../platform/operations/operation.js';
import { listUsers, type ListUsersDto, type UserListDto } from './users.dto.js';
import { UsersService } from './users.service.js';

@Controller()
export class UsersController {
  constructor(private readonly users: UsersService) {}

  @Handles(listUsers)
  async list(call: Call, _input: ListUsersDto): Promise<UserListDto> {
    const rows = await this.users.list(call.tenant.id);
    return {
      data: rows.map(({ id, email, name, role, createdAt }) => ({ id, email, name, role, created_at: createdAt })),
    };
  }
}
