export { BillingModule } from './billing.module.js';
export { ACCOUNTS_CHANGED, PlansService } from './plans.service.js';
export type { PlanLimits } from './plans.repository.js';
