import { Controller, Get, HttpCode, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { BareDomainGuard } from '../../platform/http/bare-domain.guard.js';
import { readJsonBody } from '../../platform/http/read-body.js';
import { contextOf } from '../../platform/http/request-context.js';
import { readInput } from '../../platform/operations/read-input.js';
import { SignUpDto, type SignedUp, type SignUpOffer, type SubdomainAnswer } from './sign-up.dto.js';
import { SignUpService, type Visitor } from './sign-up.service.js';

const BODY_BYTES = 16 * 1024;

/** No operations, because nobody is calling yet. */
@Controller('api/sign-up')
@UseGuards(BareDomainGuard)
export class SignUpController {
  constructor(private readonly signUps: SignUpService) {}

  @Get()
  offer(): SignUpOffer {
    return this.signUps.offer();
  }

  @Get('subdomains/:name')
  look(@Param('name') name: string, @Req() request: Request): Promise<SubdomainAnswer> {
    return this.signUps.look(visitorOf(request), name);
  }

  @Post()
  @HttpCode(201)
  async signUp(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<SignedUp> {
    const input = readInput(SignUpDto, await readJsonBody(request, response, BODY_BYTES), 'refuse');
    return this.signUps.signUp(visitorOf(request), input);
  }
}

function visitorOf(request: Request): Visitor {
  const { network, requestId } = contextOf(request);
  return { network, requestId };
}
