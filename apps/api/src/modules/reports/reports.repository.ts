import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';

export interface DayCounts {
  readonly accepted: number;
  readonly succeeded: number;
  readonly failed: number;
  readonly cancelled: number;
}

export interface FailedFilter {
  readonly deviceIds: readonly string[];
  readonly timeZone: string;
  readonly from?: string;
  readonly to?: string;
}

@Injectable()
export class ReportsRepository {
  constructor(private readonly db: Database) {}

  async day(tenantId: string, deviceId: string, day: string): Promise<DayCounts> {
    const [row] = await this.db.forTenant(
      tenantId,
      (tx) => tx.$queryRaw<DayCounts[]>`
        SELECT d.accepted, coalesce(o.succeeded, 0) AS succeeded, coalesce(o.failed, 0) AS failed, coalesce(o.cancelled, 0) AS cancelled
        FROM device_days d LEFT JOIN device_day_outcomes o USING (device_id, day)
        WHERE d.tenant_id = ${tenantId} AND d.device_id = ${deviceId} AND d.day = ${day}::date`,
    );
    return row ?? { accepted: 0, succeeded: 0, failed: 0, cancelled: 0 };
  }

  /** Days are the tenant's own; a bound that was not given does not bind. */
  failed(tenantId: string, filter: FailedFilter, limit: number): Promise<{ number: string; failedAt: Date }[]> {
    const { deviceIds, timeZone, from = null, to = null } = filter;
    return this.db.forTenant(
      tenantId,
      (tx) => tx.$queryRaw`
        SELECT recipient AS number, failed_at AS "failedAt" FROM messages
        WHERE tenant_id = ${tenantId} AND status = 'failed'
          AND (cardinality(${[...deviceIds]}::text[]) = 0 OR device_id = ANY (${[...deviceIds]}::text[]))
          AND (${from}::date IS NULL OR failed_at >= (${from}::date)::timestamp AT TIME ZONE ${timeZone})
          AND (${to}::date IS NULL OR failed_at < (${to}::date + 1)::timestamp AT TIME ZONE ${timeZone})
        ORDER BY failed_at DESC LIMIT ${limit}`,
    );
  }
}
