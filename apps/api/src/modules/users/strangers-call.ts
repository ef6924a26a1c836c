import type { Call, CallerTenant } from '../../platform/operations/call.js';

/** Somebody at a tenant's own host who has not signed in. */
export interface Stranger {
  readonly tenant: CallerTenant;
  readonly requestId: string;
  readonly network: string;
}

/** What somebody did by a mailed link, or to be let in, stands in the audit log under their own name. */
export function strangersCall({ tenant, requestId, network }: Stranger, userId: string, operation: string): Call {
  const principal = { kind: 'user', id: userId, scopes: [], deviceIds: [] } as const;
  return { tenant, principal, door: 'rest', requestId, network, operation };
}
