import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Bus } from '../../platform/bus/bus.js';
import { AppError } from '../../platform/errors/app-error.js';
import { PlansRepository, type Plan, type PlanLimits } from './plans.repository.js';

/** Published when a plan or a tenant's standing changes; whoever remembers limits forgets them. */
export const ACCOUNTS_CHANGED = 'accounts.changed';

const firstPlans: Readonly<Record<string, PlanLimits>> = {
  free: { apiAccess: false, requestsPerMinute: 60, messagesPerDay: 50, devicesMax: 1 },
  trial: { apiAccess: true, requestsPerMinute: 60, messagesPerDay: 100, devicesMax: 2 },
  standard: { apiAccess: true, requestsPerMinute: 60, messagesPerDay: 1_000, devicesMax: 5 },
  unlimited: { apiAccess: true, requestsPerMinute: null, messagesPerDay: null, devicesMax: null },
};

const newPlan: PlanLimits = { apiAccess: true, requestsPerMinute: 60, messagesPerDay: 1_000, devicesMax: 5 };

@Injectable()
export class PlansService implements OnApplicationBootstrap {
  constructor(
    private readonly repository: PlansRepository,
    private readonly bus: Bus,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.addFirstPlans();
  }

  async addFirstPlans(): Promise<void> {
    for (const [name, limits] of Object.entries(firstPlans)) await this.repository.addMissing(name, limits);
  }

  list(): Promise<Plan[]> {
    return this.repository.list();
  }

  async named(name: string): Promise<Plan> {
    const plan = await this.repository.findByName(name);
    if (!plan) throw new AppError('plan_not_found', { details: { plan: name } });
    return plan;
  }

  /** Takes effect at once in every process. */
  async set(name: string, limits: Partial<PlanLimits>): Promise<Plan> {
    const plan = await this.repository.set(name, limits, newPlan);
    await this.bus.publish(ACCOUNTS_CHANGED, plan.id);
    return plan;
  }
}
