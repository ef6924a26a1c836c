import { Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { readRawBody } from '../../platform/http/read-body.js';
import { CallbacksService } from './callbacks.service.js';

const CALLBACK_BYTES_MAX = 3 * 1024 * 1024;

/** Where WhatsApp reports to. What is told is stored before the answer, so that an answer lost means being told again. */
@Controller('callbacks')
export class CallbacksController {
  constructor(private readonly callbacks: CallbacksService) {}

  @Get(':device')
  challenge(@Param('device') deviceId: string, @Query() query: Record<string, string>): Promise<string> {
    return this.callbacks.challenge(deviceId, query);
  }

  @Post(':device')
  @HttpCode(200)
  async receive(@Param('device') deviceId: string, @Req() request: Request): Promise<string> {
    await this.callbacks.receive(deviceId, singleHeaders(request), () => readRawBody(request, CALLBACK_BYTES_MAX));
    return 'ok';
  }
}

function singleHeaders(request: Request): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  );
}
