import { lookup } from 'node:dns/promises';
import { isIPv6, type LookupFunction } from 'node:net';
import { isPublicAddress } from './address-rules.js';
import { FetchRefused } from './fetch-refused.js';
import type { FetchTarget } from './fetch-target.js';

/** A host name → all its addresses. */
export type Resolve = (host: string) => Promise<readonly string[]>;

export const resolveWithSystem: Resolve = async (host) => {
  const found = await lookup(host, { all: true, verbatim: true });
  return found.map(({ address }) => address);
};

/** Resolves once. One private address among public ones is enough to refuse: the name is up to something. */
export async function checkedAddresses(
  target: FetchTarget,
  resolve: Resolve,
  allowedPrivateHosts: ReadonlySet<string>,
): Promise<readonly string[]> {
  const addresses = target.isLiteral ? [target.host] : await resolve(target.host);
  if (addresses.length === 0) throw new FetchRefused('unreachable', 'The server could not be found.');
  if (allowedPrivateHosts.has(target.hostAndPort)) return addresses;
  if (addresses.every(isPublicAddress)) return addresses;
  throw new FetchRefused('address_not_allowed', 'The address is not on the public internet.');
}

/** Connects to what was checked, never to what a second resolve would say. */
export function pinnedTo(addresses: readonly string[]): LookupFunction {
  const pinned = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
  return (_host, options, answer) => {
    const [first] = pinned;
    if (options.all === true || first === undefined) answer(null, pinned);
    else answer(null, first.address, first.family);
  };
}
