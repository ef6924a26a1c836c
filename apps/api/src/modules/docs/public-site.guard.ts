import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { AppError } from '../../platform/errors/app-error.js';
import { contextOf } from '../../platform/http/request-context.js';

/** Public pages answer at our hosts only. */
@Injectable()
export class PublicSiteGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    if (contextOf(request).site.kind === 'unknown') throw new AppError('not_found');
    return true;
  }
}
