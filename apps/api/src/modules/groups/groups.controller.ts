import { Controller } from '@nestjs/common';
import type { Call } from '../../platform/operations/call.js';
import { Handles } from '../../platform/operations/operation.js';
import { GroupMembersService } from './group-members.service.js';
import type * as dto from './groups.dto.js';
import * as operations from './groups.operations.js';
import * as memberOperations from './group-members.operations.js';
import { GroupsService } from './groups.service.js';

@Controller()
export class GroupsController {
  constructor(
    private readonly groups: GroupsService,
    private readonly members: GroupMembersService,
  ) {}

  @Handles(operations.listGroups)
  list(call: Call, input: dto.ListGroupsDto): Promise<dto.GroupPageDto> {
    return this.groups.list(call, input);
  }

  @Handles(operations.getGroup)
  get(call: Call, input: dto.GroupRefDto): Promise<dto.GroupDto> {
    return this.groups.get(call, input);
  }

  @Handles(operations.createGroup)
  create(call: Call, input: dto.CreateGroupDto): Promise<dto.GroupDto> {
    return this.groups.create(call, input);
  }

  @Handles(operations.updateGroup)
  update(call: Call, input: dto.UpdateGroupDto): Promise<dto.GroupDto> {
    return this.groups.update(call, input);
  }

  @Handles(operations.leaveGroup)
  leave(call: Call, input: dto.GroupRefDto): Promise<dto.LeftDto> {
    return this.groups.leave(call, input);
  }

  @Handles(memberOperations.changeGroupMembers)
  changeMembers(call: Call, input: dto.ChangeMembersDto): Promise<dto.MemberOutcomesDto> {
    return this.members.change(call, input);
  }

  @Handles(memberOperations.getGroupInvite)
  invite(call: Call, input: dto.GroupRefDto): Promise<dto.InviteDto> {
    return this.members.invite(call, input);
  }

  @Handles(memberOperations.revokeGroupInvite)
  revokeInvite(call: Call, input: dto.GroupRefDto): Promise<dto.InviteDto> {
    return this.members.revokeInvite(call, input);
  }

  @Handles(memberOperations.getInvitedGroup)
  invited(call: Call, input: dto.InvitationRefDto): Promise<dto.GroupDto> {
    return this.members.invited(call, input);
  }

  @Handles(memberOperations.joinGroup)
  join(call: Call, input: dto.InvitationRefDto): Promise<dto.JoinedDto> {
    return this.members.join(call, input);
  }

  @Handles(memberOperations.listJoinRequests)
  requests(call: Call, input: dto.GroupRefDto): Promise<dto.JoinRequestsDto> {
    return this.members.requests(call, input);
  }

  @Handles(memberOperations.decideJoinRequests)
  decide(call: Call, input: dto.DecideRequestsDto): Promise<dto.MemberOutcomesDto> {
    return this.members.decide(call, input);
  }
}
