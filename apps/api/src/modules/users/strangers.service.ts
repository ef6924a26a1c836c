import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { AppError } from '../../platform/errors/app-error.js';
import { refuseForeignPage } from '../../platform/http/cross-site.js';
import { contextOf } from '../../platform/http/request-context.js';
import { RateLimiter } from '../../platform/operations/rate-limiter.js';
import { TenantDirectory } from '../tenants/index.js';
import type { Stranger } from './strangers-call.js';

const TRIES_A_MINUTE = 120;

/** Admits those who have no token yet: at a tenant's own host, from its own pages, and not too often. */
@Injectable()
export class StrangersService {
  constructor(
    private readonly directory: TenantDirectory,
    private readonly limiter: RateLimiter,
  ) {}

  async admit(request: Request): Promise<Stranger> {
    const { site, requestId, network } = contextOf(request);
    if (site.kind !== 'tenant') throw new AppError('not_found', { message: 'Use the address of your account.' });
    refuseForeignPage(request);
    await this.limiter.consume(`stranger ${network}`, TRIES_A_MINUTE);
    const tenant = await this.directory.standing(site.tenantId);
    if (!tenant) throw new AppError('not_found');
    if (!tenant.active) throw new AppError('tenant_suspended');
    return { tenant, requestId, network };
  }
}
