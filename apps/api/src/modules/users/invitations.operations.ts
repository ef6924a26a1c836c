import { operation } from '../../platform/operations/operation.js';
import {
  InvitationDto,
  InvitationListDto,
  InvitationRefDto,
  InvitationRevokedDto,
  InviteUserDto,
  ListInvitationsDto,
} from './invitations.dto.js';

const exampleInvitation = {
  id: 'inv_01jd3w7zqk5m8n2p4r6t8v0x1y',
  email: 'ben@acme.example',
  role: 'agent',
  invited_by: 'usr_01jd3w7zqk5m8n2p4r6t8v0x1y',
  expires_at: '2026-11-28T09:00:00.000Z',
  created_at: '2026-11-21T09:00:00.000Z',
};

export const inviteUser = operation({
  id: 'invite_user',
  scope: 'users:write',
  effect: 'write',
  summary: 'Invite a person into the account',
  description:
    'They get a mail with a link that counts once, for seven days. An earlier invitation of the same address is withdrawn.',
  doors: { rest: 'POST /users/invitations' },
  input: InviteUserDto,
  output: InvitationDto,
  errors: ['user_exists', 'scope_missing', 'mail_not_configured', 'mail_failed', 'rate_limited'],
  status: 201,
  example: { input: { email: 'ben@acme.example', role: 'agent' }, output: exampleInvitation },
});

export const listInvitations = operation({
  id: 'list_invitations',
  scope: 'users:read',
  effect: 'read',
  summary: 'List the open invitations',
  description: 'Those that were neither used nor withdrawn, and have not ended.',
  doors: { rest: 'GET /users/invitations' },
  input: ListInvitationsDto,
  output: InvitationListDto,
  errors: [],
  example: { input: {}, output: { data: [exampleInvitation] } },
});

export const revokeInvitation = operation({
  id: 'revoke_invitation',
  scope: 'users:write',
  effect: 'destructive',
  summary: 'Withdraw an invitation',
  description: 'Its link opens nothing any more.',
  doors: { rest: 'DELETE /users/invitations/{id}' },
  input: InvitationRefDto,
  output: InvitationRevokedDto,
  errors: ['invitation_not_found', 'scope_missing'],
  example: { input: { id: exampleInvitation.id }, output: { id: exampleInvitation.id, revoked: true } },
});
