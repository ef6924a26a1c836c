import type { Retry } from '../engine.js';
import { failures, knownFailures, type FailureCode } from '../failures.js';

/** What a failure means to us and to the customer. Vendor text never goes further than the operator's log. */
export interface Meaning {
  readonly code: FailureCode;
  readonly message: string;
  readonly retry: Retry;
}

function meaning(code: FailureCode): Meaning {
  const { message, retry } = failures[code];
  return { code, message, retry };
}

export const refused = meaning('whatsapp_refused');
export const unavailable = meaning('whatsapp_unavailable');
export const unreachable = meaning('whatsapp_unreachable');
export const throttled = meaning('rate_limited');
export const credentialsRefused = meaning('credentials_refused');
export const outcomeUnknown = meaning('outcome_unknown');

const permissionMissing = meaning('permission_missing');

/** Meta's code → ours. https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes */
const byMetaCode: ReadonlyMap<number, Meaning> = new Map(
  knownFailures.flatMap(({ code, cloud = {} }) =>
    Object.entries(cloud).map(([metaCode, special]) => [Number(metaCode), { ...meaning(code), ...special }] as const),
  ),
);

export function meaningOfMetaCode(metaCode: number | undefined): Meaning | undefined {
  if (metaCode === undefined) return undefined;
  return byMetaCode.get(metaCode) ?? (metaCode >= 200 && metaCode <= 299 ? permissionMissing : undefined);
}
