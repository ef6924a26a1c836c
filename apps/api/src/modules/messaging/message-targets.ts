import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/errors/app-error.js';
import type { Call } from '../../platform/operations/call.js';
import { ContactsService, type Resolved } from '../contacts/index.js';
import type { Device } from '../devices/index.js';
import { readContent } from './message-row.js';
import type { Message, PlainContent } from './message.js';
import { MessagesRepository } from './messages.repository.js';

type Field = 'message_id' | 'reply_to';

/** The messages that callers speak of, and what may be done with them. */
@Injectable()
export class MessageTargets {
  constructor(
    private readonly messages: MessagesRepository,
    private readonly contacts: ContactsService,
  ) {}

  async find(call: Call, id: string, field: Field): Promise<Message> {
    const message = await this.messages.find(call.tenant.id, id);
    if (!message || !mayUse(call, message.deviceId)) {
      throw new AppError('target_invalid', { message: 'There is no such message.', field });
    }
    return message;
  }

  /** Where the message was written: a group, or the other person under the name that serves best today. */
  async chatOf(tenantId: string, { chat, contactId, recipient }: Message): Promise<Resolved> {
    if (chat !== null) return { address: chat };
    return (contactId !== null && (await this.contacts.resolve(tenantId, contactId))) || { address: recipient };
  }
}

export function mayUse(call: Call, deviceId: string): boolean {
  const { deviceIds } = call.principal;
  return deviceIds.length === 0 || deviceIds.includes(deviceId);
}

const speaking: ReadonlySet<string> = new Set(['reaction', 'vote', 'edit', 'delete', 'unsupported']);

/** Whether the caller may answer it, react to it, edit it or delete it from this device. */
export function checkTarget(message: Message, device: Device, kind: string, field: Field): void {
  const problem = problemWith(message, device, kind);
  if (problem !== undefined) throw new AppError('target_invalid', { message: problem, field });
}

function problemWith(message: Message, device: Device, kind: string): string | undefined {
  const isOurs = message.direction === 'out';
  if (message.deviceId !== device.id) return 'The message is another device’s.';
  if (speaking.has(message.kind)) return 'Name the message itself, not what was said about it.';
  if (message.content['deletedAt'] !== undefined) return 'The message was deleted.';
  if (kind === 'edit' && !(isOurs && message.kind === 'text')) return 'Only texts that this device sent can be edited.';
  if (kind === 'delete' && !isOurs && message.chat === null) {
    return 'Only messages that this device sent can be deleted, and those of a group by its admins.';
  }
  return undefined;
}

/** The same once more, for somebody else; nothing of the conversation it was part of. */
export function forwardable({ content: stored }: Message): PlainContent {
  const content = readContent(stored);
  switch (content.kind) {
    case 'text':
      return { kind: content.kind, text: content.text };
    case 'location': {
      const { kind, latitude, longitude, name, address } = content;
      return { kind, latitude, longitude, name, address };
    }
    case 'contacts':
      return { kind: content.kind, contacts: content.contacts };
    case 'poll': {
      const { kind, question, options, choices } = content;
      return { kind, question, options, choices };
    }
    case 'image':
    case 'video':
    case 'audio':
    case 'file':
    case 'sticker': {
      const { kind, mediaId, mimeType, fileName, caption, voice, viewOnce } = content;
      if (viewOnce) throw notForwardable('What can be viewed only once cannot be forwarded.');
      if (typeof stored['mediaId'] !== 'string')
        throw notForwardable('Its media is not stored here. Download it first.');
      return { kind, mediaId, mimeType, fileName, caption, voice };
    }
    default:
      throw notForwardable('A message of this kind cannot be forwarded.');
  }
}

function notForwardable(message: string): AppError {
  return new AppError('target_invalid', { message, field: 'message_id' });
}
