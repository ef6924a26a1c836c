import { Injectable } from '@nestjs/common';
import type { Call } from '../../platform/operations/call.js';
import { nothingToChange } from '../../platform/errors/app-error.js';
import { DeviceAsks, DevicesService } from '../devices/index.js';
import * as asks from './group-asks.js';
import { pageOfGroups } from './group-page.js';
import { readChange, shownGroup } from './group-presenter.js';
import type {
  CreateGroupDto,
  GroupDto,
  GroupPageDto,
  GroupRefDto,
  LeftDto,
  ListGroupsDto,
  UpdateGroupDto,
} from './groups.dto.js';
import { People } from './people.service.js';

/** The groups a number is in: WhatsApp keeps them, its connection is asked. */
@Injectable()
export class GroupsService {
  constructor(
    private readonly devices: DevicesService,
    private readonly asks: DeviceAsks,
    private readonly people: People,
  ) {}

  async list(call: Call, input: ListGroupsDto): Promise<GroupPageDto> {
    const device = await this.devices.reach(call, input.device);
    return pageOfGroups(await this.asks.ask(call, device, asks.listGroups, undefined), input);
  }

  async get(call: Call, input: GroupRefDto): Promise<GroupDto> {
    const device = await this.devices.reach(call, input.device);
    return shownGroup(await this.asks.ask(call, device, asks.getGroup, input.group));
  }

  async create(call: Call, { device: reference, subject, members }: CreateGroupDto): Promise<GroupDto> {
    const device = await this.devices.reach(call, reference);
    const people = members?.length ? await this.people.named(call, members, 'members') : [];
    const wish = { input: { subject, members: people }, details: { members: people } };
    return shownGroup(await this.asks.change(call, device, asks.createGroup, wish));
  }

  async update(call: Call, input: UpdateGroupDto): Promise<GroupDto> {
    const device = await this.devices.reach(call, input.device);
    const { group } = input;
    const change = readChange(input);
    const changed = Object.keys(change);
    if (changed.length === 0) throw nothingToChange();
    const wish = { input: { group, change }, details: { group, changed } };
    return shownGroup(await this.asks.change(call, device, asks.changeGroup, wish));
  }

  async leave(call: Call, { device: reference, group }: GroupRefDto): Promise<LeftDto> {
    const device = await this.devices.reach(call, reference);
    await this.asks.change(call, device, asks.leaveGroup, { input: group, details: { group } });
    return { id: group, left: true };
  }
}
