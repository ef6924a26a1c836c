import { isIP } from 'node:net';
import { FetchRefused } from './fetch-refused.js';

/** An address that has the right form. Whether it may be visited is decided by what it resolves to. */
export interface FetchTarget {
  readonly url: URL;
  /** Without the brackets of an IPv6 literal. */
  readonly host: string;
  readonly isLiteral: boolean;
  /** `host:port`, as the operator lists it. */
  readonly hostAndPort: string;
}

const maxUrlLength = 8_192;

/** WHATWG parsing turns decimal, octal, hexadecimal and full-width hosts into plain addresses first. */
export function targetOf(text: string, redirectedFrom?: FetchTarget): FetchTarget {
  const url = parse(text, redirectedFrom?.url);
  if (url.username !== '' || url.password !== '') {
    throw new FetchRefused('bad_url', 'The address must not contain a user name or a password.');
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = url.port === '' ? defaultPort(url.protocol) : url.port;
  return { url, host, isLiteral: isIP(host) !== 0, hostAndPort: `${url.hostname}:${port}` };
}

function parse(text: string, base: URL | undefined): URL {
  const isReadable = text.length <= maxUrlLength && URL.canParse(text, base?.href);
  const url = isReadable ? new URL(text, base?.href) : undefined;
  if (url === undefined || !['http:', 'https:'].includes(url.protocol)) {
    throw new FetchRefused('bad_url', 'The address is not a valid http or https address.');
  }
  return url;
}

function defaultPort(protocol: string): string {
  return protocol === 'https:' ? '443' : '80';
}
