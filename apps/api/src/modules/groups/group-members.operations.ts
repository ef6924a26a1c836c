import { operation } from '../../platform/operations/operation.js';
import { askErrors } from '../devices/index.js';
import { exampleGroup, exampleRef } from './group-examples.js';
import {
  ChangeMembersDto,
  DecideRequestsDto,
  GroupDto,
  GroupRefDto,
  InvitationRefDto,
  InviteDto,
  JoinedDto,
  JoinRequestsDto,
  MemberOutcomesDto,
} from './groups.dto.js';

const CODE = 'AbCdEfGhIjKlMnOpQrStUv';
const exampleInvite = { code: CODE, url: `https://chat.whatsapp.com/${CODE}` };
const exampleInvitation = { device: '15550001111', code: CODE };

export const changeGroupMembers = operation({
  id: 'update_group_members',
  scope: 'groups:write',
  effect: 'write',
  summary: 'Add, remove, promote or demote members',
  description: 'Only an admin of the group may. The answer says for each person what became of them.',
  doors: { rest: 'POST /devices/{device}/groups/{group}/members' },
  input: ChangeMembersDto,
  output: MemberOutcomesDto,
  errors: [...askErrors, 'phone_invalid'],
  example: {
    input: { ...exampleRef, action: 'add', members: ['15550002222', '15550003333'] },
    output: {
      data: [
        { member: '15550002222', outcome: 'done' },
        { member: '15550003333', outcome: 'invited' },
      ],
    },
  },
});

export const getGroupInvite = operation({
  id: 'get_group_invite',
  scope: 'groups:write',
  effect: 'read',
  summary: 'Get the invitation link of a group',
  description: 'Whoever has the link can join, or ask to. Only an admin of the group sees it.',
  doors: { rest: 'GET /devices/{device}/groups/{group}/invite' },
  input: GroupRefDto,
  output: InviteDto,
  errors: askErrors,
  example: { input: exampleRef, output: exampleInvite },
});

export const revokeGroupInvite = operation({
  id: 'revoke_group_invite',
  scope: 'groups:write',
  effect: 'destructive',
  summary: 'Withdraw the invitation link of a group',
  description: 'The link of before no longer works; the answer is the new one.',
  doors: { rest: 'DELETE /devices/{device}/groups/{group}/invite' },
  input: GroupRefDto,
  output: InviteDto,
  errors: askErrors,
  example: { input: exampleRef, output: exampleInvite },
});

export const getInvitedGroup = operation({
  id: 'get_invited_group',
  scope: 'groups:read',
  effect: 'read',
  summary: 'Show the group of an invitation',
  description: 'What WhatsApp tells of a group to whoever has its invitation, before joining.',
  doors: { rest: 'GET /devices/{device}/invites/{code}' },
  input: InvitationRefDto,
  output: GroupDto,
  errors: askErrors,
  example: { input: exampleInvitation, output: exampleGroup },
});

export const joinGroup = operation({
  id: 'join_group',
  scope: 'groups:write',
  effect: 'write',
  summary: 'Join a group by its invitation',
  description: 'Where the admins decide on those who want to join, this asks them.',
  doors: { rest: 'POST /devices/{device}/invites/{code}/join' },
  input: InvitationRefDto,
  output: JoinedDto,
  errors: askErrors,
  example: { input: exampleInvitation, output: { id: exampleRef.group } },
});

export const listJoinRequests = operation({
  id: 'list_join_requests',
  scope: 'groups:read',
  effect: 'read',
  summary: 'List who wants to join a group',
  description: 'Only an admin of the group sees them.',
  doors: { rest: 'GET /devices/{device}/groups/{group}/requests' },
  input: GroupRefDto,
  output: JoinRequestsDto,
  errors: askErrors,
  example: {
    input: exampleRef,
    output: { data: [{ member: '15550004444', requested_at: '2026-11-21T09:00:00.000Z' }] },
  },
});

export const decideJoinRequests = operation({
  id: 'decide_join_requests',
  scope: 'groups:write',
  effect: 'write',
  summary: 'Let people into a group, or not',
  description: 'Only an admin of the group may.',
  doors: { rest: 'POST /devices/{device}/groups/{group}/requests' },
  input: DecideRequestsDto,
  output: MemberOutcomesDto,
  errors: [...askErrors, 'phone_invalid'],
  example: {
    input: { ...exampleRef, decision: 'approve', members: ['15550004444'] },
    output: { data: [{ member: '15550004444', outcome: 'done' }] },
  },
});
