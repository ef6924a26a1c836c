import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/errors/app-error.js';
import { printable } from '../../platform/errors/printable.js';
import type { Call } from '../../platform/operations/call.js';
import { Addressees, parsePhoneNumber } from '../contacts/index.js';
import { DeviceAsks, DevicesService } from '../devices/index.js';
import * as asks from './people-asks.js';
import type { BlockedDto, BlockedPeopleDto, CheckedNumbersDto, CheckNumbersDto, PersonDto } from './people.dto.js';
import { businessProfile, catalogue } from './profile-asks.js';
import { shownBusiness, shownProduct } from './profile-presenter.js';
import type {
  BusinessProfileDto,
  ListProductsDto,
  PersonRefDto,
  ProductPageDto,
  ProfileOfDeviceDto,
} from './profiles.dto.js';

/** Other people, as a number may see them. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly devices: DevicesService,
    private readonly addressees: Addressees,
    private readonly asks: DeviceAsks,
  ) {}

  async check(call: Call, input: CheckNumbersDto): Promise<CheckedNumbersDto> {
    const device = await this.devices.reach(call, input.device);
    const checked = await this.asks.ask(call, device, asks.checkNumbers, readNumbers(input.numbers));
    return {
      data: checked.map(({ number, onWhatsApp, person = {} }) => ({
        number,
        on_whatsapp: onWhatsApp,
        known_as: person.number === number ? null : (person.number ?? null),
        lid: person.lid ?? null,
        username: person.username ?? null,
      })),
    };
  }

  async get(call: Call, input: PersonRefDto): Promise<PersonDto> {
    const device = await this.devices.reach(call, input.device);
    const { address: person } = await this.addressees.person(call, input.person);
    const { about, pictureUrl } = await this.asks.ask(call, device, asks.lookAt, person);
    return { person, about: about ?? null, picture_url: pictureUrl ?? null };
  }

  async business(call: Call, input: PersonRefDto): Promise<BusinessProfileDto> {
    const device = await this.devices.reach(call, input.device);
    const { address } = await this.addressees.person(call, input.person);
    return shownBusiness(await this.asks.ask(call, device, businessProfile, address));
  }

  async products(
    call: Call,
    { device: reference, person, limit = 10, cursor }: ListProductsDto,
  ): Promise<ProductPageDto> {
    const device = await this.devices.reach(call, reference);
    const { address } = await this.addressees.person(call, person);
    const page = await this.asks.ask(call, device, catalogue, { person: address, limit, cursor });
    return { data: page.products.map(shownProduct), next_cursor: page.nextCursor ?? null };
  }

  async blocked(call: Call, input: ProfileOfDeviceDto): Promise<BlockedPeopleDto> {
    const device = await this.devices.reach(call, input.device);
    return { data: await this.asks.ask(call, device, asks.blockedPeople, undefined) };
  }

  async block(call: Call, input: PersonRefDto, blocked: boolean): Promise<BlockedDto> {
    const device = await this.devices.reach(call, input.device);
    const { address: person } = await this.addressees.person(call, input.person);
    const wish = { person, blocked };
    await this.asks.change(call, device, asks.block, { input: wish, details: wish });
    return wish;
  }
}

function readNumbers(texts: readonly string[]): string[] {
  const wrong = texts.filter((text) => parsePhoneNumber(text) === undefined);
  if (wrong.length > 0 || texts.length === 0) {
    const words = wrong.map((text) => `"${printable(text)}" is not a phone number.`);
    throw new AppError('phone_invalid', {}, { numbers: words.length > 0 ? words : ['Name at least one number.'] });
  }
  return [...new Set(texts.flatMap((text) => parsePhoneNumber(text) ?? []))];
}
