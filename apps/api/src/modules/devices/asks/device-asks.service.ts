import { Injectable } from '@nestjs/common';
import { Bus } from '../../../platform/bus/bus.js';
import { News } from '../../../platform/bus/news.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { newId } from '../../../platform/ids/ids.js';
import { Every } from '../../../platform/jobs/every.js';
import { Lanes } from '../../../platform/jobs/lanes.js';
import type { Call } from '../../../platform/operations/call.js';
import { AuditService, type AuditRecord } from '../../audit/index.js';
import type { Device } from '../device.js';
import { appErrorOf, mayHaveHappened, neverBegan, notConnected } from './ask-failure.js';
import { packAsk } from './ask-wire.js';
import { AsksRepository, type AskState } from './asks.repository.js';
import type { DeviceAsk } from './device-ask.js';

/** Published with the device's id when something is asked of it. */
export const DEVICE_ASKED = 'device.asked';
/** Published with the ask's id when it has its answer. */
export const ASK_ANSWERED = 'ask.answered';

type AuditDetails = AuditRecord['details'];

const MINUTE_MS = 60_000;

/**
 * Asks the connection that a worker holds, from any process. The question is written down, the owner of the device
 * answers it; an owner in this very process is asked the same way.
 */
@Injectable()
export class DeviceAsks {
  private readonly answered: News;

  constructor(
    private readonly repository: AsksRepository,
    private readonly audit: AuditService,
    private readonly lanes: Lanes,
    private readonly bus: Bus,
  ) {
    this.answered = new News(bus, ASK_ANSWERED);
  }

  /** Asks what changes nothing. */
  ask<Input, Output>(call: Call, device: Device, ask: DeviceAsk<Input, Output>, input: Input): Promise<Output> {
    return this.put(call, device, ask, { input });
  }

  /** Asks for a change. The record stands whether or not WhatsApp grants it: no record, no change. */
  change<Input, Output>(
    call: Call,
    device: Device,
    ask: DeviceAsk<Input, Output>,
    wish: { readonly input: Input; readonly details: AuditDetails },
  ): Promise<Output> {
    return this.put(call, device, ask, wish);
  }

  @Every({ name: 'forget-expired-asks', everyMs: MINUTE_MS })
  forgetExpired(): Promise<void> {
    return this.repository.forgetExpired();
  }

  private async put<Input, Output>(
    call: Call,
    device: Device,
    ask: DeviceAsk<Input, Output>,
    { input, details }: { readonly input: Input; readonly details?: AuditDetails },
  ): Promise<Output> {
    const { tenantId } = device;
    if (tenantId !== call.tenant.id) throw new AppError('device_not_found');
    if (device.status !== 'connected') throw notConnected(device);
    const { name, patienceMs } = ask;
    const row = { id: newId('ask'), deviceId: device.id, name, input: packAsk(input), patienceMs };
    await this.repository.inTenant(tenantId, async (tx) => {
      await this.repository.insert(tx, tenantId, row);
      if (details) await this.audit.record(tx, call, { subjectId: device.id, details });
    });
    await this.bus.publish(DEVICE_ASKED, device.id);
    const ended = (await this.answer(device, row.id, patienceMs)) ?? (await this.repository.forget(tenantId, row.id));
    if (ended?.state === 'done') return ask.parseAnswer(ended.answer);
    if (ended?.state === 'waiting') throw neverBegan();
    throw ended?.state === 'failed' ? appErrorOf(ended.answer) : mayHaveHappened();
  }

  private answer({ tenantId, id: deviceId }: Device, id: string, patienceMs: number): Promise<AskState | undefined> {
    let looks = 0;
    return this.answered.until(id, patienceMs, async () => {
      const found = await this.repository.take(tenantId, id);
      if (found?.state === 'done' || found?.state === 'failed') return found;
      // Nobody heard the hint: the bell of the lane reaches the owner on another way.
      if (found?.state === 'waiting' && looks++ > 0) await this.lanes.ring(deviceId);
      return undefined;
    });
  }
}
