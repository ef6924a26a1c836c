import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';
import { readMessage } from './message-row.js';
import type { Message } from './message.js';

export interface MessageFilter {
  readonly deviceIds: readonly string[];
  readonly status?: string;
  readonly direction?: string;
  readonly contactId?: string;
}

const select = {
  id: true,
  deviceId: true,
  direction: true,
  kind: true,
  recipient: true,
  contactId: true,
  chat: true,
  content: true,
  status: true,
  timeline: true,
  holdReason: true,
  holdUntil: true,
  errorCode: true,
  waId: true,
  door: true,
  createdAt: true,
} as const;

@Injectable()
export class MessagesRepository {
  constructor(private readonly db: Database) {}

  async find(tenantId: string, id: string): Promise<Message | undefined> {
    const row = await this.db.forTenant(tenantId, (tx) => tx.message.findFirst({ where: { tenantId, id }, select }));
    return row ? readMessage(row) : undefined;
  }

  /** What this device sent, by WhatsApp's id. */
  async sentAs(tenantId: string, deviceId: string, waId: string): Promise<Message | undefined> {
    const where = { tenantId, deviceId, waId, direction: 'out' };
    const row = await this.db.forTenant(tenantId, (tx) => tx.message.findFirst({ where, select }));
    return row ? readMessage(row) : undefined;
  }

  async list(tenantId: string, filter: MessageFilter, limit: number, before?: string): Promise<Message[]> {
    const { deviceIds, ...equals } = filter;
    const rows = await this.db.forTenant(tenantId, (tx) =>
      tx.message.findMany({
        where: {
          tenantId,
          ...equals,
          ...(deviceIds.length > 0 ? { deviceId: { in: [...deviceIds] } } : {}),
          ...(before === undefined ? {} : { id: { lt: before } }),
        },
        orderBy: { id: 'desc' },
        take: limit,
        select,
      }),
    );
    return rows.map(readMessage);
  }

  /** What it says has been fetched, and is kept under this id. */
  async noteMedia(tenantId: string, id: string, mediaId: string): Promise<void> {
    await this.db.forTenant(
      tenantId,
      (tx) => tx.$executeRaw`
        UPDATE messages SET content = content || jsonb_build_object('mediaId', ${mediaId}::text)
        WHERE tenant_id = ${tenantId} AND id = ${id}`,
    );
  }
}
