import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { AppError } from '../../platform/errors/app-error.js';
import { tenantAddress } from '../../platform/http/tenant-address.js';
import { cursorOf, pageOf, type Page } from '../../platform/operations/page.js';
import type { AuditHand } from '../audit/index.js';
import { PlansService } from '../billing/index.js';
import { TenantsService, type Suspension } from '../tenants/index.js';
import type { OperatedPlan, OperatedTenant, SearchTenantsDto } from './operated-tenants.dto.js';
import { OperatedTenantsRepository, type TenantOverview } from './operated-tenants.repository.js';

/** What an operator does with tenants; each deed stands in the tenant's own audit log. */
@Injectable()
export class OperatedTenants {
  constructor(
    private readonly repository: OperatedTenantsRepository,
    private readonly tenants: TenantsService,
    private readonly plans: PlansService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async list({ search, cursor, limit = 50 }: SearchTenantsDto): Promise<Page<OperatedTenant>> {
    const rows = await this.repository.list({ search, before: cursorOf(cursor, 'ten') }, limit + 1);
    return pageOf(rows, limit, (row) => this.show(row));
  }

  async find(id: string): Promise<OperatedTenant> {
    const [row] = await this.repository.list({ id }, 1);
    if (!row) throw new AppError('tenant_not_found');
    return this.show(row);
  }

  async listPlans(): Promise<OperatedPlan[]> {
    const plans = await this.plans.list();
    return plans.map((plan) => ({
      name: plan.name,
      api_access: plan.apiAccess,
      requests_per_minute: plan.requestsPerMinute,
      messages_per_day: plan.messagesPerDay,
      devices_max: plan.devicesMax,
    }));
  }

  async suspend(id: string, cause: Suspension): Promise<OperatedTenant> {
    await this.tenants.suspend((await this.find(id)).subdomain, cause);
    return this.find(id);
  }

  async resume(id: string, by: AuditHand): Promise<OperatedTenant> {
    await this.tenants.resume((await this.find(id)).subdomain, by);
    return this.find(id);
  }

  async putOnPlan(id: string, plan: string, by: AuditHand): Promise<OperatedTenant> {
    await this.tenants.putOnPlan((await this.find(id)).subdomain, plan, by);
    return this.find(id);
  }

  private show({ acceptedToday, createdAt, ...row }: TenantOverview): OperatedTenant {
    const url = tenantAddress(this.config, row.subdomain, '/');
    return { ...row, url, accepted_today: acceptedToday, created_at: createdAt };
  }
}
