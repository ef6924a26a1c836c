import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/db/database.js';
import type { Prisma } from '../../platform/db/generated/client.js';
import { firstIdAt } from '../../platform/ids/ids.js';
import { isChat, type Resolved } from '../contacts/index.js';
import { readMessage } from './message-row.js';
import type { Message } from './message.js';

export interface MessageFilter {
  readonly deviceIds: readonly string[];
  readonly statuses?: readonly string[];
  readonly direction?: string;
  readonly contactId?: string;
  readonly chat?: Resolved;
  readonly createdAfter?: Date;
  readonly createdBefore?: Date;
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

  inTenant<T>(tenantId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.forTenant(tenantId, work);
  }

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
    const rows = await this.db.forTenant(tenantId, (tx) =>
      tx.message.findMany({
        where: {
          AND: [{ tenantId }, ...conditionsOf(filter), ...(before === undefined ? [] : [{ id: { lt: before } }])],
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

/** Times by the ids, which begin with them and are indexed. */
function conditionsOf(filter: MessageFilter): Prisma.MessageWhereInput[] {
  const { deviceIds, statuses, direction, contactId, chat, createdAfter, createdBefore } = filter;
  return [
    ...(deviceIds.length > 0 ? [{ deviceId: { in: [...deviceIds] } }] : []),
    ...(statuses ? [{ status: { in: [...statuses] } }] : []),
    ...(direction === undefined ? [] : [{ direction }]),
    ...(contactId === undefined ? [] : [{ contactId }]),
    ...(chat ? [writtenIn(chat)] : []),
    ...(createdAfter ? [{ id: { gte: firstIdAt('msg', createdAfter) } }] : []),
    ...(createdBefore ? [{ id: { lt: firstIdAt('msg', createdBefore) } }] : []),
  ];
}

/** What has not been sent yet may know a number only, and not whose it is. */
function writtenIn({ address, contactId }: Resolved): Prisma.MessageWhereInput {
  if (isChat(address)) return { chat: address };
  const byAddress = { chat: null, contactId: null, recipient: address };
  return contactId === undefined ? byAddress : { OR: [{ chat: null, contactId }, byAddress] };
}
