import { All, Controller, Inject, Post, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AppError } from '../errors/app-error.js';
import { Authenticator } from '../http/authenticator.js';
import { LargeBodies } from '../http/large-bodies.js';
import { contextOf } from '../http/request-context.js';
import { LOG, type Log } from '../log/log.js';
import { BearerGuard } from './bearer.guard.js';
import { callerOf } from './caller.js';
import { clientNameOf } from './client-name.js';
import { serveExchange } from './exchange.js';
import { OriginGuard } from './origin.guard.js';
import { RefusalsFilter } from './refusals.filter.js';
import { TenantServers } from './tenant-servers.js';

/** The door of AI agents, on every tenant's host. */
@Controller('mcp/whatsgate')
@UseGuards(OriginGuard, BearerGuard)
@UseFilters(RefusalsFilter)
export class McpController {
  constructor(
    private readonly servers: TenantServers,
    private readonly largeBodies: LargeBodies,
    private readonly authenticator: Authenticator,
    @Inject(LOG) private readonly log: Log,
  ) {}

  @Post()
  async speak(@Req() request: Request, @Res() response: Response): Promise<void> {
    const caller = callerOf(request);
    const bodyLimitBytes = this.servers.bodyLimitFor(caller);
    await serveExchange(request, response, {
      server: () => this.servers.serverFor(caller),
      bodyLimitBytes,
      admit: () => this.largeBodies.admit(request, response, caller.tenant.id, bodyLimitBytes),
      onRequest: (body) => this.authenticator.noteUse(caller, { door: 'mcp', client: clientNameOf(body) }),
      onFault: (error) => {
        this.log.error({ error, requestId: contextOf(request).requestId }, 'an MCP exchange failed');
      },
    });
  }

  /** Nothing is pushed yet: there is no stream to open and no session to end. */
  @All()
  refuse(@Res() response: Response): never {
    response.setHeader('Allow', 'POST');
    throw new AppError('method_not_allowed');
  }
}
