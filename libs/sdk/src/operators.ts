import { ask, parseAnswer, tell, type Line } from './line.js';

export interface Operator {
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

export interface OperatorSignIn {
  readonly email: string;
  readonly password: string;
  /** Where the answer without it was `two_factor_needed`. */
  readonly code?: string;
}

export interface OperatedTenant {
  readonly id: string;
  readonly subdomain: string;
  readonly name: string;
  readonly url: string;
  readonly status: 'active' | 'suspended';
  readonly plan: string;
  readonly devices: number;
  /** Messages taken today, in the tenant's own time zone. */
  readonly accepted_today: number;
  readonly created_at: string;
}

export interface OperatedTenantPage {
  /** The newest first. */
  readonly data: readonly OperatedTenant[];
  readonly next_cursor: string | null;
}

export interface OperatedPlan {
  readonly name: string;
  readonly api_access: boolean;
  /** Null here and below: no limit. */
  readonly requests_per_minute: number | null;
  readonly messages_per_day: number | null;
  readonly devices_max: number | null;
}

export interface TenantSearch {
  /** Part of a subdomain, a name or somebody's e-mail address. */
  readonly search?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

export interface TenantEntry {
  /** At the tenant's host; the ticket is in its fragment. It counts once, for a minute. */
  readonly url: string;
  readonly ticket: string;
  readonly expires_at: string;
}

/** What whoever runs the gateway does at the bare domain: no operations, for those belong to a tenant. */
export interface Operators {
  readonly operators: {
    signIn(wanted: OperatorSignIn): Promise<Operator>;
    session(): Promise<Operator>;
    signOut(): Promise<void>;
    plans(): Promise<readonly OperatedPlan[]>;
    tenants(wanted?: TenantSearch): Promise<OperatedTenantPage>;
    tenant(id: string): Promise<OperatedTenant>;
    /** The reason is kept in the tenant's audit log. */
    suspend(id: string, reason?: string): Promise<OperatedTenant>;
    resume(id: string): Promise<OperatedTenant>;
    setPlan(id: string, plan: string): Promise<OperatedTenant>;
    /** A way into the tenant, on its record. */
    enter(id: string): Promise<TenantEntry>;
  };
}

export function operatorsOf(line: Line): Operators {
  const at = (path: string): string => `${line.baseUrl}/api/operators${path}`;
  const tenant = (id: string, deed = ''): string => at(`/tenants/${encodeURIComponent(id)}${deed}`);
  const read = async <T>(path: string): Promise<T> => parseAnswer(await ask(line, 'GET', path));
  const change = async <T>(path: string, body: object = {}): Promise<T> =>
    parseAnswer(await ask(line, 'POST', path, body));
  return {
    operators: {
      signIn: async (wanted) => (await change<Answered>(at('/session'), wanted)).operator,
      session: async () => (await read<Answered>(at('/session'))).operator,
      signOut: () => tell(line, 'DELETE', at('/session')),
      plans: async () => (await read<{ data: OperatedPlan[] }>(at('/plans'))).data,
      tenants: (wanted = {}) => read(`${at('/tenants')}?${textOf(wanted)}`),
      tenant: (id) => read(tenant(id)),
      suspend: (id, reason) => change(tenant(id, '/suspend'), reason === undefined ? {} : { reason }),
      resume: (id) => change(tenant(id, '/resume')),
      setPlan: (id, plan) => change(tenant(id, '/plan'), { plan }),
      enter: (id) => change(tenant(id, '/enter')),
    },
  };
}

interface Answered {
  readonly operator: Operator;
}

function textOf(wanted: TenantSearch): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(wanted))
    if (value !== undefined && value !== '') query.set(name, String(value));
  return query.toString();
}
