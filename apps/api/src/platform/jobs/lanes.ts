import { Inject, Injectable } from '@nestjs/common';
import type { JobsOptions } from 'bullmq';
import { LOG, type Log } from '../log/log.js';
import { Outage } from '../log/outage.js';
import { QueueBackend } from './queue/queue-backend.js';
import { HeldShards } from './shards/held-shards.js';
import { laneQueue } from './shards/lane-job.js';
import { ShardMap } from './shards/shard-map.js';
import { Turns } from './turns.js';

const REMEMBERED_ALARMS = 50_000;

/**
 * Wakes the lane of a device, wherever it is drained. Never throws: a ring that is lost is made up for by the sweep.
 */
@Injectable()
export class Lanes {
  private readonly rings = new Turns((deviceId) => this.add(deviceId, 'ring', ringOptions(deviceId)));
  private readonly alarms = new Map<string, number>();
  private readonly outage: Outage;

  constructor(
    private readonly backend: QueueBackend,
    private readonly shards: ShardMap,
    private readonly held: HeldShards,
    @Inject(LOG) log: Log,
  ) {
    this.outage = new Outage(log, 'ringing the bell of a lane');
  }

  /** "There is work in this lane." A lane that is being drained is drained once more. */
  async ring(deviceId: string): Promise<void> {
    try {
      if (await this.isHeardHere(deviceId)) return;
      await this.rings.run(deviceId);
      this.outage.worked();
    } catch (error) {
      this.outage.failed(error);
    }
  }

  /** "There will be work in this lane at that time." A later `ring` still wakes it at once. */
  async ringLater(deviceId: string, at: Date): Promise<void> {
    const delay = at.getTime() - Date.now();
    if (delay <= 0) return this.ring(deviceId);
    if (this.isSetBefore(deviceId, at.getTime())) return;
    this.remember(deviceId, at.getTime());
    try {
      await this.add(deviceId, 'ring-later', laterOptions(deviceId, delay));
      this.outage.worked();
    } catch (error) {
      this.alarms.delete(deviceId);
      this.outage.failed(error);
    }
  }

  /** A lane that is in hand in this very process needs no bell. */
  private async isHeardHere(deviceId: string): Promise<boolean> {
    const shard = this.held.get(await this.shards.of(deviceId));
    if (!shard?.isOpen || !shard.lanes.isRunning(deviceId)) return false;
    shard.wake(deviceId);
    return true;
  }

  private async add(deviceId: string, name: string, options: JobsOptions): Promise<void> {
    const queue = laneQueue(await this.shards.of(deviceId));
    await this.backend.add(queue, name, { deviceId }, options);
  }

  /** An alarm that rings earlier is enough: whoever hears it sets the next one. */
  private isSetBefore(deviceId: string, at: number): boolean {
    const set = this.alarms.get(deviceId);
    return set !== undefined && set > Date.now() && set <= at;
  }

  /** To forget an alarm costs no more than setting it twice. */
  private remember(deviceId: string, at: number): void {
    this.alarms.delete(deviceId);
    this.alarms.set(deviceId, at);
    const [oldest] = this.alarms.keys();
    if (this.alarms.size > REMEMBERED_ALARMS && oldest !== undefined) this.alarms.delete(oldest);
  }
}

/** At most one job waits for a lane; a ring during its drain becomes the next job when the drain ends. */
function ringOptions(deviceId: string): JobsOptions {
  return { deduplication: { id: deviceId, keepLastIfActive: true } };
}

/** A name of its own, so that a ring is never taken for an alarm that is still far away. */
function laterOptions(deviceId: string, delay: number): JobsOptions {
  return { delay, deduplication: { id: `later-${deviceId}`, keepLastIfActive: true, reschedule: true } };
}
