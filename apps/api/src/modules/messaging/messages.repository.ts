import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/db/database.js';
import { mayBecome, tallyOf, type Tally } from './message-states.js';
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
    await this.move(tx, tenantId, standing.id, { ...change, at });
    standing.status = change.status;
    standing.latest = at;
    await this.count(tx, tenantId, { deviceId, day: standing.day }, tallyOf(current, change.status));
  }

  private async move(
    tx: Tx,
    tenantId: string,
    id: string,
    { status, at, cause, waId, holdUntil }: MessageChange,
  ): Promise<void> {
    const entry = JSON.stringify([{ state: status, at: at.toISOString(), cause }]);
    const causeIf = (state: MessageState): string | null => (status === state && cause !== undefined ? cause : null);
    await tx.$executeRaw`
      UPDATE messages SET status = ${status}, timeline = timeline || ${entry}::jsonb, wa_id = coalesce(wa_id, ${waId ?? null}),
        hold_reason = ${causeIf('held')}, hold_until = ${holdUntil ?? null}::timestamptz,
        error_code = ${causeIf('failed')}, failed_at = ${status === 'failed' ? at : null}::timestamptz
      WHERE tenant_id = ${tenantId} AND id = ${id}`;
  }

  private async count(tx: Tx, tenantId: string, of: { deviceId: string; day: string }, tally: Tally): Promise<void> {
    const { succeeded, failed, cancelled } = tally;
    if (succeeded === 0 && failed === 0 && cancelled === 0) return;
    await tx.$executeRaw`
      INSERT INTO device_day_outcomes AS o (tenant_id, device_id, day, succeeded, failed, cancelled)
      VALUES (${tenantId}, ${of.deviceId}, ${of.day}::date, ${succeeded}, ${failed}, ${cancelled})
      ON CONFLICT (device_id, day) DO UPDATE SET succeeded = o.succeeded + excluded.succeeded,
        failed = o.failed + excluded.failed, cancelled = o.cancelled + excluded.cancelled`;
  }

  /** A report can outrun the answer to our own sending: the id in that answer is still worth keeping. */
  private async noteWaId(tx: Tx, tenantId: string, standing: Standing, change: MessageChange): Promise<void> {
    if (change.waId === undefined || standing.wa_id !== null) return;
    await tx.$executeRaw`UPDATE messages SET wa_id = ${change.waId} WHERE tenant_id = ${tenantId} AND id = ${standing.id}`;
  }
}
