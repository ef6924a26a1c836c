import { PlansService, type PlanLimits } from '../../src/modules/billing/index.js';
import { AccountsService } from '../../src/modules/tokens/index.js';
import { TenantsService } from '../../src/modules/tenants/index.js';
import { noteSecret } from '../harness/known-secrets.js';
import { BASE_DOMAIN, type Gateway } from '../harness/gateway.js';
import type { Answer } from '../harness/http.js';

export interface TestTenant {
  readonly id: string;
  readonly subdomain: string;
  readonly host: string;
  readonly token: string;
  readonly owner: { readonly email: string; readonly password: string };
  /** A call with this tenant's token at this tenant's host: "POST /api/send/text". */
  call(route: string, body?: object | string | Buffer, headers?: Readonly<Record<string, string>>): Promise<Answer>;
}

const roomy: PlanLimits = { apiAccess: true, requestsPerMinute: null, messagesPerDay: null, devicesMax: null };
let made = 0;

/** A tenant of its own for a test, on a plan of its own without limits but those named. */
export async function aTenant(
  gateway: Gateway,
  { limits = {}, timeZone }: { limits?: Partial<PlanLimits>; timeZone?: string } = {},
): Promise<TestTenant> {
  const subdomain = `tenant-${process.pid}-${++made}`;
  await gateway.app.get(PlansService).set(subdomain, { ...roomy, ...limits });
  const email = `owner@${subdomain}.example`;
  const account = await gateway.app.get(AccountsService).open({ subdomain, plan: subdomain, timeZone }, { email });
  noteSecret(account.token);
  noteSecret(account.password);
  const host = `${subdomain}.${BASE_DOMAIN}`;
  return {
    id: account.tenantId,
    subdomain,
    host,
    token: account.token,
    owner: { email, password: account.password },
    call: (route, body, headers) => {
      const [method = 'GET', path = '/'] = route.split(' ');
      return gateway.ask({ method, path, host, body, headers: { 'access-token': account.token, ...headers } });
    },
  };
}

/** Changes the plan that `aTenant` made for this tenant alone. */
export async function changePlan(gateway: Gateway, tenant: TestTenant, limits: Partial<PlanLimits>): Promise<void> {
  await gateway.app.get(PlansService).set(tenant.subdomain, limits);
}

export function suspend(gateway: Gateway, tenant: TestTenant): Promise<void> {
  return gateway.app.get(TenantsService).suspend(tenant.subdomain);
}
