import { Flag, Id, Instant, NestedList, OneOf, Text } from '../../platform/operations/fields.js';
import { roles, type Role } from './roles.js';

export const emailForm = {
  max: 254,
  pattern: /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+\.[^\s@<>,;:"()[\]\\]+$/,
  patternWords: 'must be an e-mail address like ada@acme.example',
};

export class InviteUserDto {
  @Text('The e-mail address to invite.', emailForm)
  email!: string;

  @OneOf(roles, 'What they may do: owner, admin, agent or viewer.')
  role!: Role;
}

export class ListInvitationsDto {}

export class InvitationRefDto {
  @Id('inv', 'The id of the invitation.')
  id!: string;
}

export class InvitationDto {
  @Text('The id of the invitation.') id!: string;
  @Text('The e-mail address it was sent to.') email!: string;
  @OneOf(roles, 'The role it gives.') role!: string;
  @Text('The id of who invited: a user or a token.') invited_by!: string;
  @Instant('When it ends.') expires_at!: Date;
  @Instant('When it was sent.') created_at!: Date;
}

export class InvitationListDto {
  @NestedList(() => InvitationDto, 'The newest first.', { max: 1_000 }) data!: InvitationDto[];
}

export class InvitationRevokedDto {
  @Text('The id of the invitation.') id!: string;
  @Flag('True: its link opens nothing any more.') revoked!: boolean;
}
