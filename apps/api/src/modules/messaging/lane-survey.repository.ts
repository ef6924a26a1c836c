import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';

export interface Interrupted {
  readonly tenantId: string;
  readonly deviceId: string;
  readonly engine: string;
  readonly ids: string[];
}

/** Looks over all lanes of some shards, whosever they are. */
@Injectable()
export class LaneSurveyRepository {
  constructor(private readonly db: Database) {}

  async waiting(shards: readonly number[], limit: number): Promise<string[]> {
    const rows = await this.db.system.$queryRaw<{ id: string }[]>`
      SELECT d.id FROM devices d
      WHERE d.shard = ANY (${[...shards]}::smallint[]) AND (d.pairing_wish IS NOT NULL OR EXISTS (
        SELECT FROM messages m WHERE m.device_id = d.id AND m.status IN ('queued', 'held') AND coalesce(m.hold_until, now()) <= now()
      ) OR EXISTS (
        SELECT FROM device_asks a WHERE a.device_id = d.id AND a.state = 'waiting' AND a.expires_at > now()
      )) LIMIT ${limit}`;
    return rows.map((row) => row.id);
  }

  /** What an owner that died had claimed and not reported on. */
  async interrupted(shard: number): Promise<Interrupted[]> {
    return this.db.system.$queryRaw`
      SELECT m.tenant_id AS "tenantId", m.device_id AS "deviceId", d.engine, array_agg(m.id ORDER BY m.lane) AS ids
      FROM messages m JOIN devices d ON d.id = m.device_id
      WHERE d.shard = ${shard} AND m.status = 'sending' GROUP BY 1, 2, 3`;
  }
}
