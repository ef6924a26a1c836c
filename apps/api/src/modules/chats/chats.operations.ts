import { operation } from '../../platform/operations/operation.js';
import { askErrors } from '../devices/index.js';
import {
  ChatChangedDto,
  ChatReadDto,
  ChatRefDto,
  PresenceDto,
  ReadChatDto,
  SetPresenceDto,
  ShowTypingDto,
  TypingDto,
  UpdateChatDto,
  WatchedChatDto,
} from './chats.dto.js';

const chat = '15550002222';
const exampleRef = { device: '15550001111', chat };
const errors = [...askErrors, 'phone_invalid'] as const;

export const readChat = operation({
  id: 'read_chat',
  scope: 'chats:write',
  effect: 'write',
  summary: 'Mark messages as read',
  description: 'Who wrote them sees it, unless this number’s privacy settings say otherwise.',
  doors: { rest: 'POST /devices/{device}/chats/{chat}/read' },
  input: ReadChatDto,
  output: ChatReadDto,
  errors: [...errors, 'target_invalid'],
  example: {
    input: { ...exampleRef, message_ids: ['msg_01jd3w7zqk5m8n2p4r6t8v0x1y'] },
    output: { chat, read: 1 },
  },
});

export const showTyping = operation({
  id: 'show_typing',
  scope: 'chats:write',
  effect: 'write',
  summary: 'Show that this number is typing',
  description: 'Or that it records a voice note. The chat shows it for some seconds; ask again to keep it up.',
  doors: { rest: 'POST /devices/{device}/chats/{chat}/typing' },
  input: ShowTypingDto,
  output: TypingDto,
  errors,
  example: { input: { ...exampleRef, state: 'typing' }, output: { chat, state: 'typing' } },
});

export const updateChat = operation({
  id: 'update_chat',
  scope: 'chats:write',
  effect: 'write',
  summary: 'Archive, pin, mute or mark a chat',
  description: 'As on the phone, which shows it too. Archiving and marking need a chat in which something was written.',
  doors: { rest: 'PATCH /devices/{device}/chats/{chat}' },
  input: UpdateChatDto,
  output: ChatChangedDto,
  errors,
  example: {
    input: { ...exampleRef, archived: true, muted_until: '2026-11-22T09:00:00.000Z' },
    output: { chat, changed: ['archived', 'muted_until'] },
  },
});

export const setPresence = operation({
  id: 'set_presence',
  scope: 'chats:write',
  effect: 'write',
  summary: 'Show this number as online or not',
  description: 'While it is shown as online, the phone itself notifies of new messages less.',
  doors: { rest: 'POST /devices/{device}/presence' },
  input: SetPresenceDto,
  output: PresenceDto,
  errors: askErrors,
  example: { input: { device: '15550001111', state: 'available' }, output: { state: 'available' } },
});

export const watchChat = operation({
  id: 'watch_chat',
  scope: 'chats:write',
  effect: 'write',
  summary: 'Watch whether somebody is there',
  description:
    'Events named presence.changed tell when they come, go or type, until the device connects anew. WhatsApp tells it only while this number is shown as online itself.',
  doors: { rest: 'POST /devices/{device}/chats/{chat}/watch' },
  input: ChatRefDto,
  output: WatchedChatDto,
  errors,
  example: { input: exampleRef, output: { chat, watching: true } },
});
