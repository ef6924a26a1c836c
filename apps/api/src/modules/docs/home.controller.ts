import { Controller, Get, Inject, Next, Param, Req, Res, UseGuards } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { CONFIG, DEMO_SUBDOMAIN, type Config } from '../../platform/config/config.js';
import { AppError } from '../../platform/errors/app-error.js';
import { contextOf } from '../../platform/http/request-context.js';
import { Docs } from './docs.js';
import { PublicSiteGuard } from './public-site.guard.js';
import { homeHtml, type Home } from './render/home-html.js';
import { stylesheet } from './render/stylesheet.js';

/** Nothing but our own stylesheet loads; no script runs. */
const contentSecurityPolicy =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

/** What somebody sees who opens the bare domain in a browser; a tenant's host has its dashboard there. */
@Controller()
@UseGuards(PublicSiteGuard)
export class HomeController {
  constructor(
    private readonly docs: Docs,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  home(@Req() request: Request, @Res() response: Response, @Next() next: NextFunction): void {
    if (contextOf(request).site.kind === 'tenant') return next();
    response.vary('Host');
    response.setHeader('Content-Security-Policy', contentSecurityPolicy);
    response.setHeader('Cache-Control', 'public, max-age=300');
    response.type('html').send(homeHtml(this.facts()));
  }

  @Get('home/:file')
  style(@Param('file') file: string, @Res() response: Response): void {
    if (file !== stylesheet.file) throw new AppError('not_found');
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    response.type('css').send(stylesheet.text);
  }

  private facts(): Home {
    const { addresses } = this.docs;
    const { demoPhonesUrl: phonesUrl, signUp } = this.config;
    const tenantUrl = addresses.tenant.replace('{subdomain}', DEMO_SUBDOMAIN);
    return { addresses, signUp: signUp.open, demo: phonesUrl === undefined ? undefined : { tenantUrl, phonesUrl } };
  }
}
