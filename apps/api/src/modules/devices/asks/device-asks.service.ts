import { Injectable } from '@nestjs/common';
import { Bus } from '../../../platform/bus/bus.js';
import { News } from '../../../platform/bus/news.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { newId } from '../../../platform/ids/ids.js';
import { Every } from '../../../platform/jobs/every.js';
import { Lanes } from '../../../platform/jobs/lanes.js';
import type { Call } from '../../../platform/operations/call.js';
import type { Device } from '../device.js';
import { appErrorOf, mayHaveHappened, neverBegan, notConnected } from './ask-failure.js';
import { packAsk } from './ask-wire.js';
import { AsksRepository, type AskState } from './asks.repository.js';
import type { DeviceAsk } from './device-ask.js';

/** Published with the device's id when something is asked of it. */
export const DEVICE_ASKED = 'device.asked';
/** Published with the ask's id when it has its answer. */
export const ASK_ANSWERED = 'ask.answered';

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
    private readonly lanes: Lanes,
    private readonly bus: Bus,
  ) {
    this.answered = new News(bus, ASK_ANSWERED);
  }

  async ask<Input, Output>(call: Call, device: Device, ask: DeviceAsk<Input, Output>, input: Input): Promise<Output> {
    const { id: tenantId } = call.tenant;
    if (device.tenantId !== tenantId) throw new AppError('device_not_found');
    if (device.status !== 'connected') throw notConnected(device);
    const id = newId('ask');
    const { name, patienceMs } = ask;
    await this.repository.insert(tenantId, { id, deviceId: device.id, name, input: packAsk(input), patienceMs });
    await this.bus.publish(DEVICE_ASKED, device.id);
    const ended = (await this.answer(device, id, patienceMs)) ?? (await this.repository.forget(tenantId, id));
    if (ended?.state === 'done') return ask.parseAnswer(ended.answer);
    if (ended?.state === 'waiting') throw neverBegan();
    throw ended?.state === 'failed' ? appErrorOf(ended.answer) : mayHaveHappened();
  }

  @Every({ name: 'forget-expired-asks', everyMs: MINUTE_MS })
  forgetExpired(): Promise<void> {
    return this.repository.forgetExpired();
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
