import type { Group, GroupChange, MemberOutcome } from '../../engines/engine.js';
import type {
  GroupDto,
  GroupSettingsChangeDto,
  GroupSummaryDto,
  InviteDto,
  MemberOutcomesDto,
  UpdateGroupDto,
} from './groups.dto.js';

export function shownSummary(group: Group): GroupSummaryDto {
  const { id, subject, description, owner, size, settings } = group;
  return {
    id,
    subject,
    description: description ?? null,
    owner: owner ?? null,
    size,
    is_community: group.isCommunity,
    community_id: group.communityId ?? null,
    settings: {
      announcement: settings.announcement,
      locked: settings.locked,
      join_approval: settings.joinApproval,
      members_add: settings.membersAdd,
      disappears_after_seconds: settings.disappearsAfterSeconds,
    },
    created_at: group.createdAt ?? null,
  };
}

export function shownGroup(group: Group): GroupDto {
  const members = group.members.map(({ number, lid, username, role }) => ({
    number: number ?? null,
    lid: lid ?? null,
    username: username ?? null,
    role,
  }));
  return { ...shownSummary(group), members };
}

export function shownOutcomes(outcomes: readonly MemberOutcome[]): MemberOutcomesDto {
  return { data: outcomes.map(({ address, outcome }) => ({ member: address, outcome })) };
}

export function shownInvite(code: string): InviteDto {
  return { code, url: `https://chat.whatsapp.com/${code}` };
}

/** In the port's words; what was not named is not there. */
export function readChange({ subject, description, settings = {} }: UpdateGroupDto): GroupChange {
  return withoutUndefined({
    subject,
    description: description === null ? '' : description,
    ...readSettings(settings),
  });
}

function readSettings(settings: GroupSettingsChangeDto): GroupChange {
  return {
    announcement: settings.announcement,
    locked: settings.locked,
    joinApproval: settings.join_approval,
    membersAdd: settings.members_add,
    disappearsAfterSeconds: settings.disappears_after_seconds,
  };
}

function withoutUndefined(change: GroupChange): GroupChange {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
