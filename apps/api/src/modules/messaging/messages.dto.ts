import { Facts, Flag, Id, Instant, NestedList, NumberField, OneOf, Text } from '../../platform/operations/fields.js';
import { PageQuery } from '../../platform/operations/page.dto.js';
import { messageStates } from './message.js';
import { MEDIA_TEXT_MAX } from './sends.dto.js';

const kinds = ['text', 'image', 'video', 'audio', 'file', 'location'] as const;

export class CreateMessageDto {
  @Text('The id or the number of the device that sends.', { max: 64 }) device_id!: string;
  @Text('The recipient’s number with its country code.', { max: 64 }) to!: string;
  @OneOf(kinds, 'What is sent; text when left out.', { optional: true }) kind?: (typeof kinds)[number];
  @Text('The text, for the kind text.', { max: 4_000, optional: true }) text?: string;
  @Text('An http(s) address, base64 or a data URI, for image, video, audio and file.', {
    max: MEDIA_TEXT_MAX,
    optional: true,
  })
  media?: string;
  @Text('A caption, for image, video and file.', { max: 4_000, optional: true }) caption?: string;
  @Text('The name the recipient sees, for file.', { max: 240, optional: true }) filename?: string;
  @Flag('True: send audio as a voice note.', { optional: true }) voice?: boolean;
  @NumberField('Degrees north, for location.', { min: -90, max: 90, optional: true }) latitude?: number;
  @NumberField('Degrees east, for location.', { min: -180, max: 180, optional: true }) longitude?: number;
  @Text('The name of the place, for location.', { max: 255, optional: true }) name?: string;
  @Text('The address of the place, for location.', { max: 1_000, optional: true }) address?: string;
}

export class MessageRefDto {
  @Id('msg', 'The id of the message.') id!: string;
}

export class ListMessagesDto extends PageQuery {
  @Text('Only this device’s, by its id or number.', { max: 64, optional: true }) device_id?: string;
  @OneOf(messageStates, 'Only those that stand so.', { optional: true }) status?: string;
  @OneOf(['in', 'out'], 'Only those that came in, or went out.', { optional: true }) direction?: string;
}

export class TimelineEntryDto {
  @OneOf(messageStates, 'What the message became.') state!: string;
  @Instant('When.') at!: string;
  @Text('Why, as a stable code.', { optional: true }) cause?: string;
}

export class MessageDto {
  @Text('The id of the message.') id!: string;
  @Text('The id of the device.') device_id!: string;
  @OneOf(['in', 'out'], 'Whether it came in or went out.') direction!: string;
  @Text('The recipient’s number; absent for a message that came in.', { optional: true }) to?: string;
  @Text('The sender’s number; absent for a message that went out.', { optional: true }) from?: string;
  @Text('What it is: text, image, video, audio, file, location.') kind!: string;
  @Facts('What it says; its fields depend on the kind.') content!: unknown;
  @OneOf(messageStates, 'How it stands.') status!: string;
  @Text('Why it waits, while it is held.', { nullable: true }) hold_reason!: string | null;
  @Instant('When it will move, while it is held.', { nullable: true }) hold_until!: Date | null;
  @Text('Why it failed, as a stable code.', { nullable: true }) error_code!: string | null;
  @NestedList(() => TimelineEntryDto, 'Everything it has been, in order.', { max: 1_000 })
  timeline!: TimelineEntryDto[];
  @Instant('When it was accepted.') created_at!: Date;
}

export class MessagePageDto {
  @NestedList(() => MessageDto, 'The newest first.', { max: 200 }) data!: MessageDto[];
  @Text('Ask for the next page with this; null at the end.', { nullable: true }) next_cursor!: string | null;
}
