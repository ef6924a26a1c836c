import { Controller, Delete, Get, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { BareDomainGuard } from '../../platform/http/bare-domain.guard.js';
import { refuseCrossSite } from '../../platform/http/cross-site.js';
import { readJsonBody } from '../../platform/http/read-body.js';
import { contextOf } from '../../platform/http/request-context.js';
import { Text } from '../../platform/operations/fields.js';
import { readInput } from '../../platform/operations/read-input.js';
import { OperatorCookie } from './operator-cookie.js';
import { OperatorSessions } from './operator-sessions.service.js';
import { OperatorGuard, operatorOf } from './operator.guard.js';
import type { Operator } from './operator.js';

const BODY_BYTES = 16 * 1024;
const USER_AGENT_CHARS = 300;

class OperatorSignInDto {
  @Text('The e-mail address.', { max: 254 }) email!: string;
  @Text('The password.', { max: 1_024 }) password!: string;
  @Text('The code of the authenticator app, where one is asked for.', { max: 20, optional: true }) code?: string;
}

interface SessionAnswer {
  readonly operator: Operator;
}

@Controller('api/operators/session')
@UseGuards(BareDomainGuard)
export class OperatorSessionController {
  constructor(
    private readonly sessions: OperatorSessions,
    private readonly cookie: OperatorCookie,
  ) {}

  @Post()
  @HttpCode(201)
  async begin(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<SessionAnswer> {
    refuseCrossSite(request);
    const body = await readJsonBody(request, response, BODY_BYTES);
    const wanted = readInput(OperatorSignInDto, body, 'refuse');
    const userAgent = request.headers['user-agent']?.slice(0, USER_AGENT_CHARS);
    const browser = { network: contextOf(request).network, userAgent };
    const { operator, secret, expiresAt } = await this.sessions.begin(browser, wanted);
    this.cookie.write(response, secret, expiresAt);
    return { operator };
  }

  @Get()
  @UseGuards(OperatorGuard)
  show(@Req() request: Request): SessionAnswer {
    return { operator: operatorOf(request) };
  }

  @Delete()
  @UseGuards(OperatorGuard)
  async end(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<{ ended: true }> {
    await this.sessions.end(this.cookie.read(request) ?? '');
    this.cookie.clear(response);
    return { ended: true };
  }
}
