import { Controller, Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { EngineError, Engines, type CallbackSkill } from '../../engines/engine.js';
import { AppError } from '../../platform/errors/app-error.js';
import { readRawBody } from '../../platform/http/read-body.js';
import { isId } from '../../platform/ids/ids.js';
import { LOG, type Log } from '../../platform/log/log.js';
import { DeviceCredentials } from './device-credentials.js';
import { DeviceEvents } from './device-events.js';
import { DeviceOwnersRepository } from './device-owners.repository.js';

const CALLBACK_BYTES_MAX = 3 * 1024 * 1024;

/** Where WhatsApp reports to. What is told is stored before the answer, so that an answer lost means being told again. */
@Controller('callbacks')
export class CallbacksController {
  constructor(
    private readonly owners: DeviceOwnersRepository,
    private readonly credentials: DeviceCredentials,
    private readonly engines: Engines,
    private readonly events: DeviceEvents,
    @Inject(LOG) private readonly log: Log,
  ) {}

  @Get(':device')
  async challenge(@Param('device') deviceId: string, @Query() query: Record<string, string>): Promise<string> {
    const skill = await this.skillOf(deviceId);
    return this.orRefusal(deviceId, () => skill.challenge(query));
  }

  @Post(':device')
  @HttpCode(200)
  async receive(@Param('device') deviceId: string, @Req() request: Request): Promise<string> {
    const skill = await this.skillOf(deviceId);
    const body = await readRawBody(request, CALLBACK_BYTES_MAX);
    await this.orRefusal(deviceId, () => skill.receive(body, singleHeaders(request)));
    return 'ok';
  }

  private async skillOf(deviceId: string): Promise<CallbackSkill> {
    const owned = isId('dev', deviceId) ? await this.owners.find(deviceId) : undefined;
    if (!owned || owned.device.deletedAt) throw new AppError('not_found');
    const { device } = owned;
    const skill = this.engines
      .get(device.engine)
      ?.callbacks?.(await this.credentials.read(device.tenantId, device.id), this.events.sinkFor(device));
    if (!skill) throw new AppError('not_found');
    return skill;
  }

  /** Whoever calls without the secret learns nothing, not even that the device is there. */
  private async orRefusal<T>(deviceId: string, work: () => T | Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      this.log.warn({ deviceId, code: error.code }, 'a callback was refused');
      throw new AppError('not_found', { cause: error });
    }
  }
}

function singleHeaders(request: Request): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  );
}
