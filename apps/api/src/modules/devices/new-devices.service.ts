import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { dayInZone } from '../../platform/clock/day-in-zone.js';
import { AppError } from '../../platform/errors/app-error.js';
import { newId } from '../../platform/ids/ids.js';
import { ShardMap } from '../../platform/jobs/shards/shard-map.js';
import type { Call } from '../../platform/operations/call.js';
import { AuditService } from '../audit/index.js';
import { parsePhoneNumber } from '../contacts/index.js';
import { DeviceCredentials } from './device-credentials.js';
import { DeviceDirectory } from './device-directory.js';
import { DevicePresenter } from './device-presenter.js';
import type { Device } from './device.js';
import type { CreateDeviceDto, DeviceDto } from './devices.dto.js';
import { DevicesRepository, type NewDevice } from './devices.repository.js';

/** Adding a number. What WhatsApp refuses is refused at once; a plan's number of devices holds under any haste. */
@Injectable()
export class NewDevices {
  constructor(
    private readonly repository: DevicesRepository,
    private readonly directory: DeviceDirectory,
    private readonly credentials: DeviceCredentials,
    private readonly shards: ShardMap,
    private readonly audit: AuditService,
    private readonly presenter: DevicePresenter,
    private readonly clock: Clock,
  ) {}

  async create(call: Call, input: CreateDeviceDto): Promise<DeviceDto> {
    const number = parsePhoneNumber(input.number);
    if (number === undefined) throw new AppError('phone_invalid', { field: 'number' });
    if (call.principal.deviceIds.length > 0) throw new AppError('scope_missing');
    const id = newId('dev');
    const accepted = await this.credentials.accept(call.tenant.id, input.engine, { id, number }, input.credentials);
    const proxy = await this.credentials.acceptProxy(call.tenant.id, id, input.proxy);
    const device = await this.insert(call, {
      id,
      number,
      engine: input.engine,
      name: input.name ?? number,
      status: accepted ? 'connected' : 'not_initialized',
      shard: await this.shards.of(id),
      dailyLimit: input.daily_limit ?? null,
      credentials: accepted?.sealed,
      proxy,
    });
    await this.directory.announce(id);
    return this.presenter.show(call, device, accepted?.verifyToken);
  }

  private insert(call: Call, wanted: NewDevice): Promise<Device> {
    const { tenant } = call;
    return this.repository.inTenant(tenant.id, async (tx) => {
      const count = await this.repository.countForUpdate(tx, tenant.id);
      if (await this.repository.numberTaken(tx, tenant.id, wanted.number)) throw new AppError('device_exists');
      if (tenant.devicesMax !== null && count >= tenant.devicesMax) throw new AppError('devices_exhausted');
      const device = await this.repository.insert(tx, tenant.id, wanted);
      await this.repository.goOnWithDay(tx, tenant.id, wanted, dayInZone(this.clock.now(), tenant.timeZone));
      await this.audit.record(tx, call, {
        subjectId: wanted.id,
        details: { number: wanted.number, engine: wanted.engine },
      });
      return device;
    });
  }
}
