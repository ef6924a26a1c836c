/** Names of ours; names that programs look for by themselves; names that people would take for whoever runs the gateway. */
const reserved = new Set(
  [
    'www api app admin docs mcp mail smtp status health static assets cdn ns1 ns2 login support sign-up operators',
    'dashboard link callbacks webhook webhooks operator wagate whatsgate',
    'wpad autodiscover autoconfig mta-sts isatap localhost imap pop pop3 webmail email ftp vpn dns',
    'account accounts auth oauth sso signin sign-in signup password secure security billing payment payments pay help',
    'abuse postmaster hostmaster webmaster root noreply no-reply blog news legal privacy',
  ].flatMap((names) => names.split(' ')),
);

/** What is wrong with a subdomain, in words; undefined when nothing is. */
export function subdomainProblem(subdomain: string): string | undefined {
  if (!/^[a-z0-9](?:[a-z0-9-]{1,38}[a-z0-9])$/.test(subdomain)) {
    return 'A subdomain has 3 to 40 small letters, digits or dashes, and neither begins nor ends with a dash.';
  }
  if (subdomain.startsWith('xn--')) return 'A subdomain cannot begin with xn--.';
  return reserved.has(subdomain) ? 'This subdomain is reserved.' : undefined;
}
