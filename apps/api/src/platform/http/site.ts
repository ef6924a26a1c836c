import { isIP } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';

/** Which of our hosts a request came to. */
export type Site =
  { readonly kind: 'bare' } | { readonly kind: 'tenant'; readonly tenantId: string } | { readonly kind: 'unknown' };

/** Provided by the module that owns tenants. */
export abstract class TenantHosts {
  abstract tenantIdOf(subdomain: string): Promise<string | undefined>;
}

@Injectable()
export class Sites {
  private readonly suffix: string;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly tenants: TenantHosts,
  ) {
    this.suffix = `.${config.baseDomain}`;
  }

  async of(hostHeader: string): Promise<Site> {
    const host = hostName(hostHeader);
    if (host === this.config.baseDomain || this.isLoopbackOfDemo(host)) return { kind: 'bare' };
    if (!host.endsWith(this.suffix)) return { kind: 'unknown' };
    const subdomain = host.slice(0, -this.suffix.length);
    if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(subdomain)) return { kind: 'unknown' };
    const tenantId = await this.tenants.tenantIdOf(subdomain);
    return tenantId === undefined ? { kind: 'unknown' } : { kind: 'tenant', tenantId };
  }

  /** Clients that cannot resolve *.localhost use the address itself. */
  private isLoopbackOfDemo(host: string): boolean {
    return (
      this.config.demo && (host === 'localhost' || host === '[::1]' || (isIP(host) === 4 && host.startsWith('127.')))
    );
  }
}

function hostName(header: string): string {
  const withoutPort = header.toLowerCase().replace(/:\d+$/, '');
  return withoutPort.endsWith('.') ? withoutPort.slice(0, -1) : withoutPort;
}
