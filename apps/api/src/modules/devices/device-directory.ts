import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Bus } from '../../platform/bus/bus.js';
import { ShortMemory } from '../../platform/cache/short-memory.js';
import { isId } from '../../platform/ids/ids.js';
import type { Call } from '../../platform/operations/call.js';
import { parsePhoneNumber } from '../contacts/index.js';
import type { Device } from './device.js';
import { DevicesRepository } from './devices.repository.js';

/** Published with the device's id when anything about a device changes. */
export const DEVICES_CHANGED = 'devices.changed';

/** Which device a caller means by an id or a number. What a token may not use looks like what is not there. */
@Injectable()
export class DeviceDirectory implements OnModuleInit {
  private readonly found = new ShortMemory((key) => this.read(key));

  constructor(
    private readonly repository: DevicesRepository,
    private readonly bus: Bus,
  ) {}

  onModuleInit(): void {
    this.bus.subscribe(DEVICES_CHANGED, () => this.found.forgetAll());
  }

  async find(call: Call, reference: string): Promise<Device | undefined> {
    const device = await this.found.get(`${call.tenant.id} ${reference}`);
    if (!device) return undefined;
    const { deviceIds } = call.principal;
    return deviceIds.length === 0 || deviceIds.includes(device.id) ? device : undefined;
  }

  /** Says so here at once, and to every other process soon. */
  async announce(deviceId: string): Promise<void> {
    this.found.forgetAll();
    await this.bus.publish(DEVICES_CHANGED, deviceId);
  }

  private async read(key: string): Promise<Device | undefined> {
    const space = key.indexOf(' ');
    const [tenantId, reference] = [key.slice(0, space), key.slice(space + 1)];
    if (isId('dev', reference)) return this.repository.find(tenantId, { id: reference });
    const number = parsePhoneNumber(reference);
    return number === undefined ? undefined : this.repository.find(tenantId, { number });
  }
}
