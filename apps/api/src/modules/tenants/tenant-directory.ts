import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Bus } from '../../platform/bus/bus.js';
import { ShortMemory } from '../../platform/cache/short-memory.js';
import { TenantHosts } from '../../platform/http/site.js';
import { ACCOUNTS_CHANGED } from '../billing/index.js';
import { TenantsRepository, type TenantStanding } from './tenants.repository.js';

/** Who a host or an id belongs to, and what their plan allows. Asked at every request, so it remembers for a second. */
@Injectable()
export class TenantDirectory extends TenantHosts implements OnModuleInit {
  private readonly ids = new ShortMemory((subdomain) => this.repository.idOfSubdomain(subdomain));
  private readonly standings = new ShortMemory((tenantId) => this.repository.standing(tenantId));

  constructor(
    private readonly repository: TenantsRepository,
    private readonly bus: Bus,
  ) {
    super();
  }

  onModuleInit(): void {
    this.bus.subscribe(ACCOUNTS_CHANGED, () => {
      this.ids.forgetAll();
      this.standings.forgetAll();
    });
  }

  tenantIdOf(subdomain: string): Promise<string | undefined> {
    return this.ids.get(subdomain);
  }

  standing(tenantId: string): Promise<TenantStanding | undefined> {
    return this.standings.get(tenantId);
  }
}
