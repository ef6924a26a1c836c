import { Controller, Get, Inject, Next, Req, Res, UseGuards } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { contextOf } from '../../platform/http/request-context.js';
import { Docs } from './docs.js';
import { PublicSiteGuard } from './public-site.guard.js';
import { installationHome } from './render/home-html.js';
import { sendHtml } from './render/send-html.js';

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
    sendHtml(response, installationHome(this.docs.addresses, this.config.demoPhonesUrl));
  }
}
