import { Controller } from '@nestjs/common';
import type { Call } from '../../platform/operations/call.js';
import { Handles } from '../../platform/operations/operation.js';
import type {
  CommunityGroupRefDto,
  CommunityGroupsDto,
  CommunityLinkDto,
  CommunityRefDto,
  CreateCommunityDto,
} from './communities.dto.js';
import * as operations from './communities.operations.js';
import { CommunitiesService } from './communities.service.js';
import type { GroupDto } from './groups.dto.js';

@Controller()
export class CommunitiesController {
  constructor(private readonly communities: CommunitiesService) {}

  @Handles(operations.createCommunity)
  create(call: Call, input: CreateCommunityDto): Promise<GroupDto> {
    return this.communities.create(call, input);
  }

  @Handles(operations.listCommunityGroups)
  groups(call: Call, input: CommunityRefDto): Promise<CommunityGroupsDto> {
    return this.communities.groups(call, input);
  }

  @Handles(operations.linkCommunityGroup)
  link(call: Call, input: CommunityGroupRefDto): Promise<CommunityLinkDto> {
    return this.communities.link(call, input);
  }

  @Handles(operations.unlinkCommunityGroup)
  unlink(call: Call, input: CommunityGroupRefDto): Promise<CommunityLinkDto> {
    return this.communities.unlink(call, input);
  }
}
