import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { HistoryProgress } from '../../../engines/engine.js';
import { Bus } from '../../../platform/bus/bus.js';
import { ShortMemory } from '../../../platform/cache/short-memory.js';
import { HistoryEvents } from '../../devices/index.js';
import { EventLog } from '../../events/index.js';
import { HistorySyncsRepository } from './history-syncs.repository.js';

/** Published with the device's id when it is decided anew whether its past is kept. */
const HISTORY_DECIDED = 'history.decided';

/** Counts what a phone shares of its past: each chunk once, however often it is told. */
@Injectable()
export class HistoryKeeper extends HistoryEvents implements OnModuleInit {
  private readonly wanted = new ShortMemory<boolean>((key) => this.look(key));

  constructor(
    private readonly repository: HistorySyncsRepository,
    private readonly events: EventLog,
    private readonly bus: Bus,
  ) {
    super();
  }

  onModuleInit(): void {
    this.bus.subscribe(HISTORY_DECIDED, () => this.wanted.forgetAll());
  }

  wants(tenantId: string, deviceId: string): Promise<boolean> {
    return this.wanted.get(`${tenantId} ${deviceId}`);
  }

  async progressed(tenantId: string, deviceId: string, event: HistoryProgress): Promise<void> {
    await this.repository.inTenant(tenantId, async (tx) => {
      const sync = await this.repository.count(tx, tenantId, deviceId, event);
      if (!sync) return;
      const { state, percent, messages } = sync;
      const data = { state, percent, messages };
      await this.events.record(tx, tenantId, { type: 'history.progress', deviceId, subject: deviceId, data });
    });
  }

  /** Says so here at once, and to every other process soon. */
  async decided(deviceId: string): Promise<void> {
    this.wanted.forgetAll();
    await this.bus.publish(HISTORY_DECIDED, deviceId);
  }

  private async look(key: string): Promise<boolean> {
    const [tenantId = '', deviceId = ''] = key.split(' ');
    const { state } = await this.repository.inTenant(tenantId, (tx) => this.repository.find(tx, tenantId, deviceId));
    return state !== 'cancelled';
  }
}
