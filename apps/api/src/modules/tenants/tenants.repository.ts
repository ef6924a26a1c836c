import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/db/database.js';
import type { CallerTenant } from '../../platform/operations/call.js';
import { brandingOf, type Branding } from './branding.js';

export interface NewTenant {
  readonly id: string;
  readonly subdomain: string;
  readonly name: string;
  readonly timeZone: string;
  readonly planId: string;
}

export interface TenantStanding extends CallerTenant {
  readonly active: boolean;
}

/** What a tenant says of itself. */
export interface TenantProfile {
  readonly id: string;
  readonly subdomain: string;
  readonly name: string;
  readonly timeZone: string;
  readonly plan: string;
  readonly branding: Branding;
  readonly createdAt: Date;
}

export interface TenantChanges {
  readonly name?: string;
  readonly timeZone?: string;
  readonly branding?: Branding;
}

export interface TenantSummary {
  readonly id: string;
  readonly subdomain: string;
  readonly name: string;
  readonly status: string;
  readonly plan: string;
  readonly createdAt: Date;
}

const ERASE_MS = 120_000;

/** Tenants as the installation sees them: these queries find out which tenant there is. */
@Injectable()
export class TenantsRepository {
  constructor(private readonly db: Database) {}

  async idOfSubdomain(subdomain: string): Promise<string | undefined> {
    const [row] = await this.db.systemQuery<{ id: string }>(
      'tenant_id_of_subdomain',
      'SELECT id FROM tenants WHERE subdomain = $1',
      [subdomain],
    );
    return row?.id;
  }

  async standing(tenantId: string): Promise<TenantStanding | undefined> {
    const [row] = await this.db.systemQuery<TenantStanding>(
      'tenant_standing',
      `SELECT t.id, t.subdomain, t.time_zone AS "timeZone", t.status = 'active' AS active, p.api_access AS "apiAccess",
         p.requests_per_minute AS "requestsPerMinute", p.messages_per_day AS "messagesPerDay", p.devices_max AS "devicesMax"
       FROM tenants t JOIN plans p ON p.id = t.plan_id WHERE t.id = $1`,
      [tenantId],
    );
    return row;
  }

  async list(): Promise<TenantSummary[]> {
    const rows = await this.db.system.tenant.findMany({ include: { plan: true }, orderBy: { id: 'asc' } });
    return rows.map((row) => ({ ...row, plan: row.plan.name }));
  }

  async profile(tenantId: string): Promise<TenantProfile | undefined> {
    const row = await this.db.forTenant(tenantId, (tx) =>
      tx.tenant.findUnique({ where: { id: tenantId }, include: { plan: true } }),
    );
    return row ? { ...row, plan: row.plan.name, branding: brandingOf(row.branding) } : undefined;
  }

  /** False when the subdomain went to somebody else, perhaps a moment ago. */
  async insert(tx: Tx, tenant: NewTenant): Promise<boolean> {
    const { count } = await tx.tenant.createMany({ data: [tenant], skipDuplicates: true });
    return count === 1;
  }

  async update(tx: Tx, tenantId: string, { branding, ...changes }: TenantChanges): Promise<void> {
    const data = { ...changes, ...(branding ? { branding: { ...branding } } : {}) };
    await tx.tenant.update({ where: { id: tenantId }, data });
  }

  async setStatus(tx: Tx, tenantId: string, status: 'active' | 'suspended'): Promise<void> {
    await tx.tenant.update({ where: { id: tenantId }, data: { status } });
  }

  async setPlan(tx: Tx, tenantId: string, planId: string): Promise<void> {
    await tx.tenant.update({ where: { id: tenantId }, data: { planId } });
  }

  /** Everything that carries the tenant's id; the data key goes with the tenant, which shreds what it sealed. */
  async erase(tx: Tx, tenantId: string): Promise<void> {
    const where = { where: { tenantId } };
    // Devices first: no worker writes a key for one that is gone.
    await tx.device.deleteMany(where);
    await tx.deviceKey.deleteMany(where);
    await tx.wipedDeviceKey.deleteMany(where);
    await tx.deviceAsk.deleteMany(where);
    await tx.linkPage.deleteMany(where);
    await tx.historySync.deleteMany(where);
    await tx.chatBeginning.deleteMany(where);
    await tx.contact.deleteMany(where);
    await tx.event.deleteMany(where);
    await tx.message.deleteMany(where);
    await tx.deviceDay.deleteMany(where);
    await tx.deviceDayOutcome.deleteMany(where);
    await tx.media.deleteMany(where);
    await tx.idempotencyKey.deleteMany(where);
    await tx.tenant.delete({ where: { id: tenantId } });
  }

  /** For what the tenants' own role may not do: what happened can be erased with the tenant only. */
  inSystem<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.system.$transaction(work, { timeout: ERASE_MS });
  }

  inTenant<T>(tenantId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.forTenant(tenantId, work);
  }
}
