const MAX = 40;

/** A first proposal from what the account is called. */
export function subdomainOf(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, MAX)
    .replaceAll(/^-+|-+$/g, '');
}

/** What can be typed into a host name; the gateway says the rest. */
export function typedSubdomain(typed: string): string {
  return typed.toLowerCase().replaceAll(/\s+/g, '-').slice(0, MAX);
}

/** Where the account will be found, as people read it. */
export function addressOf(subdomain: string, baseDomain: string, port: string): string {
  return `${subdomain}.${baseDomain}${port === '' ? '' : `:${port}`}`;
}
