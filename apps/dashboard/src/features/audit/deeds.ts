import { audit } from '../../words/en/audit.js';

export type Deed = keyof typeof audit.did;

/** Whether there are words for an operation; one that is newer than these pages is shown by its id. */
export function isDeed(operation: string): operation is Deed {
  return Object.hasOwn(audit.did, operation);
}

export const deeds: readonly Deed[] = Object.keys(audit.did).filter(isDeed);
