import { operation } from '../../platform/operations/operation.js';
import { askErrors } from '../devices/index.js';
import { exampleGroup, exampleRef, exampleSummary } from './group-examples.js';
import {
  CreateGroupDto,
  GroupDto,
  GroupPageDto,
  GroupRefDto,
  LeftDto,
  ListGroupsDto,
  UpdateGroupDto,
} from './groups.dto.js';

export const listGroups = operation({
  id: 'list_groups',
  scope: 'groups:read',
  effect: 'read',
  summary: 'List the groups of a device',
  description: 'The groups and communities that this number is in, without their members.',
  doors: { rest: 'GET /devices/{device}/groups' },
  input: ListGroupsDto,
  output: GroupPageDto,
  errors: askErrors,
  example: { input: { device: '15550001111' }, output: { data: [exampleSummary], next_cursor: null } },
});

export const getGroup = operation({
  id: 'get_group',
  scope: 'groups:read',
  effect: 'read',
  summary: 'Show a group',
  description: 'With its settings and members. Members whose number WhatsApp hides are known by their lid.',
  doors: { rest: 'GET /devices/{device}/groups/{group}' },
  input: GroupRefDto,
  output: GroupDto,
  errors: askErrors,
  example: { input: exampleRef, output: exampleGroup },
});

export const createGroup = operation({
  id: 'create_group',
  scope: 'groups:write',
  effect: 'write',
  summary: 'Make a group',
  description:
    'The answer says who is in it: people who do not let themselves be added are not, and get an invitation when they are added by update_group_members.',
  doors: { rest: 'POST /devices/{device}/groups' },
  input: CreateGroupDto,
  output: GroupDto,
  errors: [...askErrors, 'phone_invalid'],
  status: 201,
  example: {
    input: { device: '15550001111', subject: 'Friends of the shop', members: ['15550002222'] },
    output: exampleGroup,
  },
});

export const updateGroup = operation({
  id: 'update_group',
  scope: 'groups:write',
  effect: 'write',
  summary: 'Change a group',
  description:
    'Its subject, description and settings; what is left out stays as it is. Only an admin of the group may.',
  doors: { rest: 'PATCH /devices/{device}/groups/{group}' },
  input: UpdateGroupDto,
  output: GroupDto,
  errors: askErrors,
  example: {
    input: { ...exampleRef, description: 'News and offers', settings: { locked: true } },
    output: exampleGroup,
  },
});

export const leaveGroup = operation({
  id: 'leave_group',
  scope: 'groups:write',
  effect: 'destructive',
  summary: 'Leave a group',
  description: 'Coming back needs an invitation.',
  doors: { rest: 'POST /devices/{device}/groups/{group}/leave' },
  input: GroupRefDto,
  output: LeftDto,
  errors: askErrors,
  example: { input: exampleRef, output: { id: exampleRef.group, left: true } },
});
