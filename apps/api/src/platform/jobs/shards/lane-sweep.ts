import { Inject, Injectable } from '@nestjs/common';
import { LOG, type Log } from '../../log/log.js';
import { Outage } from '../../log/outage.js';
import { Pause } from '../pause.js';
import type { HeldShard } from './held-shard.js';
import { HeldShards } from './held-shards.js';
import type { LaneWork } from './lane-work.js';
import { ShardMap } from './shard-map.js';
import { SHARD_TIMES, type ShardTimes } from './shard-times.js';

const LANES_A_SWEEP = 256;

/**
 * Asks the database which lanes of our shards have due work, and wakes them past the queue: whatever became of their
 * rings, and even while the queue is away.
 */
@Injectable()
export class LaneSweep {
  private readonly pause = new Pause();
  private readonly outage: Outage;
  private sweeping?: Promise<void>;
  private isStopped = false;

  constructor(
    private readonly held: HeldShards,
    private readonly shards: ShardMap,
    @Inject(SHARD_TIMES) private readonly times: ShardTimes,
    @Inject(LOG) log: Log,
  ) {
    this.outage = new Outage(log, 'looking for lanes that wait');
  }

  start(work: LaneWork): void {
    this.sweeping ??= this.loop(work);
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    this.pause.cut();
    await this.sweeping;
  }

  async sweep(work: LaneWork, shards: readonly HeldShard[]): Promise<void> {
    if (shards.length === 0) return;
    try {
      const busy = shards.reduce((sum, { lanes }) => sum + lanes.size, 0);
      const devices = await work.waiting(
        shards.map(({ lease }) => lease.shard),
        // Lanes in hand may be found as well: they must not hide the others.
        LANES_A_SWEEP + busy,
      );
      for (const deviceId of devices) await this.wake(deviceId);
      this.outage.worked();
    } catch (error) {
      this.outage.failed(error);
    }
  }

  private async wake(deviceId: string): Promise<void> {
    const shard = this.held.get(await this.shards.of(deviceId));
    if (shard?.isOpen && !shard.lanes.isBusy(deviceId)) shard.wake(deviceId);
  }

  private async loop(work: LaneWork): Promise<void> {
    while (!this.isStopped) {
      await this.sweep(work, this.held.open());
      await this.pause.for(this.times.sweepMs);
    }
  }
}
