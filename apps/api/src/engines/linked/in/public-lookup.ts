import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from '../../../platform/fetch/address-rules.js';

/** A host that is to be on the public internet: one private address among its addresses is enough to refuse it. */
export function publicLookup(lookup: LookupFunction = systemLookup): LookupFunction {
  return (host, options, answer) => {
    lookup(host, options, (error, found, family) => {
      const addresses = typeof found === 'string' ? [found] : found.map(({ address }) => address);
      if (error || addresses.every(isPublicAddress)) answer(error, found, family);
      else answer(new Error(`${host} is not on the public internet`), '');
    });
  };
}
