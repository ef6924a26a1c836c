import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/db/database.js';
import { storable } from '../../platform/db/storable.js';
import { newId } from '../../platform/ids/ids.js';
import type { NewEvent } from './event-log.js';
import type { Position } from './event.js';

export interface EventRow {
  readonly id: string;
  readonly xid: bigint;
  readonly type: string;
  readonly deviceId: string | null;
  readonly subject: string;
  readonly data: unknown;
  readonly at: Date;
}

export interface EventFilter {
  readonly deviceIds: readonly string[];
  readonly types: readonly string[];
}

@Injectable()
export class EventsRepository {
  constructor(private readonly db: Database) {}

  async insert(tx: Tx, tenantId: string, events: readonly NewEvent[]): Promise<void> {
    const rows = events.map(({ type, deviceId, subject, data, at }) => ({
      id: newId('evt', at),
      type,
      device_id: deviceId ?? null,
      subject,
      data: data ?? {},
      at: at ?? new Date(),
    }));
    await tx.$executeRaw`
      INSERT INTO events (id, tenant_id, type, device_id, subject, data, at)
      SELECT id, ${tenantId}, type, device_id, subject, data, at
      FROM jsonb_to_recordset(${JSON.stringify(rows, storable)}::jsonb)
        AS e (id text, type text, device_id text, subject text, data jsonb, at timestamptz)`;
  }

  /** In the order of their transactions, and nothing past the oldest one that is still open: none is ever overtaken. */
  after(tenantId: string, position: Position | undefined, filter: EventFilter, limit: number): Promise<EventRow[]> {
    const { xid = 0n, id = '' } = position ?? {};
    const { deviceIds, types } = filter;
    return this.db.forTenant(
      tenantId,
      (tx) => tx.$queryRaw<EventRow[]>`
        SELECT id, xid, type, device_id AS "deviceId", subject, data, at FROM events
        WHERE tenant_id = ${tenantId} AND (xid, id) > (${xid}, ${id})
          AND xid < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
          AND (cardinality(${[...deviceIds]}::text[]) = 0 OR device_id = ANY (${[...deviceIds]}::text[]))
          AND (cardinality(${[...types]}::text[]) = 0 OR type = ANY (${[...types]}::text[]))
        ORDER BY xid, id LIMIT ${limit}`,
    );
  }

  /** Where a reader stands that has seen everything until now. */
  async now(tenantId: string): Promise<Position> {
    const rows = await this.db.forTenant(
      tenantId,
      (tx) => tx.$queryRaw<{ xid: bigint }[]>`
        SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS xid`,
    );
    return { xid: rows[0]?.xid ?? 0n, id: '' };
  }

  async deviceId(tenantId: string, reference: string): Promise<string | undefined> {
    const [row] = await this.db.appQuery<{ id: string }>('device_id_named', 'SELECT id FROM device_named($1, $2, $2)', [
      tenantId,
      reference,
    ]);
    return row?.id;
  }

  async forgetOlderThan(days: number): Promise<void> {
    await this.db.system.$executeRaw`DELETE FROM events WHERE at < now() - ${days}::int * interval '1 day'`;
  }
}
