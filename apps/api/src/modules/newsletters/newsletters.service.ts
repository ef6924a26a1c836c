import { Injectable } from '@nestjs/common';
import type { Newsletter } from '../../engines/engine.js';
import type { Call } from '../../platform/operations/call.js';
import { DeviceAsks, DevicesService } from '../devices/index.js';
import * as asks from './newsletter-asks.js';
import type {
  CreateNewsletterDto,
  FindNewsletterDto,
  MuteNewsletterDto,
  NewsletterDto,
  NewsletterFollowDto,
  NewsletterMuteDto,
  NewsletterRefDto,
} from './newsletters.dto.js';

/** Newsletters, which WhatsApp also calls channels: its connection is asked. */
@Injectable()
export class NewslettersService {
  constructor(
    private readonly devices: DevicesService,
    private readonly asks: DeviceAsks,
  ) {}

  async create(call: Call, { device: reference, name, description }: CreateNewsletterDto): Promise<NewsletterDto> {
    const device = await this.devices.reach(call, reference);
    const wish = { input: { name, description }, details: {} };
    return shown(await this.asks.change(call, device, asks.createNewsletter, wish));
  }

  async get(call: Call, { device: reference, newsletter }: FindNewsletterDto): Promise<NewsletterDto> {
    const device = await this.devices.reach(call, reference);
    return shown(await this.asks.ask(call, device, asks.getNewsletter, newsletter));
  }

  async follow(call: Call, { device: reference, newsletter }: NewsletterRefDto): Promise<NewsletterFollowDto> {
    const device = await this.devices.reach(call, reference);
    const wish = { input: newsletter, details: { newsletter } };
    await this.asks.change(call, device, asks.followNewsletter, wish);
    return { id: newsletter, following: true };
  }

  async unfollow(call: Call, { device: reference, newsletter }: NewsletterRefDto): Promise<NewsletterFollowDto> {
    const device = await this.devices.reach(call, reference);
    const wish = { input: newsletter, details: { newsletter } };
    await this.asks.change(call, device, asks.unfollowNewsletter, wish);
    return { id: newsletter, following: false };
  }

  async mute(call: Call, { device: reference, newsletter, muted }: MuteNewsletterDto): Promise<NewsletterMuteDto> {
    const device = await this.devices.reach(call, reference);
    const wish = { input: { id: newsletter, muted }, details: { newsletter, muted } };
    await this.asks.change(call, device, asks.muteNewsletter, wish);
    return { id: newsletter, muted };
  }
}

function shown({ id, name, description, inviteCode, followers, role }: Newsletter): NewsletterDto {
  return {
    id,
    name,
    description: description ?? null,
    url: inviteCode === undefined ? null : `https://whatsapp.com/channel/${inviteCode}`,
    followers: followers ?? null,
    role: role ?? null,
  };
}
