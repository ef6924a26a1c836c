import { Injectable } from '@nestjs/common';
import type { HistoryProgress } from '../../../engines/engine.js';
import { Database, type Tx } from '../../../platform/db/database.js';

export const historyStates = ['none', 'waiting', 'running', 'done', 'cancelled'] as const;
export type HistoryState = (typeof historyStates)[number];

/** How far a phone has come in sharing its past. */
export interface HistorySync {
  readonly state: HistoryState;
  readonly percent: number;
  readonly chunks: number;
  readonly messages: number;
  readonly startedAt: Date | null;
  readonly updatedAt: Date | null;
  readonly endedAt: Date | null;
}

interface Row extends Omit<HistorySync, 'state'> {
  readonly state: string;
}

const begun: HistorySync = {
  state: 'none',
  percent: 0,
  chunks: 0,
  messages: 0,
  startedAt: null,
  updatedAt: null,
  endedAt: null,
};

@Injectable()
export class HistorySyncsRepository {
  constructor(private readonly db: Database) {}

  inTenant<T>(tenantId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.forTenant(tenantId, work);
  }

  async find(tx: Tx, tenantId: string, deviceId: string): Promise<HistorySync> {
    const row = await tx.historySync.findFirst({ where: { tenantId, deviceId } });
    return row ? readRow(row) : begun;
  }

  /** Undefined where the chunk is counted already, or no more is wanted. */
  async count(tx: Tx, tenantId: string, deviceId: string, event: HistoryProgress): Promise<HistorySync | undefined> {
    const { chunk, messages, percent, isLast } = event;
    const state = isLast ? 'done' : 'running';
    const [row] = await tx.$queryRaw<Row[]>`
      INSERT INTO history_syncs AS h (device_id, tenant_id, state, percent, chunks, messages, counted, ended_at)
      VALUES (${deviceId}, ${tenantId}, ${state}, ${percent}, 1, ${messages}, ARRAY[${chunk}],
        CASE WHEN ${isLast} THEN clock_timestamp() END)
      ON CONFLICT (device_id) DO UPDATE SET state = excluded.state,
        percent = CASE WHEN h.state = 'running' THEN greatest(h.percent, excluded.percent) ELSE excluded.percent END,
        chunks = h.chunks + 1, messages = h.messages + excluded.messages, counted = h.counted || excluded.counted,
        updated_at = clock_timestamp(), ended_at = excluded.ended_at
      WHERE h.tenant_id = ${tenantId} AND h.state <> 'cancelled' AND NOT h.counted @> excluded.counted
      RETURNING state, percent, chunks, messages, started_at AS "startedAt", updated_at AS "updatedAt", ended_at AS "endedAt"`;
    return row && readRow(row);
  }

  /** What was counted stays. */
  async turn(tx: Tx, tenantId: string, deviceId: string, state: 'waiting' | 'cancelled'): Promise<HistorySync> {
    const endedAt = state === 'cancelled' ? new Date() : null;
    const row = await tx.historySync.upsert({
      where: { deviceId, tenantId },
      create: { deviceId, tenantId, state, endedAt },
      update: { state, endedAt, updatedAt: new Date() },
    });
    return readRow(row);
  }

  /** As it stood before, unless the phone has answered all the same. */
  async waitNoMore(tenantId: string, deviceId: string, { state, endedAt }: HistorySync): Promise<void> {
    const where = { tenantId, deviceId, state: 'waiting' };
    await this.db.forTenant(tenantId, (tx) =>
      state === 'none'
        ? tx.historySync.deleteMany({ where })
        : tx.historySync.updateMany({ where, data: { state, endedAt } }),
    );
  }
}

function readRow(row: Row): HistorySync {
  const state = historyStates.find((known) => known === row.state);
  if (state === undefined) throw new Error(`a history has the unknown state ${row.state}`);
  const { percent, chunks, messages, startedAt, updatedAt, endedAt } = row;
  return { state, percent, chunks, messages, startedAt, updatedAt, endedAt };
}
