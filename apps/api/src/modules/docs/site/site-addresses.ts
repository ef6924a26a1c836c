import type { Addresses } from '../addresses.js';

/** The site is built once for every installation: these stand for its addresses until a gateway shows it. */
export const siteAddresses: Addresses = {
  bare: 'https://bare-address.invalid',
  tenant: 'https://tenant-address.invalid',
};

export function shownAt(text: string, { bare, tenant }: Addresses): string {
  return text.replaceAll(siteAddresses.tenant, tenant).replaceAll(siteAddresses.bare, bare);
}
