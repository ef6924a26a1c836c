import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/errors/app-error.js';
import type { Call } from '../../platform/operations/call.js';
import { AuditService } from '../audit/index.js';
import type { Device, DeviceWish } from './device.js';
import { DeviceEngines } from './device-engines.js';
import { DeviceNews } from './device-news.js';
import { DevicePresenter } from './device-presenter.js';
import { sentenceFor, waitsForPerson, wasLinked } from './device-states.js';
import type { DeviceDto } from './devices.dto.js';
import { DevicesRepository } from './devices.repository.js';
import { DevicesService } from './devices.service.js';
import { OwnerBell } from './owner-bell.js';

const PATIENCE_MS = 15_000;
const RETRY_SECONDS = 5;

/** What is asked of the worker that owns a device: the wish is written down, and granted there. */
@Injectable()
export class DeviceReconnects {
  constructor(
    private readonly devices: DevicesService,
    private readonly engines: DeviceEngines,
    private readonly repository: DevicesRepository,
    private readonly presenter: DevicePresenter,
    private readonly news: DeviceNews,
    private readonly audit: AuditService,
    private readonly bell: OwnerBell,
  ) {}

  /** Ends the rest and connects now; what waits for a person is refused with what that person is to do. */
  async reconnect(call: Call, reference: string): Promise<DeviceDto> {
    const device = await this.linked(call, reference);
    const message = sentenceFor(device.reason);
    if (waitsForPerson(device)) {
      throw new AppError('device_cannot_reconnect', message === null ? {} : { message });
    }
    await this.wish(call, device, 'reconnect');
    return this.presenter.show(call, device);
  }

  /** At WhatsApp too, so that the phone no longer lists it. */
  async logOut(call: Call, reference: string): Promise<DeviceDto> {
    const device = await this.linked(call, reference);
    if (this.engines.named(device.engine).linking !== 'pairing') throw new AppError('pairing_not_offered');
    if (waitsForPerson(device)) throw new AppError('device_not_linked');
    await this.wish(call, device, 'logout');
    const refusal = await this.news.until(device.id, PATIENCE_MS, () => this.outcome(device));
    if (refusal !== null) {
      const message = `${refusal ?? 'WhatsApp has not answered.'} Try again in a moment.`;
      throw new AppError('unavailable', { message, retryAfterSeconds: RETRY_SECONDS });
    }
    return this.devices.get(call, device.id);
  }

  private async linked(call: Call, reference: string): Promise<Device> {
    const device = await this.devices.reach(call, reference);
    if (device.paused) throw new AppError('device_paused');
    if (!wasLinked(device.status)) throw new AppError('device_not_linked');
    return device;
  }

  private async wish(call: Call, { id, number, tenantId }: Device, wish: DeviceWish): Promise<void> {
    await this.repository.inTenant(tenantId, async (tx) => {
      await this.repository.setWish(tx, tenantId, id, wish);
      await this.audit.record(tx, call, { subjectId: id, details: { number } });
    });
    await this.bell.ring(id);
  }

  /** Null when it is done, a sentence when it is refused. */
  private async outcome({ id, tenantId }: Device): Promise<string | null | undefined> {
    const now = await this.repository.find(tenantId, { id });
    if (!now || waitsForPerson(now)) return null;
    return (await this.repository.pairing(tenantId, id))?.refusal;
  }
}
