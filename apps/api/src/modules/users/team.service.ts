import { Injectable } from '@nestjs/common';
import { Bus } from '../../platform/bus/bus.js';
import type { Tx } from '../../platform/db/database.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Call } from '../../platform/operations/call.js';
import { AuditService } from '../audit/index.js';
import { InvitationsRepository } from './invitations.repository.js';
import { mayGive } from './roles.js';
import type { ChangeUserRoleDto, UserDto, UserRemovedDto } from './users.dto.js';
import { showUser } from './users.presenter.js';
import { UsersRepository, type UserRow } from './users.repository.js';

/** Published when a user's role changed or a user is gone; sessions are read anew at once. */
export const USERS_CHANGED = 'users.changed';

/** Who is in the account, and as what. */
@Injectable()
export class TeamService {
  constructor(
    private readonly repository: UsersRepository,
    private readonly invitations: InvitationsRepository,
    private readonly audit: AuditService,
    private readonly bus: Bus,
  ) {}

  async changeRole(call: Call, { id, role }: ChangeUserRoleDto): Promise<UserDto> {
    const changed = await this.repository.inTenant(call.tenant.id, async (tx) => {
      const user = await this.within(tx, call, id);
      if (!mayGive(call.principal, role)) throw new AppError('scope_missing');
      if (role !== 'owner') await this.keepAnOwner(tx, call, user);
      await this.repository.setRole(tx, call.tenant.id, id, role);
      // What somebody offered as more than they are now is offered no longer.
      await this.invitations.revokeOf(tx, call.tenant.id, id);
      await this.audit.record(tx, call, { subjectId: id, details: { email: user.email, from: user.role, to: role } });
      return { ...user, role };
    });
    await this.bus.publish(USERS_CHANGED, id);
    return showUser(changed);
  }

  async remove(call: Call, id: string): Promise<UserRemovedDto> {
    await this.repository.inTenant(call.tenant.id, async (tx) => {
      const user = await this.within(tx, call, id);
      await this.keepAnOwner(tx, call, user);
      await this.invitations.revokeOf(tx, call.tenant.id, id);
      await this.repository.remove(tx, call.tenant.id, id);
      await this.audit.record(tx, call, { subjectId: id, details: { email: user.email, role: user.role } });
    });
    await this.bus.publish(USERS_CHANGED, id);
    return { id, removed: true };
  }

  /** Somebody whom the caller may act on: they can do no more than the caller. */
  private async within(tx: Tx, call: Call, id: string): Promise<UserRow> {
    const user = await this.repository.find(tx, call.tenant.id, id);
    if (!user) throw new AppError('user_not_found');
    if (!mayGive(call.principal, user.role)) throw new AppError('scope_missing');
    return user;
  }

  private async keepAnOwner(tx: Tx, call: Call, { id }: UserRow): Promise<void> {
    const owners = await this.repository.holdOwners(tx, call.tenant.id);
    if (owners.includes(id) && owners.length === 1) throw new AppError('last_owner');
  }
}
