import { Injectable } from '@nestjs/common';
import type { Address, ChatAnchor } from '../../engines/engine.js';
import { AppError } from '../../platform/errors/app-error.js';
import { ContactsService, type Resolved } from '../contacts/index.js';
import type { Device } from '../devices/index.js';
import { ChatMessagesRepository, type ChatMessageRow, type ChatOfDevice } from './chat-messages.repository.js';

type Owner = Pick<Device, 'id' | 'tenantId'>;

/** What was written in a chat, as an engine names it to WhatsApp. */
@Injectable()
export class ChatMessages {
  constructor(
    private readonly repository: ChatMessagesRepository,
    private readonly contacts: ContactsService,
  ) {}

  /** The newest in either direction; undefined where nothing was written. */
  async last(device: Owner, chat: Resolved): Promise<ChatAnchor | undefined> {
    return this.end(device, chat, 'newest');
  }

  async first(device: Owner, chat: Resolved): Promise<ChatAnchor | undefined> {
    return this.end(device, chat, 'oldest');
  }

  /** The newest that came in. */
  async received(device: Owner, chat: Resolved, limit: number): Promise<ChatAnchor[]> {
    const wanted = { direction: 'in', order: 'newest', limit } as const;
    const rows = await this.repository.ofChat(device.tenantId, chatOf(device, chat), wanted);
    return rows.flatMap(anchorOf);
  }

  /** Those of this chat with these ids; a refusal when one is not there, or not yet at WhatsApp. */
  async named(device: Owner, chat: Resolved, ids: readonly string[], field: string): Promise<ChatAnchor[]> {
    const wanted = { ids, order: 'newest', limit: ids.length } as const;
    const rows = await this.repository.ofChat(device.tenantId, chatOf(device, chat), wanted);
    const missing = ids.some((id) => !rows.some((row) => row.id === id));
    if (missing) throw new AppError('target_invalid', { message: 'There is no such message in this chat.', field });
    return rows.flatMap(anchorOf);
  }

  /** Where a message was written, and what WhatsApp calls it. */
  async place(device: Owner, id: string): Promise<{ chat: Address; waId: string }> {
    const row = await this.repository.ofDevice(device.tenantId, device.id, id);
    if (!row || row.waId === null) throw new AppError('message_not_found');
    if (row.chat !== null) return { chat: row.chat, waId: row.waId };
    const contact = row.contactId === null ? undefined : await this.contacts.resolve(device.tenantId, row.contactId);
    return { chat: contact?.address ?? row.recipient, waId: row.waId };
  }

  private async end(device: Owner, chat: Resolved, order: 'newest' | 'oldest'): Promise<ChatAnchor | undefined> {
    const [row] = await this.repository.ofChat(device.tenantId, chatOf(device, chat), { order, limit: 1 });
    return row && anchorOf(row)[0];
  }
}

function chatOf({ id }: Owner, { address, contactId }: Resolved): ChatOfDevice {
  return { deviceId: id, address, ...(contactId === undefined ? {} : { contactId }) };
}

function anchorOf({ waId, direction, chat, recipient, createdAt }: ChatMessageRow): ChatAnchor[] {
  if (waId === null) return [];
  const outgoing = direction === 'out';
  return [{ waId, outgoing, ...(chat !== null && !outgoing ? { from: recipient } : {}), at: createdAt }];
}
