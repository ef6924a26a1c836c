import { operation } from '../../platform/operations/operation.js';
import { askErrors } from '../devices/index.js';
import {
  CommunityGroupRefDto,
  CommunityGroupsDto,
  CommunityLinkDto,
  CommunityRefDto,
  CreateCommunityDto,
} from './communities.dto.js';
import { exampleGroup } from './group-examples.js';
import { GroupDto } from './groups.dto.js';

const community = '120363000000000002@g.us';
const exampleRef = { device: '15550001111', community };
const exampleLink = { community, group: exampleGroup.id };

export const createCommunity = operation({
  id: 'create_community',
  scope: 'groups:write',
  effect: 'write',
  summary: 'Make a community',
  description: 'A community is listed among the groups; its members, settings and invitation are changed as a group’s.',
  doors: { rest: 'POST /devices/{device}/communities' },
  input: CreateCommunityDto,
  output: GroupDto,
  errors: askErrors,
  status: 201,
  example: {
    input: { device: '15550001111', subject: 'The shop', description: 'Everything about the shop' },
    output: { ...exampleGroup, id: community, subject: 'The shop', is_community: true },
  },
});

export const listCommunityGroups = operation({
  id: 'list_community_groups',
  scope: 'groups:read',
  effect: 'read',
  summary: 'List the groups of a community',
  description: 'Also those that this number is not in.',
  doors: { rest: 'GET /devices/{device}/communities/{community}/groups' },
  input: CommunityRefDto,
  output: CommunityGroupsDto,
  errors: askErrors,
  example: { input: exampleRef, output: { data: [{ id: exampleGroup.id, subject: exampleGroup.subject }] } },
});

export const linkCommunityGroup = operation({
  id: 'link_community_group',
  scope: 'groups:write',
  effect: 'write',
  summary: 'Put a group into a community',
  description: 'This number must be an admin of both.',
  doors: { rest: 'PUT /devices/{device}/communities/{community}/groups/{group}' },
  input: CommunityGroupRefDto,
  output: CommunityLinkDto,
  errors: askErrors,
  example: { input: { ...exampleRef, group: exampleGroup.id }, output: { ...exampleLink, linked: true } },
});

export const unlinkCommunityGroup = operation({
  id: 'unlink_community_group',
  scope: 'groups:write',
  effect: 'destructive',
  summary: 'Take a group out of a community',
  description: 'The group itself stays.',
  doors: { rest: 'DELETE /devices/{device}/communities/{community}/groups/{group}' },
  input: CommunityGroupRefDto,
  output: CommunityLinkDto,
  errors: askErrors,
  example: { input: { ...exampleRef, group: exampleGroup.id }, output: { ...exampleLink, linked: false } },
});
