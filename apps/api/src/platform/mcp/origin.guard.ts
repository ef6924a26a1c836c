import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { CONFIG, type Config } from '../config/config.js';
import { AppError } from '../errors/app-error.js';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** A page of another site must not speak to this door from its visitor's browser. Programs send no Origin. */
@Injectable()
export class OriginGuard implements CanActivate {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  canActivate(context: ExecutionContext): boolean {
    const { origin } = context.switchToHttp().getRequest<Request>().headers;
    if (origin !== undefined && !this.isOurs(origin)) throw new AppError('origin_refused');
    return true;
  }

  private isOurs(origin: string): boolean {
    const host = URL.canParse(origin) ? new URL(origin).hostname : '';
    const { baseDomain, publicUrl, demo } = this.config;
    if (host === baseDomain || host === publicUrl.hostname || host.endsWith(`.${baseDomain}`)) return true;
    return demo && loopback.has(host);
  }
}
