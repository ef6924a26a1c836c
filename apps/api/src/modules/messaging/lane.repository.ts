import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';
import type { Lease } from '../../platform/jobs/shards/lease.js';
import { readContent } from './message-row.js';
import type { MessageContent } from './message.js';
import { NEW_CHATS_LOCKED, NEW_CHATS_SPENT } from './outcome.js';

export interface ClaimedMessage {
  readonly id: string;
  readonly recipient: string;
  /** Whose it is, where that is known. */
  readonly contactId: string | null;
  readonly content: MessageContent;
  readonly attempts: number;
  /** An earlier one to the same person waits, for this and until then. */
  readonly behind?: { readonly cause: string; readonly holdUntil: Date };
}

export interface MadeBefore {
  readonly waitedForTurn: Date;
  readonly others: Date;
}

interface ClaimedRow {
  readonly id: string;
  readonly recipient: string;
  readonly contact_id: string | null;
  readonly content: unknown;
  readonly attempts: number;
  readonly behind_reason: string | null;
  readonly behind_until: Date | null;
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
    const rows = await this.db.appQuery<ClaimedRow>('claim_lane', 'SELECT * FROM claim_lane($1, $2, $3, $4, $5, $6)', [
      tenantId,
      deviceId,
      lease.shard,
      lease.epoch,
      lease.owner,
      limit,
    ]);
    return rows.map(claimedOf);
  }

  /** When the lane has something to do again; undefined when it is empty. What holds all of it comes first, then what holds all new chats. */
  async nextDue(tenantId: string, deviceId: string): Promise<Date | undefined> {
    const [row] = await this.db.forTenant(
      tenantId,
      (tx) => tx.$queryRaw<{ due: Date }[]>`
        SELECT coalesce(hold_until, now()) AS due FROM messages
        WHERE tenant_id = ${tenantId} AND device_id = ${deviceId} AND status IN ('queued', 'held')
        ORDER BY
          coalesce(hold_until > now() AND hold_reason NOT IN (${NEW_CHATS_LOCKED}, ${NEW_CHATS_SPENT}), false) DESC,
          coalesce(hold_until > now() AND hold_reason = ${NEW_CHATS_LOCKED}, false) DESC,
          coalesce(hold_until, now()), lane LIMIT 1`,
    );
    return row?.due;
  }

  /** Those that have waited too long, or all of them. What waited for its turn to begin a chat may wait longer. */
  async waitingIds(tenantId: string, deviceId: string, made: MadeBefore, limit: number): Promise<string[]> {
    const rows = await this.db.forTenant(
      tenantId,
      (tx) => tx.$queryRaw<{ id: string }[]>`
        SELECT id FROM messages
        WHERE tenant_id = ${tenantId} AND device_id = ${deviceId} AND status IN ('queued', 'held')
          AND created_at < ${made.others} AND (created_at < ${made.waitedForTurn} OR NOT (
            timeline @> ${causedBy(NEW_CHATS_SPENT)}::jsonb OR timeline @> ${causedBy(NEW_CHATS_LOCKED)}::jsonb))
        ORDER BY lane LIMIT ${limit}`,
    );
    return rows.map((row) => row.id);
  }
}

function causedBy(cause: string): string {
  return JSON.stringify([{ cause }]);
}

function claimedOf({
  contact_id: contactId,
  content,
  behind_reason,
  behind_until,
  ...row
}: ClaimedRow): ClaimedMessage {
  const behind = behind_reason !== null && behind_until !== null && { cause: behind_reason, holdUntil: behind_until };
  return { ...row, contactId, content: readContent(content), ...(behind ? { behind } : {}) };
}
