import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/db/database.js';
import type { ErrorCode } from '../../platform/errors/catalogue.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Call } from '../../platform/operations/call.js';
import { AuditService } from '../audit/index.js';
import type { Device } from './device.js';
import { DevicePresenter } from './device-presenter.js';
import { DeviceTransitions } from './device-transitions.js';
import type { DeviceDto } from './devices.dto.js';
import { DevicesRepository } from './devices.repository.js';
import { DevicesService } from './devices.service.js';
import { OwnerBell } from './owner-bell.js';

/** What a person decides about a device as a whole; the worker that owns it follows. */
@Injectable()
export class DeviceControls {
  constructor(
    private readonly devices: DevicesService,
    private readonly repository: DevicesRepository,
    private readonly transitions: DeviceTransitions,
    private readonly presenter: DevicePresenter,
    private readonly audit: AuditService,
    private readonly bell: OwnerBell,
    private readonly clock: Clock,
  ) {}

  pause(call: Call, reference: string): Promise<DeviceDto> {
    return this.setPaused(call, reference, true);
  }

  resume(call: Call, reference: string): Promise<DeviceDto> {
    return this.setPaused(call, reference, false);
  }

  /** The lane cancels what waits and closes the connection; the sweep rings it should this ring be lost. */
  async delete(call: Call, reference: string, refusal?: ErrorCode, field?: string): Promise<string> {
    const device = await this.devices.reach(call, reference, refusal, field);
    const { id, number } = device;
    await this.repository.inTenant(call.tenant.id, async (tx) => {
      await this.repository.markDeleted(tx, call.tenant.id, id, this.clock.now());
      await this.transitions.record(tx, device, 'device.deleted', { status: 'disconnected', reason: 'deleted' });
      await this.audit.record(tx, call, { subjectId: id, details: { number } });
    });
    await this.bell.ring(id);
    return id;
  }

  private async setPaused(call: Call, reference: string, paused: boolean): Promise<DeviceDto> {
    const { id, number } = await this.devices.reach(call, reference);
    const device = await this.repository.inTenant(call.tenant.id, async (tx) => {
      const standing = await this.repository.standing(tx, call.tenant.id, id);
      if (!standing) throw new AppError('device_not_found');
      const changed = await this.repository.setPaused(tx, call.tenant.id, id, paused);
      if (changed) await this.turn(tx, { id, tenantId: call.tenant.id, ...standing }, paused);
      await this.audit.record(tx, call, { subjectId: id, details: { number } });
      return this.repository.update(tx, call.tenant.id, id, {});
    });
    await this.bell.ring(id);
    return this.presenter.show(call, device);
  }

  /** A device that waits for a person goes on to say why; that it was paused is told all the same. */
  private async turn(
    tx: Tx,
    device: Pick<Device, 'id' | 'tenantId' | 'status' | 'reason'>,
    paused: boolean,
  ): Promise<void> {
    const moved = await this.transitions.move(tx, device, device, { to: paused ? 'paused' : 'resumed' });
    if (!moved) await this.transitions.record(tx, device, paused ? 'device.paused' : 'device.resumed', device);
  }
}
