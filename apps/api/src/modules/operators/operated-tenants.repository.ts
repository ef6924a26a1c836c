import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';

export interface TenantOverview {
  readonly id: string;
  readonly subdomain: string;
  readonly name: string;
  readonly status: string;
  readonly plan: string;
  readonly devices: number;
  readonly acceptedToday: number;
  readonly createdAt: Date;
}

export interface TenantFilter {
  readonly id?: string;
  readonly search?: string;
  readonly before?: string;
}

/** All tenants, as whoever runs the installation sees them: never what they wrote. */
@Injectable()
export class OperatedTenantsRepository {
  constructor(private readonly db: Database) {}

  list({ id, search, before }: TenantFilter, limit: number): Promise<TenantOverview[]> {
    return this.db.systemQuery<TenantOverview>(
      'operated_tenants',
      `SELECT t.id, t.subdomain, t.name, t.status, p.name AS plan, t.created_at AS "createdAt",
         (SELECT count(*)::int FROM devices v WHERE v.tenant_id = t.id AND v.deleted_at IS NULL) AS devices,
         (SELECT coalesce(sum(d.accepted), 0)::int FROM device_days d
           WHERE d.tenant_id = t.id AND d.day = (now() AT TIME ZONE t.time_zone)::date) AS "acceptedToday"
       FROM tenants t JOIN plans p ON p.id = t.plan_id
       WHERE ($1::text IS NULL OR t.id = $1) AND ($2::text IS NULL OR t.id < $2)
         AND ($3::text IS NULL OR strpos(t.subdomain, lower($3)) > 0 OR strpos(lower(t.name), lower($3)) > 0
           OR EXISTS (SELECT FROM users u WHERE u.tenant_id = t.id AND strpos(u.email, lower($3)) > 0))
       ORDER BY t.id DESC LIMIT $4`,
      [id ?? null, before ?? null, search ?? null, limit],
    );
  }
}
