import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { readJsonBody } from '../../platform/http/read-body.js';
import { Text } from '../../platform/operations/fields.js';
import { readInput } from '../../platform/operations/read-input.js';
import { GuestsService, type Accepted } from './guests.service.js';
import { passwordForm } from './passwords.js';
import { StrangersService } from './strangers.service.js';

const BODY_BYTES = 16 * 1024;

class AcceptInvitationDto {
  @Text('The name that the others see.', { max: 100 }) name!: string;
  @Text('The password.', passwordForm) password!: string;
}

/** No operation, because nobody is calling yet: whoever holds an invitation becomes somebody. */
@Controller('api/v1/invitations/:secret')
export class GuestsController {
  constructor(
    private readonly guests: GuestsService,
    private readonly strangers: StrangersService,
  ) {}

  @Get()
  async show(@Param('secret') secret: string, @Req() request: Request): Promise<object> {
    const stranger = await this.strangers.admit(request);
    const { email, role, expiresAt } = await this.guests.open(stranger, secret);
    const tenant = { subdomain: stranger.tenant.subdomain };
    return { email, role, tenant, expires_at: expiresAt };
  }

  @Post()
  @HttpCode(201)
  async accept(
    @Param('secret') secret: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Accepted> {
    const stranger = await this.strangers.admit(request);
    const input = readInput(AcceptInvitationDto, await readJsonBody(request, response, BODY_BYTES), 'refuse');
    return this.guests.accept(stranger, secret, input);
  }
}
