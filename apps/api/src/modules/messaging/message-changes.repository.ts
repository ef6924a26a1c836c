import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/db/database.js';
import { movesOf, type MessageChange, type Moves, type Standing } from './message-changes.js';
import { readState } from './message-row.js';

/** The one place where a message moves on, and the day's report with it. */
@Injectable()
export class MessageChangesRepository {
  constructor(private readonly db: Database) {}

  /** In the order given, and in a few statements however many there are. */
  async apply(tenantId: string, deviceId: string, changes: readonly MessageChange[]): Promise<void> {
    if (changes.length === 0) return;
    await this.db.forTenant(tenantId, async (tx) => {
      const moves = movesOf(await this.lock(tx, tenantId, deviceId, changes), changes);
      if (moves.moved.length > 0) await this.move(tx, tenantId, moves);
      if (moves.named.length > 0) await this.name(tx, tenantId, moves);
      await this.count(tx, tenantId, deviceId, moves);
    });
  }

  /** WhatsApp may show us our own sending, as written on the phone, before it answers it: one of the two is enough. */
  private async lock(
    tx: Tx,
    tenantId: string,
    deviceId: string,
    changes: readonly MessageChange[],
  ): Promise<Standing[]> {
    const ids = changes.flatMap((change) => change.id ?? []);
    const waIds = changes.flatMap((change) => change.waId ?? []);
    const answers = changes.flatMap(({ id, waId }) => (id !== undefined && waId !== undefined ? waId : []));
    const rows = await tx.$queryRaw<(Omit<Standing, 'status'> & { status: string })[]>`
      WITH echoes AS (
        DELETE FROM messages
        WHERE tenant_id = ${tenantId} AND device_id = ${deviceId} AND wa_id = ANY (${answers}) AND direction = 'out' AND door = 'phone'
        RETURNING id
      )
      SELECT id, wa_id AS "waId", kind, status, day::text, coalesce((timeline -> -1 ->> 'at')::timestamptz, created_at) AS latest
      FROM messages
      WHERE tenant_id = ${tenantId} AND device_id = ${deviceId} AND direction = 'out' AND (id = ANY (${ids}) OR wa_id = ANY (${waIds}))
        AND id NOT IN (SELECT id FROM echoes)
      ORDER BY id FOR UPDATE`;
    return rows.map((row) => ({ ...row, status: readState(row.status) }));
  }

  private async move(tx: Tx, tenantId: string, { moved, toReflect }: Moves): Promise<void> {
    await tx.$executeRaw`
      UPDATE messages m SET status = c.status, timeline = m.timeline || c.entries,
        wa_id = coalesce(m.wa_id, c.wa_id), contact_id = coalesce(m.contact_id, c.contact_id),
        hold_reason = c.hold_reason, hold_until = c.hold_until, error_code = c.error_code, failed_at = c.failed_at
      FROM jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) AS c (id text, status text, entries jsonb, wa_id text,
        contact_id text, hold_reason text, hold_until timestamptz, error_code text, failed_at timestamptz)
      WHERE m.tenant_id = ${tenantId} AND m.id = c.id`;
    if (toReflect.length > 0) {
      await tx.$executeRaw`SELECT reflect_messages(${tenantId}, ${[...toReflect]})`;
    }
  }

  private async name(tx: Tx, tenantId: string, { named }: Moves): Promise<void> {
    await tx.$executeRaw`
      UPDATE messages m SET wa_id = c.wa_id FROM jsonb_to_recordset(${JSON.stringify(named)}::jsonb) AS c (id text, wa_id text)
      WHERE m.tenant_id = ${tenantId} AND m.id = c.id AND m.wa_id IS NULL`;
  }

  private async count(tx: Tx, tenantId: string, deviceId: string, { days }: Moves): Promise<void> {
    const tallies = [...days]
      .map(([day, tally]) => ({ day, ...tally }))
      .filter(({ succeeded, failed, cancelled }) => succeeded !== 0 || failed !== 0 || cancelled !== 0);
    if (tallies.length === 0) return;
    await tx.$executeRaw`
      INSERT INTO device_day_outcomes AS o (tenant_id, device_id, day, succeeded, failed, cancelled)
      SELECT ${tenantId}, ${deviceId}, day, succeeded, failed, cancelled
      FROM jsonb_to_recordset(${JSON.stringify(tallies)}::jsonb) AS t (day date, succeeded int, failed int, cancelled int) ORDER BY day
      ON CONFLICT (device_id, day) DO UPDATE SET succeeded = o.succeeded + excluded.succeeded,
        failed = o.failed + excluded.failed, cancelled = o.cancelled + excluded.cancelled`;
  }
}
