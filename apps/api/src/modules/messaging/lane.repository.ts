import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';
import type { Lease } from '../../platform/jobs/shards/lease.js';
import { readContent } from './message-row.js';
import type { MessageContent } from './message.js';

export interface ClaimedMessage {
  readonly id: string;
  readonly recipient: string;
  /** Whose it is, where that is known. */
  readonly contactId: string | null;
  readonly content: MessageContent;
  readonly attempts: number;
}

interface ClaimedRow {
  readonly id: string;
  readonly lane: bigint;
  readonly recipient: string;
  readonly contactId: string | null;
  readonly content: unknown;
  readonly attempts: number;
}

/** A device's waiting messages, in order. */
@Injectable()
export class LaneRepository {
  constructor(private readonly db: Database) {}

  /**
   * The head of the lane becomes `sending`, if the lease still stands: its row is locked, so that no other worker can
   * take the shard over between this check and this claim. Nothing is claimed past a message that is still held.
   */
  async claim(tenantId: string, deviceId: string, lease: Lease, limit: number): Promise<ClaimedMessage[]> {
    const rows = await this.db.forTenant(
      tenantId,
      (tx) => tx.$queryRaw<ClaimedRow[]>`
        WITH lease AS (
          SELECT FROM shard_leases WHERE shard = ${lease.shard} AND epoch = ${lease.epoch} AND owner = ${lease.owner} FOR SHARE
        ), head AS (
          SELECT m.id FROM messages m, lease
          WHERE m.tenant_id = ${tenantId} AND m.device_id = ${deviceId} AND m.status IN ('queued', 'held')
            AND m.lane < coalesce((
              SELECT min(h.lane) FROM messages h
              WHERE h.device_id = ${deviceId} AND h.status = 'held' AND h.hold_until > now()
            ), 9223372036854775807)
          ORDER BY m.lane LIMIT ${limit}
        )
        UPDATE messages m SET status = 'sending', attempts = m.attempts + 1, hold_reason = NULL, hold_until = NULL,
          timeline = m.timeline || jsonb_build_array(jsonb_build_object('state', 'sending', 'at', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
        FROM head WHERE m.id = head.id
        RETURNING m.id, m.lane, m.recipient, m.contact_id AS "contactId", m.content, m.attempts`,
    );
    return rows
      .sort((a, b) => (a.lane < b.lane ? -1 : 1))
      .map(({ lane: _lane, content, ...row }) => ({ ...row, content: readContent(content) }));
  }

  /** When the lane has something to do again; undefined when it is empty. */
  async nextDue(tenantId: string, deviceId: string): Promise<Date | undefined> {
    const [row] = await this.db.forTenant(
      tenantId,
      (tx) => tx.$queryRaw<{ due: Date }[]>`
        SELECT coalesce(hold_until, now()) AS due FROM messages
        WHERE tenant_id = ${tenantId} AND device_id = ${deviceId} AND status IN ('queued', 'held')
        ORDER BY (hold_until > now()) DESC NULLS LAST, lane LIMIT 1`,
    );
    return row?.due;
  }

  /** Those that have waited too long, or all of them. */
  async waitingIds(tenantId: string, deviceId: string, madeBefore: Date, limit: number): Promise<string[]> {
    const rows = await this.db.forTenant(tenantId, (tx) =>
      tx.message.findMany({
        where: { tenantId, deviceId, status: { in: ['queued', 'held'] }, createdAt: { lt: madeBefore } },
        orderBy: { lane: 'asc' },
        take: limit,
        select: { id: true },
      }),
    );
    return rows.map((row) => row.id);
  }
}
