import { Injectable, type ExecutionContext } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import type { Request } from 'express';
import { AppError } from '../errors/app-error.js';
import { Authenticator } from '../http/authenticator.js';
import { contextOf } from '../http/request-context.js';
import type { Bearer } from './bearer.strategy.js';
import { setCaller } from './caller.js';

/** Lets in who holds a token of this host's tenant. */
@Injectable()
export class BearerGuard extends AuthGuard('bearer') {
  constructor(private readonly authenticator: Authenticator) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const { site, network } = contextOf(request);
    if (site.kind === 'unknown') throw new AppError('not_found');
    // Passport would also take a token from the address, where logs and histories keep it.
    if (!request.headers.authorization) throw missingToken();
    await super.canActivate(context);
    const bearer: unknown = request.user;
    if (!isBearer(bearer)) throw missingToken();
    setCaller(request, { ...(await this.authenticator.authenticate(bearer.secret, site, 'mcp')), network });
    return true;
  }

  override handleRequest<User>(error: unknown, user: User | false | null): User {
    if (error instanceof Error) throw error;
    if (!user) throw missingToken();
    return user;
  }
}

function missingToken(): AppError {
  return new AppError('token_missing', { message: 'A bearer token is required: Authorization: Bearer {api_token}' });
}

function isBearer(value: unknown): value is Bearer {
  return typeof value === 'object' && value !== null && 'secret' in value && typeof value.secret === 'string';
}
