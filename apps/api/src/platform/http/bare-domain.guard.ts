import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { AppError } from '../errors/app-error.js';
import { contextOf } from './request-context.js';

/** For what belongs to the installation: at a tenant's host there is no such thing. */
@Injectable()
export class BareDomainGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    if (contextOf(request).site.kind !== 'bare') throw new AppError('not_found');
    return true;
  }
}
