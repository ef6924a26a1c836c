import { Injectable } from '@nestjs/common';
import type { Call } from '../../platform/operations/call.js';
import { DeviceAsks, DevicesService } from '../devices/index.js';
import * as asks from './group-asks.js';
import { shownGroup, shownInvite, shownOutcomes } from './group-presenter.js';
import type {
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
import { People } from './people.service.js';

/** Who is in a group, and how others come in. */
@Injectable()
export class GroupMembersService {
  constructor(
    private readonly devices: DevicesService,
    private readonly asks: DeviceAsks,
    private readonly people: People,
  ) {}

  async change(call: Call, input: ChangeMembersDto): Promise<MemberOutcomesDto> {
    const device = await this.devices.reach(call, input.device);
    const { group, action } = input;
    const members = await this.people.named(call, input.members, 'members');
    const wish = { input: { group, action, members }, details: { group, action, members } };
    return shownOutcomes(await this.asks.change(call, device, asks.changeMembers, wish));
  }

  async invite(call: Call, input: GroupRefDto): Promise<InviteDto> {
    const device = await this.devices.reach(call, input.device);
    return shownInvite(await this.asks.ask(call, device, asks.groupInvite, input.group));
  }

  async revokeInvite(call: Call, { device: reference, group }: GroupRefDto): Promise<InviteDto> {
    const device = await this.devices.reach(call, reference);
    return shownInvite(await this.asks.change(call, device, asks.revokeInvite, { input: group, details: { group } }));
  }

  async invited(call: Call, input: InvitationRefDto): Promise<GroupDto> {
    const device = await this.devices.reach(call, input.device);
    return shownGroup(await this.asks.ask(call, device, asks.invitedGroup, input.code));
  }

  /** The code opens the group to whoever has it, so it stays out of the record. */
  async join(call: Call, input: InvitationRefDto): Promise<JoinedDto> {
    const device = await this.devices.reach(call, input.device);
    return { id: await this.asks.change(call, device, asks.joinGroup, { input: input.code, details: {} }) };
  }

  async requests(call: Call, input: GroupRefDto): Promise<JoinRequestsDto> {
    const device = await this.devices.reach(call, input.device);
    const waiting = await this.asks.ask(call, device, asks.joinRequests, input.group);
    return { data: waiting.map(({ address, at }) => ({ member: address, requested_at: at ?? null })) };
  }

  async decide(call: Call, input: DecideRequestsDto): Promise<MemberOutcomesDto> {
    const device = await this.devices.reach(call, input.device);
    const { group, decision } = input;
    const people = await this.people.named(call, input.members, 'members');
    const wish = { input: { group, people, decision }, details: { group, decision, members: people } };
    return shownOutcomes(await this.asks.change(call, device, asks.decideRequests, wish));
  }
}
