import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AppError } from '../../platform/errors/app-error.js';
import { clientNetwork } from '../../platform/http/client-network.js';
import { readJsonBody } from '../../platform/http/read-body.js';
import { contextOf } from '../../platform/http/request-context.js';
import { Text } from '../../platform/operations/fields.js';
import { RateLimiter } from '../../platform/operations/rate-limiter.js';
import { readInput } from '../../platform/operations/read-input.js';
import { SessionsService, type Session } from './sessions.service.js';

const BODY_BYTES = 16 * 1024;
const TRIES_A_MINUTE = 10;

class SignInDto {
  @Text('The e-mail address.', { max: 254 }) email!: string;
  @Text('The password.', { max: 1_024 }) password!: string;
}

/** No operation, because nobody is calling yet: a password becomes a token that counts for half a day. */
@Controller('api/v1/sign-in')
export class SignInController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly limiter: RateLimiter,
  ) {}

  @Post()
  @HttpCode(201)
  async signIn(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<Session> {
    const { site } = contextOf(request);
    if (site.kind !== 'tenant') throw new AppError('not_found', { message: 'Sign in at the address of your account.' });
    const input = readInput(SignInDto, await readJsonBody(request, response, BODY_BYTES), 'refuse');
    await this.limiter.consume(`sign-in ${site.tenantId} ${clientNetwork(request.ip)}`, TRIES_A_MINUTE);
    return this.sessions.begin(site.tenantId, input.email, input.password);
  }
}
