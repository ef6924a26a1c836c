import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config/config.js';
import type { Identity } from '../../platform/http/authenticator.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Principal } from '../../platform/operations/call.js';
import { tenantPage, UsersService } from '../users/index.js';
import { SessionsRepository } from './sessions.repository.js';

interface ShownPerson {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: string;
}

/** All that the pages need to begin with, in one answer. */
export interface ShownSession {
  readonly user: ShownPerson;
  readonly tenant: {
    readonly id: string;
    readonly subdomain: string;
    readonly name: string;
    readonly time_zone: string;
    readonly plan: string;
    readonly branding: unknown;
  };
  readonly scopes: readonly string[];
  readonly addresses: { readonly rest: string; readonly mcp: string; readonly docs: string };
  readonly demo: { readonly phones_url: string } | null;
}

@Injectable()
export class SessionView {
  constructor(
    private readonly users: UsersService,
    private readonly repository: SessionsRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async of({ tenant: { id: tenantId, subdomain }, principal }: Identity): Promise<ShownSession> {
    const tenant = await this.repository.tenant(tenantId);
    const { publicUrl, demoPhonesUrl } = this.config;
    return {
      user: await this.person(tenantId, principal),
      tenant: {
        id: tenantId,
        subdomain,
        name: tenant.name,
        time_zone: tenant.timeZone,
        plan: tenant.plan.name,
        branding: tenant.branding,
      },
      scopes: principal.scopes,
      addresses: {
        rest: tenantPage(this.config, subdomain, '/api/v1'),
        mcp: tenantPage(this.config, subdomain, '/mcp/whatsgate'),
        docs: new URL('/docs', publicUrl).href,
      },
      demo: demoPhonesUrl === undefined ? null : { phones_url: demoPhonesUrl },
    };
  }

  /** Whoever runs the gateway and entered is no user of the account, and is shown as what they are. */
  private async person(tenantId: string, { kind, id }: Principal): Promise<ShownPerson> {
    if (kind === 'operator') return { id, email: '', name: 'Operator', role: 'operator' };
    const user = await this.users.find(tenantId, id);
    if (!user) throw new AppError('token_invalid');
    return { id, email: user.email, name: user.name, role: user.role };
  }
}
