import { randomBytes } from 'node:crypto';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AppError } from '../../platform/errors/app-error.js';
import { contextOf } from '../../platform/http/request-context.js';
import { BuiltPages } from './built-pages.js';
import { contentSecurityPolicy } from './content-security-policy.js';

const BUILT = new URL('../../../../dashboard/dist/', import.meta.url);

/** Doors of programs: an unknown path below them is an error, not a page. */
const DOORS = /^\/(api|mcp|link|docs|health|callbacks|assets)(\/|$)/;

/** Pages for people who have no account yet, or run the gateway. */
const BARE_PAGES = /^\/(sign-up|operators)(\/|$)/;

/** One page for every path at a tenant's host that is nobody else's, and for two rooms of the bare domain. */
@Controller()
export class DashboardController {
  private readonly pages = BuiltPages.read(BUILT);

  @Get('assets/:name')
  async asset(@Param('name') name: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const asset = this.pages?.asset(name);
    if (!asset) throw new AppError('not_found');
    await asset.send(request, response);
  }

  @Get(['/', '*page'])
  page(@Req() request: Request, @Res() response: Response): void {
    if (!isPage(request) || !this.pages) throw new AppError('not_found');
    const nonce = randomBytes(16).toString('base64');
    response.setHeader('Content-Security-Policy', contentSecurityPolicy(nonce));
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('X-Frame-Options', 'DENY');
    response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=()');
    response.vary('Host');
    response.type('html').send(this.pages.page(nonce));
  }
}

function isPage(request: Request): boolean {
  // Whoever takes anything is a program, and two slashes begin a host to a browser.
  if (request.accepts(['json', 'html']) !== 'html' || request.path.startsWith('//')) return false;
  const { kind } = contextOf(request).site;
  return kind === 'tenant' ? !DOORS.test(request.path) : kind === 'bare' && BARE_PAGES.test(request.path);
}
