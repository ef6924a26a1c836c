import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { contextOf } from '../http/request-context.js';
import { Handbook } from './handbook.js';

/** A person who opens the machine's address in a browser is led to the page that explains it. */
@Injectable()
export class SetupPageMiddleware implements NestMiddleware {
  constructor(private readonly handbook: Handbook) {}

  use(request: Request, response: Response, next: NextFunction): void {
    response.vary('Accept');
    if (request.method !== 'GET' || contextOf(request).site.kind === 'unknown' || !isBrowser(request)) {
      next();
      return;
    }
    response.redirect(302, this.handbook.setupPageUrl);
  }
}

function isBrowser(request: Request): boolean {
  return request.accepts(['application/json', 'text/event-stream', 'text/html']) === 'text/html';
}
