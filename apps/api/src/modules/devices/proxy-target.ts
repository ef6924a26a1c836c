import { isIP } from 'node:net';
import type { FetchTarget } from '../../platform/fetch/fetch-target.js';

export type ProxyTarget = FetchTarget;

const ports: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443', 'socks5:': '1080' };

/** What is wrong with an address given for a proxy, in words. */
export function proxyProblem(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !(url.protocol in ports) || !/^[a-z0-9]+:\/\//i.test(text) || !isHost(url.hostname)) {
    return 'The proxy must be an address like socks5://user:password@proxy.example.com:1080 (http, https or socks5).';
  }
  if (!/^\/?$/.test(url.pathname) || url.search !== '' || url.hash !== '' || url.port === '0') {
    return 'The proxy must be an address without a path: scheme, user, password, host and port only.';
  }
  return undefined;
}

/** Of an address without a problem. */
export function proxyOf(text: string): ProxyTarget {
  // WHATWG reads the host of a special scheme only: decimal, octal and full-width hosts become plain addresses there.
  const given = new URL(text);
  const url = new URL(text.replace(/^socks5:/i, 'http:'));
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = given.port === '' ? (ports[given.protocol] ?? '') : given.port;
  const clean = new URL(`${given.protocol}//${url.hostname}:${port}`);
  clean.username = given.username;
  clean.password = given.password;
  return { url: clean, host, isLiteral: isIP(host) !== 0, hostAndPort: `${url.hostname}:${port}` };
}

function isHost(hostname: string): boolean {
  return hostname !== '' && /^[a-z0-9.:[\]_-]+$/i.test(hostname);
}
