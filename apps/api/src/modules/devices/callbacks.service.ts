import { Inject, Injectable } from '@nestjs/common';
import { EngineError, Engines, type CallbackSkill } from '../../engines/engine.js';
import { AppError } from '../../platform/errors/app-error.js';
import { isId } from '../../platform/ids/ids.js';
import { LOG, type Log } from '../../platform/log/log.js';
import { DeviceCredentials } from './device-credentials.js';
import { DeviceEvents } from './device-events.js';
import { DeviceOwnersRepository } from './device-owners.repository.js';

/** What WhatsApp tells a device by calling us. Whoever calls without the secret learns nothing, not even that it is there. */
@Injectable()
export class CallbacksService {
  constructor(
    private readonly owners: DeviceOwnersRepository,
    private readonly credentials: DeviceCredentials,
    private readonly engines: Engines,
    private readonly events: DeviceEvents,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async challenge(deviceId: string, query: Readonly<Record<string, string>>): Promise<string> {
    const skill = await this.skillOf(deviceId);
    return this.orRefusal(deviceId, () => skill.challenge(query));
  }

  /** The body is not read before there is somebody to read it for. */
  async receive(
    deviceId: string,
    headers: Readonly<Record<string, string | undefined>>,
    readBody: () => Promise<Buffer>,
  ): Promise<void> {
    const skill = await this.skillOf(deviceId);
    const body = await readBody();
    await this.orRefusal(deviceId, () => skill.receive(body, headers));
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
