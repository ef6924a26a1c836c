import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { AppError } from '../../platform/errors/app-error.js';
import { refuseCrossSite } from '../../platform/http/cross-site.js';
import { OperatorCookie } from './operator-cookie.js';
import { OperatorSessions } from './operator-sessions.service.js';
import type { Operator } from './operator.js';

const operators = new WeakMap<Request, Operator>();

/** Lets in who holds an operator's session, on a page of this very host. */
@Injectable()
export class OperatorGuard implements CanActivate {
  constructor(
    private readonly cookie: OperatorCookie,
    private readonly sessions: OperatorSessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    refuseCrossSite(request);
    const secret = this.cookie.read(request);
    const operator = secret === undefined ? undefined : await this.sessions.operatorOf(secret);
    if (!operator) throw new AppError('operator_required');
    operators.set(request, operator);
    return true;
  }
}

/** Behind the guard there always is one. */
export function operatorOf(request: Request): Operator {
  const operator = operators.get(request);
  if (!operator) throw new AppError('operator_required');
  return operator;
}
