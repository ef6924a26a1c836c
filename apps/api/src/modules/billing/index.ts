export { BillingModule } from './billing.module.js';
export { ACCOUNTS_CHANGED, PlansService } from './plans.service.js';
export type { Plan, PlanLimits } from './plans.repository.js';
