import { Injectable } from '@nestjs/common';
import { need, type Connection } from '../../../engines/engine.js';
import { AppError } from '../../../platform/errors/app-error.js';
import type { Call } from '../../../platform/operations/call.js';
import { deviceAsk, DeviceAsks, type Device } from '../../devices/index.js';
import { NewChatsRepository } from './new-chats.repository.js';
import type { ToldLimits } from './told-limits.js';
import { ToldLimitsKeeper } from './told-limits.service.js';

/** Short: what was told last is an answer too. */
const askNewChats = deviceAsk(
  'limits.new_chats',
  (connection: Connection) => need(connection.limits, 'limits').newChats(),
  { patienceMs: 5_000 },
);

/** What WhatsApp says now, or said last where it cannot be asked. */
@Injectable()
export class ToldLimitsNow {
  constructor(
    private readonly repository: NewChatsRepository,
    private readonly asks: DeviceAsks,
    private readonly keeper: ToldLimitsKeeper,
  ) {}

  async now(call: Call, device: Device): Promise<ToldLimits | undefined> {
    const { tenantId, id } = device;
    if (device.status !== 'connected') return this.repository.told(tenantId, id);
    try {
      return await this.keeper.keep(tenantId, id, await this.asks.ask(call, device, askNewChats, undefined));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return this.repository.told(tenantId, id);
    }
  }
}
