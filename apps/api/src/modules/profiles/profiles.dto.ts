import { Flag, NestedList, NumberField, OneOf, Text, TextList } from '../../platform/operations/fields.js';
import { DeviceRef } from '../devices/index.js';

const PERSON = 'A phone number with its country code, the id of a contact, or an id like "…@lid".';

export class ProfileOfDeviceDto {
  @DeviceRef() device!: string;
}

export class UpdateProfileDto {
  @DeviceRef() device!: string;
  @Text('What this number is called.', { max: 25, optional: true }) name?: string;
  @Text('What it says about itself.', { max: 139, optional: true }) about?: string;
  @Text('Its picture: an http(s) address, base64 or a data URI. Null removes it.', {
    max: 8_000_000,
    optional: true,
    nullable: true,
  })
  picture?: string | null;
}

export class ProfileDto {
  @Text('What this number is called.', { nullable: true }) name!: string | null;
  @Text('What it says about itself.', { nullable: true }) about!: string | null;
  @Text('Where its picture is, for a while.', { nullable: true }) picture_url!: string | null;
}

export class PersonRefDto {
  @DeviceRef() device!: string;
  @Text(PERSON, { max: 64 }) person!: string;
}

export class UpdateBusinessProfileDto {
  @DeviceRef() device!: string;
  @Text('What the business does.', { max: 512, optional: true }) description?: string;
  @Text('Its e-mail address.', { max: 128, optional: true }) email?: string;
  @TextList('Its websites, one or two.', { max: 2, optional: true }) websites?: string[];
  @Text('Where it is.', { max: 256, optional: true }) address?: string;
}

export class BusinessProfileDto {
  @Text('What the business does.', { nullable: true }) description!: string | null;
  @Text('What kind of business it is, in WhatsApp’s words.', { nullable: true }) category!: string | null;
  @Text('Its e-mail address.', { nullable: true }) email!: string | null;
  @TextList('Its websites.', { max: 10 }) websites!: string[];
  @Text('Where it is.', { nullable: true }) address!: string | null;
}

export class ListProductsDto {
  @DeviceRef() device!: string;
  @Text(PERSON, { max: 64 }) person!: string;
  @NumberField('How many at most.', { integer: true, min: 1, max: 50, optional: true }) limit?: number;
  @Text('The next_cursor of the page before.', { max: 512, optional: true }) cursor?: string;
}

export class ProductDto {
  @Text('The id of the product.') id!: string;
  @Text('What it is called.') name!: string;
  @Text('What is said about it.', { nullable: true }) description!: string | null;
  @NumberField('What it costs, in the unit of the currency.', { nullable: true }) price!: number | null;
  @Text('The currency, like EUR.', { nullable: true }) currency!: string | null;
  @Text('Its page.', { nullable: true }) url!: string | null;
  @Flag('Whether it is hidden from customers.') hidden!: boolean;
  @TextList('Where its pictures are, for a while.', { max: 100 }) image_urls!: string[];
}

export class ProductPageDto {
  @NestedList(() => ProductDto, 'In the order of the catalogue.', { max: 50 }) data!: ProductDto[];
  @Text('Ask for the next page with this; null at the end.', { nullable: true }) next_cursor!: string | null;
}

const anybody = ['all', 'contacts', 'contacts_except', 'none'] as const;
const everyone = ['all', 'contacts', 'contacts_except'] as const;

/** What each may be; an answer also tells values that WhatsApp may add. */
const choices = {
  last_seen: [anybody, 'Who sees when this number was there last.'],
  online: [['all', 'match_last_seen'], 'Who sees that it is there now.'],
  picture: [anybody, 'Who sees its picture.'],
  about: [anybody, 'Who sees what it says about itself.'],
  read_receipts: [['all', 'none'], 'Whether others see that it has read.'],
  groups_add: [everyone, 'Who may add it to groups.'],
  calls: [['all', 'known'], 'Who may call it.'],
  messages: [['all', 'contacts'], 'Who may begin a chat with it.'],
} as const;

const SECONDS = 'Messages of new chats disappear after so many seconds; 0: never.';

function Choice(name: keyof typeof choices): PropertyDecorator {
  const [values, words] = choices[name];
  return OneOf(values, words, { optional: true });
}

function Chosen(name: keyof typeof choices): PropertyDecorator {
  return Text(choices[name][1], { nullable: true });
}

export class UpdatePrivacyDto {
  @DeviceRef() device!: string;
  @Choice('last_seen') last_seen?: string;
  @Choice('online') online?: string;
  @Choice('picture') picture?: string;
  @Choice('about') about?: string;
  @Choice('read_receipts') read_receipts?: string;
  @Choice('groups_add') groups_add?: string;
  @Choice('calls') calls?: string;
  @Choice('messages') messages?: string;
  @NumberField(SECONDS, { integer: true, min: 0, max: 31_536_000, optional: true }) disappears_after_seconds?: number;
}

export class PrivacyDto {
  @Chosen('last_seen') last_seen!: string | null;
  @Chosen('online') online!: string | null;
  @Chosen('picture') picture!: string | null;
  @Chosen('about') about!: string | null;
  @Chosen('read_receipts') read_receipts!: string | null;
  @Chosen('groups_add') groups_add!: string | null;
  @Chosen('calls') calls!: string | null;
  @Chosen('messages') messages!: string | null;
  @NumberField(SECONDS, { nullable: true }) disappears_after_seconds!: number | null;
}
