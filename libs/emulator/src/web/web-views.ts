import type { Account } from './account.js';
import type { Companion } from './companion.js';

export function linkedView({ account, index, jid, lidJid }: Companion): object {
  return { number: account.number, index, jid, lid: lidJid };
}

/** `sockets` counts since the device was linked: `longestOverlapMs` is how long two were open at once. */
export function companionView(companion: Companion, now: number): object {
  const { account, sockets, connectedSince, logins, keys, undelivered } = companion;
  return {
    ...linkedView(companion),
    online: companion.isOnline,
    connectedSince: connectedSince === undefined ? null : new Date(connectedSince).toISOString(),
    logins,
    pairings: account.pairings,
    preKeys: keys.count,
    undelivered: undelivered.size,
    sockets: {
      open: sockets.openNow,
      opened: sockets.opened,
      mostAtOnce: sockets.mostAtOnce,
      longestOverlapMs: sockets.overlapMs(now),
      replaced: sockets.replaced,
    },
  };
}

export function accountView(account: Account, now: number): object {
  const { number, lid, username, lidOnly, pairings } = account;
  const devices = [...account.companions.values()].map((companion) => companionView(companion, now));
  return { number, lid, username: username ?? null, lidOnly, pairings, devices };
}
