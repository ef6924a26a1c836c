import {
  Flag,
  Instant,
  Nested,
  NestedList,
  NumberField,
  OneOf,
  Text,
  TextList,
} from '../../platform/operations/fields.js';
import { PageQuery } from '../../platform/operations/page.dto.js';
import { DeviceRef } from '../devices/index.js';
import { GroupId, InviteCode } from './group-field.js';

const GROUP = 'The id of the group, "…@g.us".';
const PEOPLE = 'Phone numbers with their country code, contact ids, or ids like "…@lid" as members have them.';
const MEMBERS_MAX = 256;

export class ListGroupsDto extends PageQuery {
  @DeviceRef() device!: string;
}

export class GroupRefDto {
  @DeviceRef() device!: string;
  @GroupId(GROUP) group!: string;
}

export class CreateGroupDto {
  @DeviceRef() device!: string;
  @Text('What the group is called.', { max: 100 }) subject!: string;
  @TextList(`Who is to be in it. ${PEOPLE}`, { max: MEMBERS_MAX, optional: true }) members?: string[];
}

export class GroupSettingsChangeDto {
  @Flag('Only admins write.', { optional: true }) announcement?: boolean;
  @Flag('Only admins change the subject, the picture and the settings.', { optional: true }) locked?: boolean;
  @Flag('Admins decide on those who want to join.', { optional: true }) join_approval?: boolean;
  @Flag('Members may add others.', { optional: true }) members_add?: boolean;
  @NumberField('Messages disappear after so many seconds; 0: never.', {
    integer: true,
    min: 0,
    max: 31_536_000,
    optional: true,
  })
  disappears_after_seconds?: number;
}

export class UpdateGroupDto {
  @DeviceRef() device!: string;
  @GroupId(GROUP) group!: string;
  @Text('What the group is called.', { max: 100, optional: true }) subject?: string;
  @Text('What it is about; null removes it.', { max: 2048, optional: true, nullable: true }) description?:
    string | null;
  @Nested(() => GroupSettingsChangeDto, 'What is left out stays as it is.', { optional: true })
  settings?: GroupSettingsChangeDto;
}

export class ChangeMembersDto {
  @DeviceRef() device!: string;
  @GroupId(GROUP) group!: string;
  @OneOf(['add', 'remove', 'promote', 'demote'], 'promote makes admins of members, demote members of admins.')
  action!: 'add' | 'remove' | 'promote' | 'demote';
  @TextList(`Whom. ${PEOPLE}`, { max: MEMBERS_MAX }) members!: string[];
}

export class DecideRequestsDto {
  @DeviceRef() device!: string;
  @GroupId(GROUP) group!: string;
  @OneOf(['approve', 'reject'], 'Whether they may join.') decision!: 'approve' | 'reject';
  @TextList(`Whose requests. ${PEOPLE}`, { max: MEMBERS_MAX }) members!: string[];
}

export class InvitationRefDto {
  @DeviceRef() device!: string;
  @InviteCode('The code at the end of the invitation link.') code!: string;
}

export class GroupSettingsDto {
  @Flag('Only admins write.') announcement!: boolean;
  @Flag('Only admins change the subject, the picture and the settings.') locked!: boolean;
  @Flag('Admins decide on those who want to join.') join_approval!: boolean;
  @Flag('Members may add others.') members_add!: boolean;
  @NumberField('Messages disappear after so many seconds; 0: never.') disappears_after_seconds!: number;
}

export class GroupMemberDto {
  @Text('Their number, where WhatsApp tells it.', { nullable: true }) number!: string | null;
  @Text('WhatsApp’s own name for them, "…@lid".', { nullable: true }) lid!: string | null;
  @Text('Their username.', { nullable: true }) username!: string | null;
  @OneOf(['member', 'admin', 'owner'], 'What they may do.') role!: string;
}

export class GroupSummaryDto {
  @Text('The id of the group. Messages are sent to it.') id!: string;
  @Text('What it is called.') subject!: string;
  @Text('What it is about.', { nullable: true }) description!: string | null;
  @Text('Who made it, by number or "…@lid".', { nullable: true }) owner!: string | null;
  @NumberField('How many members it has.', { integer: true }) size!: number;
  @Flag('Whether it is a community.') is_community!: boolean;
  @Text('The community it belongs to.', { nullable: true }) community_id!: string | null;
  @Nested(() => GroupSettingsDto, 'How it is set.') settings!: GroupSettingsDto;
  @Instant('When it was made.', { nullable: true }) created_at!: Date | null;
}

export class GroupDto extends GroupSummaryDto {
  @NestedList(() => GroupMemberDto, 'Who is in it.', { max: 10_000 }) members!: GroupMemberDto[];
}

export class GroupPageDto {
  @NestedList(() => GroupSummaryDto, 'By their ids.', { max: 200 }) data!: GroupSummaryDto[];
  @Text('Ask for the next page with this; null at the end.', { nullable: true }) next_cursor!: string | null;
}

export class MemberOutcomeDto {
  @Text('Who, by number or "…@lid".') member!: string;
  @OneOf(
    ['done', 'invited', 'not_allowed', 'not_on_whatsapp', 'already', 'failed'],
    'What became of them. invited: they do not let themselves be added, and got an invitation instead.',
  )
  outcome!: string;
}

export class MemberOutcomesDto {
  @NestedList(() => MemberOutcomeDto, 'In the order they were given.', { max: MEMBERS_MAX }) data!: MemberOutcomeDto[];
}

export class InviteDto {
  @Text('The code.') code!: string;
  @Text('The link that people follow to join.') url!: string;
}

export class JoinedDto {
  @Text('The id of the group. Where its admins decide, it lists this number once they have.') id!: string;
}

export class LeftDto {
  @Text('The id of the group.') id!: string;
  @Flag('True: this number is no longer in it.') left!: boolean;
}

export class JoinRequestDto {
  @Text('Who wants to join, by number or "…@lid".') member!: string;
  @Instant('Since when.', { nullable: true }) requested_at!: Date | null;
}

export class JoinRequestsDto {
  @NestedList(() => JoinRequestDto, 'Who waits.', { max: 10_000 }) data!: JoinRequestDto[];
}
