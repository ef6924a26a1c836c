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

export interface FailedRow {
  readonly id: string;
  readonly number: string;
  readonly deviceId: string;
  readonly errorCode: string | null;
  readonly failedAt: Date;
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
  failed(tenantId: string, filter: FailedFilter, limit: number, before?: FailedRow): Promise<FailedRow[]> {
    const { deviceIds, timeZone, from = null, to = null } = filter;
    const { failedAt: beforeAt = null, id: beforeId = null } = before ?? {};
    return this.db.forTenant(
      tenantId,
      (tx) => tx.$queryRaw`
        SELECT id, recipient AS number, device_id AS "deviceId", error_code AS "errorCode", failed_at AS "failedAt" FROM messages
        WHERE tenant_id = ${tenantId} AND status = 'failed'
          AND (cardinality(${[...deviceIds]}::text[]) = 0 OR device_id = ANY (${[...deviceIds]}::text[]))
          AND (${from}::date IS NULL OR failed_at >= (${from}::date)::timestamp AT TIME ZONE ${timeZone})
          AND (${to}::date IS NULL OR failed_at < (${to}::date + 1)::timestamp AT TIME ZONE ${timeZone})
          AND (${beforeAt}::timestamptz IS NULL OR (failed_at, id) < (${beforeAt}::timestamptz, ${beforeId}))
        ORDER BY failed_at DESC, id DESC LIMIT ${limit}`,
    );
  }
}
