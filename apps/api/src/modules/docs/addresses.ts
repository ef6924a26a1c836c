import type { Config } from '../../platform/config/config.js';

/** Where this installation answers, as a customer writes it. */
export interface Addresses {
  /** The bare domain, without a slash at the end. */
  readonly bare: string;
  /** A tenant's host, with `{subdomain}` where its name belongs. */
  readonly tenant: string;
}

export function addressesOf({ baseDomain, publicUrl }: Pick<Config, 'baseDomain' | 'publicUrl'>): Addresses {
  const port = publicUrl.port === '' ? '' : `:${publicUrl.port}`;
  return { bare: publicUrl.origin, tenant: `${publicUrl.protocol}//{subdomain}.${baseDomain}${port}` };
}

/** What is committed must not depend on where it was made. */
export const exampleAddresses: Addresses = {
  bare: 'https://wagate.example',
  tenant: 'https://{subdomain}.wagate.example',
};

/** Guides are written for any installation; a running one shows its own addresses. */
export function withAddresses(text: string, { bare, tenant }: Addresses): string {
  return text.replaceAll('https://{subdomain}.{base_domain}', tenant).replaceAll('https://{base_domain}', bare);
}
