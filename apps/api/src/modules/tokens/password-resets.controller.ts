import { Controller, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Vault } from '../../platform/crypto/vault.js';
import { AppError } from '../../platform/errors/app-error.js';
import { readJsonBody } from '../../platform/http/read-body.js';
import { Text } from '../../platform/operations/fields.js';
import { RateLimiter } from '../../platform/operations/rate-limiter.js';
import { readInput } from '../../platform/operations/read-input.js';
import { looksLikeLinkSecret, passwordForm, StrangersService } from '../users/index.js';
import { PasswordResetsService } from './password-resets.service.js';
import { PasswordsService } from './passwords.service.js';

const BODY_BYTES = 16 * 1024;
const ASKED_A_MINUTE = 5;

class AskPasswordResetDto {
  @Text('The e-mail address.', { max: 254 }) email!: string;
}

class ResetPasswordDto {
  @Text('The new password.', passwordForm) password!: string;
}

/** No operation, because nobody is calling yet: they forgot how to. */
@Controller('api/v1/password-resets')
export class PasswordResetsController {
  constructor(
    private readonly resets: PasswordResetsService,
    private readonly passwords: PasswordsService,
    private readonly strangers: StrangersService,
    private readonly vault: Vault,
    private readonly limiter: RateLimiter,
  ) {}

  @Post()
  @HttpCode(202)
  async ask(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<object> {
    const stranger = await this.strangers.admit(request);
    const { email } = readInput(AskPasswordResetDto, await readJsonBody(request, response, BODY_BYTES), 'refuse');
    await this.limiter.consume(`reset ${stranger.network}`, ASKED_A_MINUTE);
    this.resets.ask(stranger, email);
    return { message: 'If the address is known here, a mail is on its way.' };
  }

  @Post(':secret')
  @HttpCode(200)
  async use(
    @Param('secret') secret: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    const stranger = await this.strangers.admit(request);
    const { password } = readInput(ResetPasswordDto, await readJsonBody(request, response, BODY_BYTES), 'refuse');
    if (!looksLikeLinkSecret(secret)) throw new AppError('password_reset_not_found');
    await this.passwords.reset(stranger, await this.vault.fingerprint(secret), password);
    return { changed: true };
  }
}
