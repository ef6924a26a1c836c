import { Flag, Instant, NumberField, OneOf, Text, TextList } from '../../platform/operations/fields.js';
import { DeviceRef } from '../devices/index.js';

export const CHAT = 'A phone number with its country code, the id of a contact, or an id like "…@lid" or "…@g.us".';

export const MESSAGES_MAX = 100;

export class ChatRefDto {
  @DeviceRef() device!: string;
  @Text(CHAT, { max: 64 }) chat!: string;
}

export class ReadChatDto {
  @DeviceRef() device!: string;
  @Text(CHAT, { max: 64 }) chat!: string;
  @TextList('The ids of messages that came in. Left out: the newest hundred of the chat.', {
    max: MESSAGES_MAX,
    optional: true,
  })
  message_ids?: string[];
}

export class ChatReadDto {
  @Text('The chat, as WhatsApp knows it.') chat!: string;
  @NumberField('How many messages were marked as read.', { integer: true }) read!: number;
}

const typingStates = ['typing', 'recording', 'paused'] as const;
export type TypingState = (typeof typingStates)[number];

export class ShowTypingDto {
  @DeviceRef() device!: string;
  @Text(CHAT, { max: 64 }) chat!: string;
  @OneOf(typingStates, 'paused ends it; WhatsApp ends it by itself after a while.') state!: TypingState;
}

export class TypingDto {
  @Text('The chat, as WhatsApp knows it.') chat!: string;
  @OneOf(typingStates, 'What is shown there.') state!: TypingState;
}

export class UpdateChatDto {
  @DeviceRef() device!: string;
  @Text(CHAT, { max: 64 }) chat!: string;
  @Flag('Whether it is archived.', { optional: true }) archived?: boolean;
  @Flag('Whether it stands above the others.', { optional: true }) pinned?: boolean;
  @Instant('Until when it is muted; null ends it.', { optional: true, nullable: true }) muted_until?: string | null;
  @Flag('Whether it is marked as unread.', { optional: true }) unread?: boolean;
  @NumberField('New messages disappear after so many seconds; 0: never.', {
    integer: true,
    min: 0,
    max: 31_536_000,
    optional: true,
  })
  disappears_after_seconds?: number;
}

export class ChatChangedDto {
  @Text('The chat, as WhatsApp knows it.') chat!: string;
  @TextList('What was changed.', { max: 5 }) changed!: string[];
}

const presenceStates = ['available', 'unavailable'] as const;
export type PresenceState = (typeof presenceStates)[number];

export class SetPresenceDto {
  @DeviceRef() device!: string;
  @OneOf(presenceStates, 'Whether this number is shown as online.') state!: PresenceState;
}

export class PresenceDto {
  @OneOf(presenceStates, 'How this number is shown.') state!: PresenceState;
}

export class WatchedChatDto {
  @Text('The chat, as WhatsApp knows it.') chat!: string;
  @Flag('True: presence.changed events tell of it from now on.') watching!: boolean;
}
