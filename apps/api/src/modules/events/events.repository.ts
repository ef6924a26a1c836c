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

interface StoredEvent extends Omit<EventRow, 'xid' | 'deviceId'> {
  readonly xid: string;
  readonly device_id: string | null;
}

export interface EventRead {
  readonly rows: EventRow[];
  /** Everything before this has been seen, where there were fewer rows than the limit. */
  readonly seenUntil: Position;
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
  after(tenantId: string, position: Position | undefined, filter: EventFilter, limit: number): Promise<EventRead> {
    const call = 'SELECT * FROM events_after($1, $2, $3, $4, $5, $6, $7)';
    return this.read('events_after', call, valuesOf(tenantId, position ?? { xid: 0n, id: '' }, filter, limit));
  }

  /** Backwards from there, the newest first. */
  before(tenantId: string, position: Position, filter: EventFilter, limit: number): Promise<EventRead> {
    const call = 'SELECT * FROM events_before($1, $2, $3, $4, $5, $6, $7)';
    return this.read('events_before', call, valuesOf(tenantId, position, filter, limit));
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

  private async read(name: string, call: string, values: unknown[]): Promise<EventRead> {
    const rows = (await this.db.appQuery<StoredEvent>(name, call, values)).map(
      ({ xid, device_id: deviceId, ...row }) => ({ ...row, xid: BigInt(xid), deviceId }),
    );
    const seenUntil = { xid: rows.pop()?.xid ?? 0n, id: '' };
    return { rows, seenUntil };
  }

  async forgetOlderThan(days: number): Promise<void> {
    await this.db.system.$executeRaw`DELETE FROM events WHERE at < now() - ${days}::int * interval '1 day'`;
  }
}

function valuesOf(
  tenantId: string,
  { xid, id }: Position,
  { deviceIds, types }: EventFilter,
  limit: number,
): unknown[] {
  const isQuiet = types.length > 0 && types.every((type) => !type.startsWith('message.'));
  return [tenantId, String(xid), id, deviceIds, types, isQuiet, limit];
}
