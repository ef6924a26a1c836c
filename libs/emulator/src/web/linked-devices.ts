import { AdminError } from '../http/admin-error.js';
import type { Account } from './account.js';
import type { CompanionHooks } from './companion-hooks.js';
import { Companion, type Registration } from './companion.js';
import { farewells } from './faults/farewells.js';
import type { CompanionKeys } from './keys/companion-keys.js';

/** WhatsApp lets a phone link four devices. */
const MOST_COMPANIONS = 4;

/** Who is linked to whom. */
export class LinkedDevices {
  constructor(private readonly hooks: CompanionHooks) {}

  /** Throws when the phone has no room for another device. */
  nextIndex(account: Account): number {
    if (account.companions.size >= MOST_COMPANIONS) {
      throw new AdminError(409, `Phone ${account.number} has ${MOST_COMPANIONS} linked devices: unlink one first.`);
    }
    return account.nextIndex();
  }

  link(account: Account, index: number, registration: Registration, keys: CompanionKeys): Companion {
    const companion = new Companion(account, index, registration, keys);
    account.companions.set(index, companion);
    account.pairings += 1;
    this.hooks.paired(companion);
    return companion;
  }

  unlink(companion: Companion, farewell = farewells.unlinked()): void {
    const { account, index } = companion;
    if (account.companions.get(index) !== companion) return;
    account.companions.delete(index);
    companion.undelivered.clear();
    companion.close(farewell);
    this.hooks.unlinked(companion);
  }
}
