import { Flag, NestedList, Text } from '../../platform/operations/fields.js';
import { DeviceRef } from '../devices/index.js';
import { GroupId } from './group-field.js';

const COMMUNITY = 'The id of the community, "…@g.us".';

export class CreateCommunityDto {
  @DeviceRef() device!: string;
  @Text('What the community is called.', { max: 100 }) subject!: string;
  @Text('What it is about.', { max: 2048, optional: true }) description?: string;
}

export class CommunityRefDto {
  @DeviceRef() device!: string;
  @GroupId(COMMUNITY) community!: string;
}

export class CommunityGroupRefDto {
  @DeviceRef() device!: string;
  @GroupId(COMMUNITY) community!: string;
  @GroupId('The id of the group, "…@g.us".') group!: string;
}

export class CommunityGroupDto {
  @Text('The id of the group.') id!: string;
  @Text('What it is called.') subject!: string;
}

export class CommunityGroupsDto {
  @NestedList(() => CommunityGroupDto, 'The groups of the community.', { max: 1_000 }) data!: CommunityGroupDto[];
}

export class CommunityLinkDto {
  @Text('The id of the community.') community!: string;
  @Text('The id of the group.') group!: string;
  @Flag('Whether the group belongs to the community now.') linked!: boolean;
}
