import { Controller, Get, Inject, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { contextOf } from '../../platform/http/request-context.js';
import { Docs } from './docs.js';
import { PublicSiteGuard } from './public-site.guard.js';
import { installationHome, tenantHome } from './render/home-html.js';
import { sendHtml } from './render/send-html.js';

/** What somebody sees who opens the address in a browser. */
@Controller()
@UseGuards(PublicSiteGuard)
export class HomeController {
  constructor(
    private readonly docs: Docs,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  home(@Req() request: Request, @Res() response: Response): void {
    const { addresses } = this.docs;
    const isTenant = contextOf(request).site.kind === 'tenant';
    response.vary('Host');
    sendHtml(response, isTenant ? tenantHome(addresses) : installationHome(addresses, this.config.demoPhonesUrl));
  }
}
