import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { readJsonBody } from '../../platform/http/read-body.js';
import { readInput } from '../../platform/operations/read-input.js';
import { StrangersService } from '../users/index.js';
import { SessionsService } from './sessions.service.js';
import { SignInDto } from './sign-in.dto.js';

const BODY_BYTES = 16 * 1024;

/** No operation, because nobody is calling yet: a password becomes a token that counts for half a day. */
@Controller('api/v1/sign-in')
export class SignInController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly strangers: StrangersService,
  ) {}

  @Post()
  @HttpCode(201)
  async signIn(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<object> {
    const stranger = await this.strangers.admit(request);
    const input = readInput(SignInDto, await readJsonBody(request, response, BODY_BYTES), 'refuse');
    const { secret, expiresAt, user } = await this.sessions.begin(stranger, input, request.get('user-agent'));
    const { id, email, role } = user;
    return { token: secret, expires_at: expiresAt, user: { id, email, role } };
  }
}
