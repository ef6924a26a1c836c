import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';

interface Counts {
  readonly accepted: number;
  readonly sent: number;
  readonly failed: number;
}

export interface DeviceUsage extends Counts {
  readonly deviceId: string;
  readonly number: string;
  readonly name: string;
  readonly dailyLimit: number | null;
}

export interface DayUsage extends Counts {
  readonly day: string;
  readonly deviceId: string;
}

/** Read from the rows that quotas lock: no message is looked at. */
@Injectable()
export class UsageRepository {
  constructor(private readonly db: Database) {}

  /** No device ids means every device. */
  devices(tenantId: string, deviceIds: readonly string[], day: string): Promise<DeviceUsage[]> {
    return this.db.forTenant(
      tenantId,
      (tx) => tx.$queryRaw<DeviceUsage[]>`
        SELECT v.id AS "deviceId", v.number, v.name, v.daily_limit AS "dailyLimit", coalesce(d.accepted, 0) AS accepted,
          coalesce(o.succeeded, 0) AS sent, coalesce(o.failed, 0) AS failed
        FROM devices v
        LEFT JOIN device_days d ON d.device_id = v.id AND d.day = ${day}::date
        LEFT JOIN device_day_outcomes o ON o.device_id = v.id AND o.day = ${day}::date
        WHERE v.tenant_id = ${tenantId} AND v.deleted_at IS NULL
          AND (cardinality(${[...deviceIds]}::text[]) = 0 OR v.id = ANY (${[...deviceIds]}::text[]))
        ORDER BY v.id`,
    );
  }

  days(tenantId: string, deviceIds: readonly string[], from: string, to: string): Promise<DayUsage[]> {
    return this.db.forTenant(
      tenantId,
      (tx) => tx.$queryRaw<DayUsage[]>`
        SELECT d.day::text AS day, d.device_id AS "deviceId", d.accepted, coalesce(o.succeeded, 0) AS sent,
          coalesce(o.failed, 0) AS failed
        FROM device_days d LEFT JOIN device_day_outcomes o USING (device_id, day)
        WHERE d.tenant_id = ${tenantId} AND d.day BETWEEN ${from}::date AND ${to}::date AND d.accepted > 0
          AND (cardinality(${[...deviceIds]}::text[]) = 0 OR d.device_id = ANY (${[...deviceIds]}::text[]))
        ORDER BY d.day, d.device_id`,
    );
  }
}
