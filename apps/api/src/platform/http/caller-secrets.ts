import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { AppError } from '../errors/app-error.js';
import type { Door } from '../operations/call.js';
import { refuseCrossSite } from './cross-site.js';
import { contextOf } from './request-context.js';
import { SessionCookie } from './session-cookie.js';

/** Where a request says who asks: a header, or a person's cookie. The cookie counts at our own doors of a tenant only. */
@Injectable()
export class CallerSecrets {
  constructor(private readonly cookie: SessionCookie) {}

  of(door: Door, request: Request): string {
    const header = headerSecret(door, request);
    if (header !== undefined) return header;
    const { site } = contextOf(request);
    const secret = door === 'rest' && site.kind === 'tenant' ? this.cookie.read(request) : undefined;
    if (secret === undefined) throw new AppError('token_missing');
    refuseCrossSite(request);
    return secret;
  }
}

function headerSecret(door: Door, request: Request): string | undefined {
  const header = request.headers['access-token'];
  if (typeof header === 'string' && header !== '') return header;
  return door === 'rest' ? /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] : undefined;
}
