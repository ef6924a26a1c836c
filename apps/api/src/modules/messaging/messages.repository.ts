import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/db/database.js';
import { mayBecome, tallyOf } from './message-states.js';
import { readMessage, readState } from './message-row.js';
import type { Message, MessageState } from './message.js';

/** One thing that happened to a message, named by our id, by WhatsApp's, or by both. */
export interface MessageChange {
  readonly id?: string;
  readonly waId?: string;
  readonly status: MessageState;
  readonly at: Date;
  readonly cause?: string;
  readonly holdUntil?: Date;
}

export interface MessageFilter {
  readonly deviceIds: readonly string[];
  readonly status?: string;
  readonly direction?: string;
}

interface Standing {
  readonly id: string;
  readonly wa_id: string | null;
  status: string;
  readonly day: string;
  /** When it last changed: a timeline never runs backwards, though WhatsApp tells time by the second. */
  latest: Date;
}

const select = {
  id: true,
  deviceId: true,
  direction: true,
  kind: true,
  recipient: true,
  content: true,
  status: true,
  timeline: true,
  holdReason: true,
  holdUntil: true,
  errorCode: true,
  createdAt: true,
} as const;

@Injectable()
export class MessagesRepository {
  constructor(private readonly db: Database) {}

  async find(tenantId: string, id: string): Promise<Message | undefined> {
    const row = await this.db.forTenant(tenantId, (tx) => tx.message.findFirst({ where: { tenantId, id }, select }));
    return row ? readMessage(row) : undefined;
  }

  async list(tenantId: string, filter: MessageFilter, limit: number, before?: string): Promise<Message[]> {
    const { deviceIds, status, direction } = filter;
    const rows = await this.db.forTenant(tenantId, (tx) =>
      tx.message.findMany({
        where: {
          tenantId,
          ...(deviceIds.length > 0 ? { deviceId: { in: [...deviceIds] } } : {}),
          ...(status === undefined ? {} : { status }),
          ...(direction === undefined ? {} : { direction }),
          ...(before === undefined ? {} : { id: { lt: before } }),
        },
        orderBy: { id: 'desc' },
        take: limit,
        select,
      }),
    );
    return rows.map(readMessage);
  }

  /** Applies what moves a message on, in the order given, and keeps the day's report in step. */
  async apply(tenantId: string, deviceId: string, changes: readonly MessageChange[]): Promise<void> {
    if (changes.length === 0) return;
    await this.db.forTenant(tenantId, async (tx) => {
      const standings = await this.lock(tx, tenantId, deviceId, changes);
      for (const change of changes) {
        const standing = standings.find(
          (row) => row.id === change.id || (change.waId !== undefined && row.wa_id === change.waId),
        );
        if (standing) await this.applyOne(tx, tenantId, deviceId, standing, change);
      }
    });
  }

  private lock(tx: Tx, tenantId: string, deviceId: string, changes: readonly MessageChange[]): Promise<Standing[]> {
    const ids = changes.flatMap((change) => change.id ?? []);
    const waIds = changes.flatMap((change) => change.waId ?? []);
    return tx.$queryRaw`
      SELECT id, wa_id, status, day::text, coalesce((timeline -> -1 ->> 'at')::timestamptz, created_at) AS latest FROM messages
      WHERE tenant_id = ${tenantId} AND device_id = ${deviceId} AND (id = ANY (${ids}) OR wa_id = ANY (${waIds}))
      ORDER BY id FOR UPDATE`;
  }

  private async applyOne(
    tx: Tx,
    tenantId: string,
    deviceId: string,
    standing: Standing,
    change: MessageChange,
  ): Promise<void> {
    const current = readState(standing.status);
    if (!mayBecome(current, change.status)) return this.noteWaId(tx, tenantId, standing, change);
    const at = change.at > standing.latest ? change.at : standing.latest;
    const cause = change.cause === undefined ? {} : { cause: change.cause };
    const entry = [{ state: change.status, at: at.toISOString(), ...cause }];
    await tx.$executeRaw`
      UPDATE messages SET status = ${change.status}, timeline = timeline || ${JSON.stringify(entry)}::jsonb,
        wa_id = coalesce(wa_id, ${change.waId ?? null}),
        hold_reason = ${change.status === 'held' ? (change.cause ?? null) : null}, hold_until = ${change.holdUntil ?? null}::timestamptz,
        error_code = ${change.status === 'failed' ? (change.cause ?? null) : null},
        failed_at = ${change.status === 'failed' ? at : null}::timestamptz
      WHERE tenant_id = ${tenantId} AND id = ${standing.id}`;
    standing.status = change.status;
    standing.latest = at;
    const tally = tallyOf(current, change.status);
    if (tally.succeeded === 0 && tally.failed === 0 && tally.cancelled === 0) return;
    await tx.$executeRaw`
      INSERT INTO device_day_outcomes AS o (tenant_id, device_id, day, succeeded, failed, cancelled)
      VALUES (${tenantId}, ${deviceId}, ${standing.day}::date, ${tally.succeeded}, ${tally.failed}, ${tally.cancelled})
      ON CONFLICT (device_id, day) DO UPDATE SET succeeded = o.succeeded + excluded.succeeded,
        failed = o.failed + excluded.failed, cancelled = o.cancelled + excluded.cancelled`;
  }

  /** A report can outrun the answer to our own sending: the id in that answer is still worth keeping. */
  private async noteWaId(tx: Tx, tenantId: string, standing: Standing, change: MessageChange): Promise<void> {
    if (change.waId === undefined || standing.wa_id !== null) return;
    await tx.$executeRaw`UPDATE messages SET wa_id = ${change.waId} WHERE tenant_id = ${tenantId} AND id = ${standing.id}`;
  }
}
