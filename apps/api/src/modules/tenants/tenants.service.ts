import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Bus } from '../../platform/bus/bus.js';
import { Vault } from '../../platform/crypto/vault.js';
import type { Tx } from '../../platform/db/database.js';
import { AppError, InvalidInput } from '../../platform/errors/app-error.js';
import { newId } from '../../platform/ids/ids.js';
import { AuditService, type AuditHand } from '../audit/index.js';
import { ACCOUNTS_CHANGED, PlansService } from '../billing/index.js';
import { subdomainProblem } from './subdomain.js';
import { TenantsRepository, type TenantSummary } from './tenants.repository.js';
import { requireTimeZone } from './time-zone.js';

export interface TenantWanted {
  readonly subdomain: string;
  readonly name?: string;
  readonly timeZone?: string;
  readonly plan: string;
  /** Who makes it; the operator at the command line when left out. */
  readonly by?: AuditHand;
}

export interface Suspension {
  readonly reason?: string;
  readonly by?: AuditHand;
}

interface Deed {
  readonly operation: string;
  readonly details?: Readonly<Record<string, string>>;
  readonly by?: AuditHand;
}

@Injectable()
export class TenantsService implements OnModuleInit {
  constructor(
    private readonly repository: TenantsRepository,
    private readonly plans: PlansService,
    private readonly vault: Vault,
    private readonly audit: AuditService,
    private readonly bus: Bus,
  ) {}

  onModuleInit(): void {
    this.bus.subscribe(ACCOUNTS_CHANGED, (tenantId) => this.vault.forget(tenantId));
  }

  /** `furnish` puts into the same transaction what a tenant cannot be without: its owner, its first token. */
  async create<T>(wanted: TenantWanted, furnish: (tx: Tx, tenantId: string) => Promise<T>): Promise<T> {
    const problem = subdomainProblem(wanted.subdomain);
    if (problem) throw new InvalidInput({ subdomain: [problem] });
    const timeZone = wanted.timeZone ?? 'UTC';
    requireTimeZone(timeZone);
    const plan = await this.plans.named(wanted.plan);
    if (await this.repository.idOfSubdomain(wanted.subdomain)) throw new AppError('subdomain_taken');
    const id = newId('ten');
    const { subdomain, by } = wanted;
    const made = await this.repository.inTenant(id, async (tx) => {
      const tenant = { id, subdomain, name: wanted.name ?? subdomain, timeZone, planId: plan.id };
      if (!(await this.repository.insert(tx, tenant))) throw new AppError('subdomain_taken');
      await this.vault.makeTenantKey(tx, id);
      await this.audit.recordOfOperator(tx, id, 'create_tenant', {
        subjectId: id,
        details: { subdomain, plan: plan.name },
        by,
      });
      return furnish(tx, id);
    });
    await this.announce(id);
    return made;
  }

  /** Why nobody can have this subdomain, in words; undefined when it is free. */
  async subdomainProblem(subdomain: string): Promise<string | undefined> {
    const problem = subdomainProblem(subdomain);
    if (problem !== undefined) return problem;
    return (await this.repository.idOfSubdomain(subdomain)) === undefined ? undefined : 'This subdomain is taken.';
  }

  list(): Promise<TenantSummary[]> {
    return this.repository.list();
  }

  async idOf(subdomain: string): Promise<string> {
    const id = await this.repository.idOfSubdomain(subdomain);
    if (id === undefined) throw new AppError('tenant_not_found', { details: { subdomain } });
    return id;
  }

  suspend(subdomain: string, { reason, by }: Suspension = {}): Promise<void> {
    const deed: Deed = { operation: 'suspend_tenant', details: reason === undefined ? {} : { reason }, by };
    return this.change(subdomain, deed, (tx, id) => this.repository.setStatus(tx, id, 'suspended'));
  }

  resume(subdomain: string, by?: AuditHand): Promise<void> {
    const deed = { operation: 'resume_tenant', by };
    return this.change(subdomain, deed, (tx, id) => this.repository.setStatus(tx, id, 'active'));
  }

  async putOnPlan(subdomain: string, planName: string, by?: AuditHand): Promise<void> {
    const plan = await this.plans.named(planName);
    const deed = { operation: 'set_tenant_plan', details: { plan: planName }, by };
    await this.change(subdomain, deed, (tx, id) => this.repository.setPlan(tx, id, plan.id));
  }

  /** What it kept is gone, and what it sealed can be opened by nobody; the record of what was done stays. */
  async delete(subdomain: string): Promise<void> {
    const id = await this.idOf(subdomain);
    await this.repository.inSystem(async (tx) => {
      await this.repository.erase(tx, id);
      await this.audit.recordOfOperator(tx, id, 'delete_tenant', { subjectId: id, details: { subdomain } });
    });
    await this.announce(id);
  }

  private async change(subdomain: string, deed: Deed, work: (tx: Tx, id: string) => Promise<void>): Promise<void> {
    const id = await this.idOf(subdomain);
    const { operation, details = {}, by } = deed;
    await this.repository.inTenant(id, async (tx) => {
      await work(tx, id);
      await this.audit.recordOfOperator(tx, id, operation, { subjectId: id, details, by });
    });
    await this.announce(id);
  }

  private announce(tenantId: string): Promise<void> {
    return this.bus.publish(ACCOUNTS_CHANGED, tenantId);
  }
}
