import { Injectable } from '@nestjs/common';
import { InvalidInput, nothingToChange } from '../../platform/errors/app-error.js';
import type { Call } from '../../platform/operations/call.js';
import { DeviceAsks, DevicesService } from '../devices/index.js';
import { MediaService } from '../media/index.js';
import * as asks from './profile-asks.js';
import { readPrivacy, shownBusiness, shownPrivacy, shownProfile } from './profile-presenter.js';
import type {
  BusinessProfileDto,
  PrivacyDto,
  ProfileDto,
  ProfileOfDeviceDto,
  UpdateBusinessProfileDto,
  UpdatePrivacyDto,
  UpdateProfileDto,
} from './profiles.dto.js';

/** How a number presents itself: WhatsApp keeps that, its connection is asked. */
@Injectable()
export class ProfilesService {
  constructor(
    private readonly devices: DevicesService,
    private readonly media: MediaService,
    private readonly asks: DeviceAsks,
  ) {}

  async get(call: Call, input: ProfileOfDeviceDto): Promise<ProfileDto> {
    const device = await this.devices.reach(call, input.device);
    return shownProfile(await this.asks.ask(call, device, asks.getProfile, undefined));
  }

  async update(call: Call, input: UpdateProfileDto): Promise<ProfileDto> {
    const device = await this.devices.reach(call, input.device);
    const { name, about, picture } = input;
    const changed = namedIn(input, ['name', 'about', 'picture']);
    const image = typeof picture === 'string' ? await this.image(call, picture) : picture;
    const wish = { input: { name, about, picture: image }, details: { changed } };
    return shownProfile(await this.asks.change(call, device, asks.changeProfile, wish));
  }

  async business(call: Call, input: ProfileOfDeviceDto): Promise<BusinessProfileDto> {
    const device = await this.devices.reach(call, input.device);
    return shownBusiness(await this.asks.ask(call, device, asks.businessProfile, device.number));
  }

  async updateBusiness(call: Call, input: UpdateBusinessProfileDto): Promise<BusinessProfileDto> {
    const device = await this.devices.reach(call, input.device);
    const { description, email, websites, address } = input;
    const changed = namedIn(input, ['description', 'email', 'websites', 'address']);
    if (websites?.length === 0) throw new InvalidInput({ websites: ['Name one website or two.'] });
    const change = { description, email, websites, address };
    const wish = { input: { own: device.number, change }, details: { changed } };
    return shownBusiness(await this.asks.change(call, device, asks.changeBusinessProfile, wish));
  }

  async privacy(call: Call, input: ProfileOfDeviceDto): Promise<PrivacyDto> {
    const device = await this.devices.reach(call, input.device);
    return shownPrivacy(await this.asks.ask(call, device, asks.getPrivacy, undefined));
  }

  async updatePrivacy(call: Call, input: UpdatePrivacyDto): Promise<PrivacyDto> {
    const device = await this.devices.reach(call, input.device);
    const change = readPrivacy(input);
    const { disappearsAfterSeconds, values } = change;
    if (Object.keys(values).length === 0 && disappearsAfterSeconds === undefined) throw nothingToChange();
    const details = { ...values, ...(disappearsAfterSeconds === undefined ? {} : { disappearsAfterSeconds }) };
    return shownPrivacy(await this.asks.change(call, device, asks.changePrivacy, { input: change, details }));
  }

  private async image(call: Call, picture: string): Promise<Buffer> {
    try {
      const { id, fileName } = await this.media.take(call.tenant.id, picture, 'image');
      return await (await this.media.source(call.tenant.id, id, fileName)).bytes();
    } catch (error) {
      const problems = error instanceof InvalidInput ? error.fields?.['media'] : undefined;
      throw problems ? new InvalidInput({ picture: problems }) : error;
    }
  }
}

function namedIn<Input extends object, Name extends keyof Input & string>(
  input: Input,
  names: readonly Name[],
): Name[] {
  const named = names.filter((name) => input[name] !== undefined);
  if (named.length === 0) throw nothingToChange();
  return named;
}
