import { Flag, NestedList, Text, TextList } from '../../platform/operations/fields.js';
import { DeviceRef } from '../devices/index.js';

const NUMBERS_MAX = 50;

export class CheckNumbersDto {
  @DeviceRef() device!: string;
  @TextList('Phone numbers with their country code.', { max: NUMBERS_MAX }) numbers!: string[];
}

export class CheckedNumberDto {
  @Text('The number that was asked about, digits only.') number!: string;
  @Flag('Whether it is on WhatsApp.') on_whatsapp!: boolean;
  @Text('The number WhatsApp knows it by, where that differs.', { nullable: true }) known_as!: string | null;
  @Text('WhatsApp’s own name for them, "…@lid".', { nullable: true }) lid!: string | null;
  @Text('Their username.', { nullable: true }) username!: string | null;
}

export class CheckedNumbersDto {
  @NestedList(() => CheckedNumberDto, 'In the order they were given, each once.', { max: NUMBERS_MAX })
  data!: CheckedNumberDto[];
}

export class PersonDto {
  @Text('Who, by number or "…@lid".') person!: string;
  @Text('What they say about themselves, if this number may see it.', { nullable: true }) about!: string | null;
  @Text('Where their picture is, for a while, if this number may see it.', { nullable: true }) picture_url!:
    string | null;
}

export class BlockedPeopleDto {
  @TextList('Who is blocked, by number or "…@lid".', { max: 10_000 }) data!: string[];
}

export class BlockedDto {
  @Text('Who, by number or "…@lid".') person!: string;
  @Flag('Whether they are blocked now.') blocked!: boolean;
}
