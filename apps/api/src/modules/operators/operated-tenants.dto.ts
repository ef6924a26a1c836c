import { Text } from '../../platform/operations/fields.js';
import { PageQuery } from '../../platform/operations/page.dto.js';

export class SearchTenantsDto extends PageQuery {
  @Text('Only those with this in their subdomain, their name or somebody’s e-mail address.', {
    max: 100,
    optional: true,
  })
  search?: string;
}

export class SetPlanDto {
  @Text('The name of the plan.', { max: 64 }) plan!: string;
}

export class SuspendTenantDto {
  @Text('Why, for the tenant’s audit log.', { max: 500, optional: true }) reason?: string;
}

export interface OperatedTenant {
  readonly id: string;
  readonly subdomain: string;
  readonly name: string;
  readonly url: string;
  readonly status: string;
  readonly plan: string;
  readonly devices: number;
  /** Today, in the tenant's own time zone. */
  readonly accepted_today: number;
  readonly created_at: Date;
}

export interface OperatedPlan {
  readonly name: string;
  readonly api_access: boolean;
  readonly requests_per_minute: number | null;
  readonly messages_per_day: number | null;
  readonly devices_max: number | null;
}
