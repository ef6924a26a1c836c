import { randomBytes } from 'node:crypto';
import type { Config } from '../../platform/config/config.js';

const SECRET = /^[A-Za-z0-9_-]{43}$/;

/** What a mailed link carries: as hard to guess as a token, and kept as its fingerprint only. */
export function newLinkSecret(): string {
  return randomBytes(32).toString('base64url');
}

export function looksLikeLinkSecret(text: string): boolean {
  return SECRET.test(text);
}

/** A page of the tenant's dashboard. */
export function tenantPage({ publicUrl, baseDomain }: Config, subdomain: string, path: string): string {
  const url = new URL(path, publicUrl);
  url.hostname = `${subdomain}.${baseDomain}`;
  return url.href;
}
