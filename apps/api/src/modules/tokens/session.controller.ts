import { Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Authenticator, type Identity } from '../../platform/http/authenticator.js';
import { CallerSecrets } from '../../platform/http/caller-secrets.js';
import { readJsonBody } from '../../platform/http/read-body.js';
import { contextOf } from '../../platform/http/request-context.js';
import { SessionCookie } from '../../platform/http/session-cookie.js';
import { isRecord, readInput } from '../../platform/operations/read-input.js';
import { personOf, StrangersService, type Stranger } from '../users/index.js';
import { OperatorVisits } from './operator-visits.service.js';
import { SessionView, type ShownSession } from './session-view.js';
import { SessionsService } from './sessions.service.js';
import { SignInDto, VisitDto } from './sign-in.dto.js';

const BODY_BYTES = 16 * 1024;

/** A person's session in their browser: the secret is in a cookie and is shown to no script. */
@Controller('api/v1/session')
export class SessionController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly visits: OperatorVisits,
    private readonly view: SessionView,
    private readonly strangers: StrangersService,
    private readonly authenticator: Authenticator,
    private readonly secrets: CallerSecrets,
    private readonly cookie: SessionCookie,
  ) {}

  @Post()
  @HttpCode(201)
  async begin(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<ShownSession> {
    const stranger = await this.strangers.admit(request);
    const body = await readJsonBody(request, response, BODY_BYTES);
    const { secret, expiresAt } = await this.open(stranger, body, request.get('user-agent'));
    const shown = await this.view.of(await this.authenticator.authenticate(secret, contextOf(request).site, 'rest'));
    this.cookie.write(response, secret, expiresAt);
    return shown;
  }

  @Get()
  async show(@Req() request: Request): Promise<ShownSession> {
    return this.view.of(await this.identify(request));
  }

  @Delete()
  @HttpCode(204)
  async end(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const { tenant, principal } = await this.identify(request);
    if (principal.sessionId !== undefined) await this.sessions.end(tenant.id, principal.sessionId);
    this.cookie.clear(response);
  }

  private open(stranger: Stranger, body: unknown, userAgent?: string): Promise<{ secret: string; expiresAt: Date }> {
    if (!isRecord(body) || !('ticket' in body)) {
      return this.sessions.begin(stranger, readInput(SignInDto, body, 'refuse'), userAgent);
    }
    return this.visits.begin(stranger, readInput(VisitDto, body, 'refuse').ticket, userAgent);
  }

  private async identify(request: Request): Promise<Identity> {
    const secret = this.secrets.of('rest', request);
    const identity = await this.authenticator.authenticate(secret, contextOf(request).site, 'rest');
    if (identity.principal.kind === 'token') personOf(identity);
    return identity;
  }
}
