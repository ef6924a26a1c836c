import { Controller, Get, Header, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AppError } from '../../platform/errors/app-error.js';
import { Docs } from './docs.js';
import { PublicSiteGuard } from './public-site.guard.js';
import { policyOf } from './site/site.js';

/** The documentation as pages for people, and as Markdown for machines. */
@Controller()
@UseGuards(PublicSiteGuard)
export class DocsController {
  constructor(private readonly docs: Docs) {}

  @Get('docs')
  async contents(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.show('index', request, response);
  }

  @Get('docs/*page')
  async page(@Req() request: Request, @Res() response: Response): Promise<void> {
    const name = request.path.slice('/docs/'.length);
    const asset = this.docs.site?.asset(name);
    if (asset) await asset.send(request, response);
    else if (name.endsWith('.md')) this.showMarkdown(name.slice(0, -'.md'.length), response);
    else await this.show(name.replace(/\.html$/, ''), request, response);
  }

  @Get('llms.txt')
  @Header('Cache-Control', 'public, max-age=300')
  llms(@Res() response: Response): void {
    response.type('text/plain').send(this.docs.all().llms);
  }

  @Get('api/v1/openapi.json')
  @Header('Cache-Control', 'public, max-age=300')
  @Header('Access-Control-Allow-Origin', '*')
  openApi(@Res() response: Response): void {
    response.type('application/json').send(this.docs.all().openApi);
  }

  /** Where the site was not built there is still its text. */
  private async show(slug: string, request: Request, response: Response): Promise<void> {
    const { site } = this.docs;
    if (!site) {
      this.showMarkdown(slug, response);
      return;
    }
    const page = site.page(slug);
    const shown = page ?? site.page('404');
    if (!shown) throw new AppError('not_found');
    if (!page) response.status(404).setHeader('Cache-Control', 'no-store');
    response.setHeader('Content-Security-Policy', policyOf(shown));
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    await shown.send(request, response);
  }

  private showMarkdown(slug: string, response: Response): void {
    const page = this.docs.all().library.find(slug);
    if (!page) throw new AppError('not_found');
    response.setHeader('Cache-Control', 'public, max-age=300');
    response.type('text/markdown').send(page.markdown);
  }
}
