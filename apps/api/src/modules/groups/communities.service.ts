import { Injectable } from '@nestjs/common';
import type { Call } from '../../platform/operations/call.js';
import { DeviceAsks, DevicesService } from '../devices/index.js';
import type {
  CommunityGroupRefDto,
  CommunityGroupsDto,
  CommunityLinkDto,
  CommunityRefDto,
  CreateCommunityDto,
} from './communities.dto.js';
import * as asks from './community-asks.js';
import { shownGroup } from './group-presenter.js';
import type { GroupDto } from './groups.dto.js';

@Injectable()
export class CommunitiesService {
  constructor(
    private readonly devices: DevicesService,
    private readonly asks: DeviceAsks,
  ) {}

  async create(call: Call, { device: reference, subject, description = '' }: CreateCommunityDto): Promise<GroupDto> {
    const device = await this.devices.reach(call, reference);
    const wish = { input: { subject, description }, details: {} };
    return shownGroup(await this.asks.change(call, device, asks.createCommunity, wish));
  }

  async groups(call: Call, input: CommunityRefDto): Promise<CommunityGroupsDto> {
    const device = await this.devices.reach(call, input.device);
    return { data: await this.asks.ask(call, device, asks.communityGroups, input.community) };
  }

  async link(call: Call, { device: reference, community, group }: CommunityGroupRefDto): Promise<CommunityLinkDto> {
    const device = await this.devices.reach(call, reference);
    const link = { community, group };
    await this.asks.change(call, device, asks.linkGroup, { input: link, details: link });
    return { ...link, linked: true };
  }

  async unlink(call: Call, { device: reference, community, group }: CommunityGroupRefDto): Promise<CommunityLinkDto> {
    const device = await this.devices.reach(call, reference);
    const link = { community, group };
    await this.asks.change(call, device, asks.unlinkGroup, { input: link, details: link });
    return { ...link, linked: false };
  }
}
