import { Injectable } from '@nestjs/common';
import { Bus } from '../../platform/bus/bus.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Call } from '../../platform/operations/call.js';
import { AuditService } from '../audit/index.js';
import { ACCOUNTS_CHANGED } from '../billing/index.js';
import type { AccountDto, UpdateAccountDto } from './account.dto.js';
import { brandingOf, type Branding } from './branding.js';
import { TenantsRepository, type TenantProfile } from './tenants.repository.js';
import { requireTimeZone } from './time-zone.js';

/** What a tenant says of itself, and may change by itself. */
@Injectable()
export class AccountService {
  constructor(
    private readonly repository: TenantsRepository,
    private readonly audit: AuditService,
    private readonly bus: Bus,
  ) {}

  async profile(tenantId: string): Promise<TenantProfile> {
    const profile = await this.repository.profile(tenantId);
    if (!profile) throw new AppError('tenant_not_found');
    return profile;
  }

  async branding(tenantId: string): Promise<Branding> {
    return (await this.profile(tenantId)).branding;
  }

  async show({ tenant, principal }: Call): Promise<AccountDto> {
    const { subdomain, name, timeZone, plan, branding } = await this.profile(tenant.id);
    return {
      subdomain,
      name,
      time_zone: timeZone,
      branding,
      plan,
      api_access: tenant.apiAccess,
      requests_per_minute: tenant.requestsPerMinute,
      messages_per_day: tenant.messagesPerDay,
      devices_max: tenant.devicesMax,
      token: { id: principal.id, kind: principal.kind, scopes: principal.scopes },
    };
  }

  async update(call: Call, input: UpdateAccountDto): Promise<AccountDto> {
    const { name, time_zone: timeZone } = input;
    if (timeZone !== undefined) requireTimeZone(timeZone);
    const branding = input.branding === undefined ? undefined : brandingOf(input.branding);
    const { id } = call.tenant;
    await this.repository.inTenant(id, async (tx) => {
      await this.repository.update(tx, id, { name, timeZone, branding });
      const changed = Object.entries(input).flatMap(([field, value]) => (value === undefined ? [] : [field]));
      await this.audit.record(tx, call, { subjectId: id, details: { changed } });
    });
    await this.bus.publish(ACCOUNTS_CHANGED, id);
    return this.show(call);
  }
}
