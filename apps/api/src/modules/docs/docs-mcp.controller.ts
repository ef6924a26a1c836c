import { All, Controller, Get, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AppError } from '../../platform/errors/app-error.js';
import { contextOf } from '../../platform/http/request-context.js';
import { LOG, type Log } from '../../platform/log/log.js';
import { serveExchange } from '../../platform/mcp/exchange.js';
import { Docs } from './docs.js';
import { docsServer } from './mcp/docs-server.js';
import { PublicSiteGuard } from './public-site.guard.js';

const BODY_BYTES = 64 * 1024;

/** What an agent may know before it has a token. */
@Controller('docs/mcp')
@UseGuards(PublicSiteGuard)
export class DocsMcpController {
  constructor(
    private readonly docs: Docs,
    @Inject(LOG) private readonly log: Log,
  ) {}

  @Get()
  describe(@Req() request: Request, @Res() response: Response): void {
    // Older clients open a stream by GET; nothing is ever pushed here.
    if (request.accepts(['application/json', 'text/event-stream']) === 'text/event-stream') this.refuse(response);
    response.setHeader('Cache-Control', 'public, max-age=300');
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.json(this.docs.all().discovery);
  }

  @Post()
  async speak(@Req() request: Request, @Res() response: Response): Promise<void> {
    await serveExchange(request, response, {
      server: () => docsServer(this.docs),
      bodyLimitBytes: BODY_BYTES,
      onFault: (error) => {
        this.log.error({ error, requestId: contextOf(request).requestId }, 'an exchange about the docs failed');
      },
    });
  }

  @All()
  refuse(@Res() response: Response): never {
    response.setHeader('Allow', 'GET, POST');
    throw new AppError('method_not_allowed');
  }
}
