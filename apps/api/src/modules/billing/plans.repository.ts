import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';
import { newId } from '../../platform/ids/ids.js';

export interface PlanLimits {
  readonly apiAccess: boolean;
  readonly requestsPerMinute: number | null;
  readonly messagesPerDay: number | null;
  readonly devicesMax: number | null;
}

export interface Plan extends PlanLimits {
  readonly id: string;
  readonly name: string;
}

/** Plans belong to the installation, not to a tenant. */
@Injectable()
export class PlansRepository {
  constructor(private readonly db: Database) {}

  list(): Promise<Plan[]> {
    return this.db.system.plan.findMany({ orderBy: { name: 'asc' } });
  }

  findByName(name: string): Promise<Plan | null> {
    return this.db.system.plan.findUnique({ where: { name } });
  }

  set(name: string, limits: Partial<PlanLimits>, defaults: PlanLimits): Promise<Plan> {
    return this.db.system.plan.upsert({
      where: { name },
      create: { id: newId('plan'), name, ...defaults, ...limits },
      update: { ...limits, updatedAt: new Date() },
    });
  }

  async addMissing(name: string, limits: PlanLimits): Promise<void> {
    await this.db.system.$executeRaw`
      INSERT INTO plans (id, name, api_access, requests_per_minute, messages_per_day, devices_max)
      VALUES (${newId('plan')}, ${name}, ${limits.apiAccess}, ${limits.requestsPerMinute}, ${limits.messagesPerDay}, ${limits.devicesMax})
      ON CONFLICT (name) DO NOTHING`;
  }
}
