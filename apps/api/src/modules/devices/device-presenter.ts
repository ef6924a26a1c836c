import { Inject, Injectable } from '@nestjs/common';
import { Engines } from '../../engines/engine.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import type { Call } from '../../platform/operations/call.js';
import type { Device } from './device.js';
import { DeviceProxies } from './device-proxies.js';
import { againAfter, sentenceFor } from './device-states.js';
import type { CallbackDto, DeviceDto } from './devices.dto.js';

/** A device as its owner sees it. */
@Injectable()
export class DevicePresenter {
  constructor(
    private readonly engines: Engines,
    private readonly proxies: DeviceProxies,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The verify token is shown when a device is made, and never again. */
  async show(call: Call, device: Device, verifyToken?: string): Promise<DeviceDto> {
    const hasCallback = this.engines.get(device.engine)?.linking === 'credentials';
    return {
      id: device.id,
      number: device.number,
      engine: device.engine,
      name: device.name,
      status: device.status,
      reason: device.reason,
      reason_text: sentenceFor(device.reason),
      again: againAfter(device.reason) ?? null,
      changed_at: device.changedAt,
      paused: device.paused,
      lid: device.lid,
      proxy: await this.proxies.hostOf(device),
      daily_limit: device.dailyLimit,
      ...(hasCallback ? { callback: this.callbackOf(call, device, verifyToken) } : {}),
      created_at: device.createdAt,
    };
  }

  private callbackOf(call: Call, device: Device, verifyToken: string | undefined): CallbackDto {
    const url = new URL(`/callbacks/${device.id}`, this.config.publicUrl);
    url.hostname = `${call.tenant.subdomain}.${this.config.baseDomain}`;
    return { url: url.href, ...(verifyToken === undefined ? {} : { verify_token: verifyToken }) };
  }
}
