import { isDeed } from './deeds.js';

export const actorKinds = ['user', 'token', 'operator'] as const;

export interface AuditFilter {
  readonly actor_kind?: (typeof actorKinds)[number];
  readonly operation?: string;
}

/** The address says what is shown, so that it can be sent to somebody; what it should not say is passed over. */
export function filterOf(address: URLSearchParams): AuditFilter {
  const kind = actorKinds.find((known) => known === address.get('who'));
  const operation = address.get('what') ?? '';
  return { ...(kind ? { actor_kind: kind } : {}), ...(isDeed(operation) ? { operation } : {}) };
}

export function addressOf({ actor_kind: who, operation: what }: AuditFilter): URLSearchParams {
  return new URLSearchParams({ ...(who ? { who } : {}), ...(what ? { what } : {}) });
}
