import type { Tx } from '../../platform/db/database.js';

/** Whoever keeps what was said with contacts: when two turn out to be one, it is all said with the one that goes on. */
export abstract class ContactHistory {
  abstract moveOver(
    tx: Tx,
    tenantId: string,
    merged: readonly { readonly from: string; readonly into: string }[],
  ): Promise<void>;
}
