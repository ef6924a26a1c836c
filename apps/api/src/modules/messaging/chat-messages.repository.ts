import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';

/** A chat of a device: a group, or a person by the contact where one is known. */
export interface ChatOfDevice {
  readonly deviceId: string;
  readonly address: string;
  readonly contactId?: string;
}

export interface ChatMessageRow {
  readonly id: string;
  readonly direction: string;
  readonly recipient: string;
  readonly contactId: string | null;
  readonly chat: string | null;
  readonly waId: string | null;
  readonly createdAt: Date;
}

interface Wanted {
  readonly direction?: 'in';
  readonly ids?: readonly string[];
  readonly order: 'newest' | 'oldest';
  readonly limit: number;
}

const select = {
  id: true,
  direction: true,
  recipient: true,
  contactId: true,
  chat: true,
  waId: true,
  createdAt: true,
} as const;

/** The messages of one chat that WhatsApp knows. */
@Injectable()
export class ChatMessagesRepository {
  constructor(private readonly db: Database) {}

  ofChat(tenantId: string, chat: ChatOfDevice, { direction, ids, order, limit }: Wanted): Promise<ChatMessageRow[]> {
    const where = {
      tenantId,
      deviceId: chat.deviceId,
      ...writtenIn(chat),
      waId: { not: null },
      ...(direction ? { direction } : {}),
      ...(ids ? { id: { in: [...ids] } } : {}),
    };
    const orderBy = { id: order === 'newest' ? ('desc' as const) : ('asc' as const) };
    return this.db.forTenant(tenantId, (tx) => tx.message.findMany({ where, orderBy, take: limit, select }));
  }

  async ofDevice(tenantId: string, deviceId: string, id: string): Promise<ChatMessageRow | undefined> {
    const where = { tenantId, deviceId, id };
    return (await this.db.forTenant(tenantId, (tx) => tx.message.findFirst({ where, select }))) ?? undefined;
  }
}

function writtenIn({ address, contactId }: ChatOfDevice): object {
  if (address.endsWith('@g.us') || address.endsWith('@newsletter')) return { chat: address };
  return contactId === undefined ? { chat: null, recipient: address } : { chat: null, contactId };
}
