import type { Config } from '../config/config.js';

/** A page at a tenant's own host, as people write it. */
export function tenantAddress({ publicUrl, baseDomain }: Config, subdomain: string, path: string): string {
  const url = new URL(path, publicUrl);
  url.hostname = `${subdomain}.${baseDomain}`;
  return url.href;
}
