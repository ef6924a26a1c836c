import { Injectable } from '@nestjs/common';
import type { ErrorCode } from '../../platform/errors/catalogue.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Call } from '../../platform/operations/call.js';
import { cursorOf, pageOf, type Page } from '../../platform/operations/page.js';
import { AuditService } from '../audit/index.js';
import { DeviceCredentials } from './device-credentials.js';
import { DevicePresenter } from './device-presenter.js';
import { DeviceDirectory } from './device-directory.js';
import { statusInWords, type Device } from './device.js';
import type {
  DeviceDto,
  DeviceStatusDto,
  DeviceStatusListDto,
  ListDevicesDto,
  UpdateDeviceDto,
} from './devices.dto.js';
import { DevicesRepository } from './devices.repository.js';
import { OwnerBell } from './owner-bell.js';

@Injectable()
export class DevicesService {
  constructor(
    private readonly repository: DevicesRepository,
    private readonly directory: DeviceDirectory,
    private readonly credentials: DeviceCredentials,
    private readonly presenter: DevicePresenter,
    private readonly bell: OwnerBell,
    private readonly audit: AuditService,
  ) {}

  /** The device a caller named, or the refusal that the operation words in its own way. */
  async reach(call: Call, reference: string, refusal: ErrorCode = 'device_not_found', field?: string): Promise<Device> {
    const device = await this.directory.find(call, reference);
    if (!device) throw new AppError(refusal, { field });
    return device;
  }

  async list(call: Call, input: ListDevicesDto): Promise<Page<DeviceDto>> {
    const limit = input.limit ?? 50;
    const after = cursorOf(input.cursor, 'dev');
    const rows = await this.repository.list(call.tenant.id, call.principal.deviceIds, limit + 1, after);
    const { data, next_cursor } = pageOf(rows, limit, (device) => this.presenter.show(call, device));
    return { data: await Promise.all(data), next_cursor };
  }

  async get(call: Call, reference: string): Promise<DeviceDto> {
    return this.presenter.show(call, await this.reach(call, reference));
  }

  async update(call: Call, input: UpdateDeviceDto): Promise<DeviceDto> {
    const { tenant } = call;
    const before = await this.reach(call, input.device);
    const { id, number } = before;
    const change = {
      ...(input.name === undefined ? {} : { name: input.name }),
      ...(input.daily_limit === undefined ? {} : { dailyLimit: input.daily_limit }),
    };
    const accepted =
      input.credentials && (await this.credentials.accept(tenant.id, before.engine, { id, number }, input.credentials));
    const proxy = await this.credentials.acceptProxy(tenant.id, id, input.proxy);
    const device = await this.repository.inTenant(tenant.id, async (tx) => {
      if (accepted) await this.repository.replaceCredentials(tx, tenant.id, id, accepted.sealed);
      if (proxy !== undefined) await this.repository.replaceProxy(tx, tenant.id, id, proxy);
      const updated = await this.repository.update(tx, tenant.id, id, change);
      const details = { ...change, new_credentials: accepted !== undefined, new_proxy: proxy !== undefined };
      await this.audit.record(tx, call, { subjectId: id, details });
      return updated;
    });
    await this.bell.ring(id);
    return this.presenter.show(call, device, accepted?.verifyToken);
  }

  async status(call: Call, reference: string): Promise<DeviceStatusDto> {
    const device = await this.reach(call, reference);
    return { message: statusInWords(device.status), device: device.number, reason: device.reason };
  }

  async statuses(call: Call): Promise<DeviceStatusListDto> {
    const devices = await this.repository.list(call.tenant.id, call.principal.deviceIds, 10_000);
    return {
      devices: devices.map(({ number, name, status }) => ({ device: number, name, status: statusInWords(status) })),
    };
  }

  /** The ids of the devices a caller named; all of them, or a refusal. */
  async idsOf(call: Call, references: readonly string[], field: string): Promise<string[]> {
    const found = await Promise.all(
      references.map((reference) => this.reach(call, reference, 'selected_device_invalid', field)),
    );
    return [...new Set(found.map((device) => device.id))];
  }
}
