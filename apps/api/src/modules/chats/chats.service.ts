import { Injectable } from '@nestjs/common';
import type { ChatChange } from '../../engines/engine.js';
import { nothingToChange } from '../../platform/errors/app-error.js';
import type { Call } from '../../platform/operations/call.js';
import { Addressees } from '../contacts/index.js';
import { DeviceAsks, DevicesService } from '../devices/index.js';
import { ChatMessages } from '../messaging/index.js';
import * as asks from './chat-asks.js';
import {
  MESSAGES_MAX,
  type ChatChangedDto,
  type ChatReadDto,
  type ChatRefDto,
  type PresenceDto,
  type ReadChatDto,
  type SetPresenceDto,
  type ShowTypingDto,
  type TypingDto,
  type UpdateChatDto,
  type WatchedChatDto,
} from './chats.dto.js';

/** How the chats of a number stand: WhatsApp keeps that, its connection is asked. */
@Injectable()
export class ChatsService {
  constructor(
    private readonly devices: DevicesService,
    private readonly addressees: Addressees,
    private readonly messages: ChatMessages,
    private readonly asks: DeviceAsks,
  ) {}

  async read(call: Call, input: ReadChatDto): Promise<ChatReadDto> {
    const device = await this.devices.reach(call, input.device);
    const chat = await this.addressees.chat(call, input.chat);
    const { message_ids: ids } = input;
    const written = ids
      ? await this.messages.named(device, chat, ids, 'message_ids')
      : await this.messages.received(device, chat, MESSAGES_MAX);
    const messages = written.filter(({ outgoing }) => !outgoing);
    const { address } = chat;
    const details = { chat: address, messages: messages.length };
    await this.asks.change(call, device, asks.readChat, { input: { chat: address, messages }, details });
    return { chat: address, read: messages.length };
  }

  async typing(call: Call, { device: reference, chat, state }: ShowTypingDto): Promise<TypingDto> {
    const device = await this.devices.reach(call, reference);
    const { address } = await this.addressees.chat(call, chat);
    const shown = { chat: address, state };
    await this.asks.change(call, device, asks.showTyping, { input: shown, details: shown });
    return shown;
  }

  async update(call: Call, input: UpdateChatDto): Promise<ChatChangedDto> {
    const device = await this.devices.reach(call, input.device);
    const chat = await this.addressees.chat(call, input.chat);
    const { disappears_after_seconds: disappearsAfterSeconds } = input;
    const changed = changeable.filter((name) => input[name] !== undefined);
    if (changed.length === 0) throw nothingToChange();
    const last = await this.messages.last(device, chat);
    const { address } = chat;
    const wish = { chat: address, changes: changesIn(input), disappearsAfterSeconds, last };
    await this.asks.change(call, device, asks.changeChat, { input: wish, details: { chat: address, changed } });
    return { chat: address, changed };
  }

  async presence(call: Call, { device: reference, state }: SetPresenceDto): Promise<PresenceDto> {
    const device = await this.devices.reach(call, reference);
    await this.asks.change(call, device, asks.showPresence, { input: state, details: { state } });
    return { state };
  }

  async watch(call: Call, { device: reference, chat }: ChatRefDto): Promise<WatchedChatDto> {
    const device = await this.devices.reach(call, reference);
    const { address } = await this.addressees.chat(call, chat);
    await this.asks.change(call, device, asks.watchChat, { input: address, details: { chat: address } });
    return { chat: address, watching: true };
  }
}

const changeable = ['archived', 'pinned', 'muted_until', 'unread', 'disappears_after_seconds'] as const;

function changesIn({ archived, pinned, muted_until: mutedUntil, unread }: UpdateChatDto): ChatChange[] {
  return [
    ...(archived === undefined ? [] : [{ archived }]),
    ...(pinned === undefined ? [] : [{ pinned }]),
    ...(mutedUntil === undefined ? [] : [{ mutedUntil: mutedUntil === null ? null : new Date(mutedUntil) }]),
    ...(unread === undefined ? [] : [{ unread }]),
  ];
}
