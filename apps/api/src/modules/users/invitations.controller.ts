import { Controller } from '@nestjs/common';
import type { Call } from '../../platform/operations/call.js';
import { Handles } from '../../platform/operations/operation.js';
import type {
  InvitationDto,
  InvitationListDto,
  InvitationRefDto,
  InvitationRevokedDto,
  InviteUserDto,
  ListInvitationsDto,
} from './invitations.dto.js';
import { inviteUser, listInvitations, revokeInvitation } from './invitations.operations.js';
import { InvitationsService } from './invitations.service.js';

@Controller()
export class InvitationsController {
  constructor(private readonly invitations: InvitationsService) {}

  @Handles(inviteUser)
  invite(call: Call, input: InviteUserDto): Promise<InvitationDto> {
    return this.invitations.invite(call, input);
  }

  @Handles(listInvitations)
  list(call: Call, _input: ListInvitationsDto): Promise<InvitationListDto> {
    return this.invitations.list(call);
  }

  @Handles(revokeInvitation)
  revoke(call: Call, input: InvitationRefDto): Promise<InvitationRevokedDto> {
    return this.invitations.revoke(call, input.id);
  }
}
