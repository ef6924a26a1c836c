import {
  Facts,
  Flag,
  Id,
  Instant,
  NestedList,
  NumberField,
  OneOf,
  Text,
  TextList,
} from '../../platform/operations/fields.js';
import { PageQuery } from '../../platform/operations/page.dto.js';
import { messageStates } from './message.js';
import { MEDIA_TEXT_MAX } from './sends.dto.js';

export const createKinds = [
  'text',
  'image',
  'video',
  'audio',
  'file',
  'sticker',
  'location',
  'contacts',
  'poll',
  'reaction',
  'edit',
  'delete',
  'forward',
] as const;

export type CreateKind = (typeof createKinds)[number];

export class ContactCardDto {
  @Text('The name on the card.', { max: 255 }) name!: string;
  @TextList('Their phone numbers with the country code.', { max: 10 }) numbers!: string[];
  @Text('Where they work.', { max: 255, optional: true }) organisation?: string;
}

export class CreateMessageDto {
  @Text('The id or the number of the device that sends.', { max: 64 }) device_id!: string;
  @Text(
    'Whom it goes to: a number with its country code, the id of a contact, a LID, a group or a channel. ' +
      'May be left out where another message says it: for a reply, reaction, edit or delete.',
    { max: 64, optional: true },
  )
  to?: string;
  @OneOf(createKinds, 'What is sent; text when left out.', { optional: true }) kind?: CreateKind;
  @Text('The text, for the kinds text and edit.', { max: 4_000, optional: true }) text?: string;
  @Text('An http(s) address, base64 or a data URI, for image, video, audio, file and sticker.', {
    max: MEDIA_TEXT_MAX,
    optional: true,
  })
  media?: string;
  @Text('A caption, for image, video and file.', { max: 4_000, optional: true }) caption?: string;
  @Text('The name the recipient sees, for file.', { max: 240, optional: true }) filename?: string;
  @Flag('True: send audio as a voice note.', { optional: true }) voice?: boolean;
  @Flag('True: an image, video or audio that can be viewed only once.', { optional: true }) view_once?: boolean;
  @NumberField('Degrees north, for location.', { min: -90, max: 90, optional: true }) latitude?: number;
  @NumberField('Degrees east, for location.', { min: -180, max: 180, optional: true }) longitude?: number;
  @Text('The name of the place, for location.', { max: 255, optional: true }) name?: string;
  @Text('The address of the place, for location.', { max: 1_000, optional: true }) address?: string;
  @NestedList(() => ContactCardDto, 'The cards, for contacts.', { max: 20, optional: true })
  contacts?: ContactCardDto[];
  @Text('What is asked, for poll.', { max: 255, optional: true }) question?: string;
  @TextList('The 2 to 12 answers to choose from, for poll.', { max: 12, optional: true }) options?: string[];
  @NumberField('How many answers one may choose, for poll; one when left out.', {
    integer: true,
    min: 1,
    max: 12,
    optional: true,
  })
  choices?: number;
  @Text('The reaction, for reaction; left out, the reaction is taken back.', { max: 32, optional: true })
  emoji?: string;
  @Id('msg', 'The message that is reacted to, edited, deleted for everyone, or forwarded.', { optional: true })
  message_id?: string;
  @Id('msg', 'The message that this one answers.', { optional: true }) reply_to?: string;
  @TextList('The people the text or caption mentions as @number, named as in `to`.', { max: 256, optional: true })
  mentions?: string[];
}

export class MessageRefDto {
  @Id('msg', 'The id of the message.') id!: string;
}

export class ListMessagesDto extends PageQuery {
  @Text('Only this device’s, by its id or number.', { max: 64, optional: true }) device_id?: string;
  @TextList('Only those that stand in one of these ways.', {
    choices: messageStates,
    max: messageStates.length,
    optional: true,
  })
  status?: string[];
  @OneOf(['in', 'out'], 'Only those that came in, or went out.', { optional: true }) direction?: string;
  @Id('con', 'Only those with this contact.', { optional: true }) contact_id?: string;
  @Text('Only those of this chat: a number, the id of a contact, a LID, a group or a channel.', {
    max: 64,
    optional: true,
  })
  chat?: string;
  @Instant('Only those accepted or received at this time or later.', { optional: true }) created_after?: string;
  @Instant('Only those accepted or received before this time.', { optional: true }) created_before?: string;
}

export class TimelineEntryDto {
  @OneOf(messageStates, 'What the message became.') state!: string;
  @Instant('When.') at!: string;
  @Text('Why, as a stable code.', { optional: true }) cause?: string;
  @Text('Why, in words.', { optional: true }) cause_text?: string;
  @Text('What to do about it.', { optional: true }) advice?: string;
}

export class MessageDto {
  @Text('The id of the message.') id!: string;
  @Text('The id of the device.') device_id!: string;
  @OneOf(['in', 'out'], 'Whether it came in or went out.') direction!: string;
  @Text('The recipient: a number, a LID or a group; absent for a message that came in.', { optional: true })
  to?: string;
  @Text('The sender’s number, or LID while WhatsApp hides it; absent for a message that went out.', {
    optional: true,
  })
  from?: string;
  @Text('The person it came from or went to; null where nobody in particular is known.', { nullable: true })
  contact_id!: string | null;
  @Text('The group or channel it was written in; null between two people.', { nullable: true }) group!: string | null;
  @Text(
    'What it is: text, image, video, audio, file, sticker, location, contacts, poll, vote, reaction, edit, delete or unsupported.',
  )
  kind!: string;
  @Facts('What it says; its fields depend on the kind.') content!: unknown;
  @Text('The id of the message it answers.', { optional: true }) reply_to?: string;
  @TextList('Who is mentioned: numbers or LIDs.', { max: 1_024, optional: true }) mentions?: string[];
  @Flag('True: it was forwarded.', { optional: true }) forwarded?: boolean;
  @OneOf(messageStates, 'How it stands.') status!: string;
  @Text('Why it waits, while it is held.', { nullable: true }) hold_reason!: string | null;
  @Instant('When it will move, while it is held.', { nullable: true }) hold_until!: Date | null;
  @Text('Why it failed, as a stable code.', { nullable: true }) error_code!: string | null;
  @NestedList(() => TimelineEntryDto, 'Everything it has been, in order.', { max: 1_000 })
  timeline!: TimelineEntryDto[];
  @Instant('When it was accepted, or written.') created_at!: Date;
}

export class MessageMediaDto {
  @Text('The id the media is kept under.') media_id!: string;
  @Text('What it is.') mime_type!: string;
  @Text('The name it was sent with.', { optional: true }) file_name?: string;
  @NumberField('How large it is.', { integer: true }) size_bytes!: number;
  @Text('The bytes, in base64.', { max: MEDIA_TEXT_MAX }) data!: string;
}

export class MessagePageDto {
  @NestedList(() => MessageDto, 'The newest first.', { max: 200 }) data!: MessageDto[];
  @Text('Ask for the next page with this; null at the end.', { nullable: true }) next_cursor!: string | null;
}
