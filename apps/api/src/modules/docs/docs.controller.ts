import { Controller, Get, Header, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Docs } from './docs.js';
import { PublicSiteGuard } from './public-site.guard.js';
import { sendHtml } from './render/send-html.js';
import { stylesheet } from './render/stylesheet.js';

const RESULTS = 20;
const QUERY_CHARACTERS = 200;

/** The documentation as pages for people, and as Markdown for machines. */
@Controller()
@UseGuards(PublicSiteGuard)
export class DocsController {
  constructor(private readonly docs: Docs) {}

  @Get('docs')
  contents(@Res() response: Response): void {
    sendHtml(response, this.docs.all().html.contents());
  }

  @Get('docs/search')
  search(@Query('q') q: unknown, @Res() response: Response): void {
    const { html, library } = this.docs.all();
    const query = typeof q === 'string' ? q.trim().slice(0, QUERY_CHARACTERS) : '';
    sendHtml(response, html.results(query, query === '' ? [] : library.search(query, RESULTS)));
  }

  @Get('docs/assets/:file')
  asset(@Req() request: Request, @Res() response: Response): void {
    if (request.path !== stylesheet.address) {
      sendHtml(response, this.docs.all().html.notFound(), 404);
      return;
    }
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    response.type('css').send(stylesheet.text);
  }

  @Get('docs/*page')
  page(@Req() request: Request, @Res() response: Response): void {
    const { html, library } = this.docs.all();
    const name = request.path.slice('/docs/'.length);
    const page = library.find(name.replace(/\.md$/, ''));
    if (!page) {
      sendHtml(response, html.notFound(), 404);
    } else if (name.endsWith('.md')) {
      response.setHeader('Cache-Control', 'public, max-age=300');
      response.type('text/markdown').send(page.markdown);
    } else {
      sendHtml(response, html.page(page));
    }
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
}
