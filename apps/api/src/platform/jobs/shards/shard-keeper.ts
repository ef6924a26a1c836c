import { Inject, Injectable } from '@nestjs/common';
import { Bus } from '../../bus/bus.js';
import { LOG, type Log } from '../../log/log.js';
import { QueueBackend } from '../queue/queue-backend.js';
import { within } from '../within.js';
import { HeldLease, type Moment } from './held-lease.js';
import { HeldShard } from './held-shard.js';
import { HeldShards } from './held-shards.js';
import { LaneSweep } from './lane-sweep.js';
import type { LaneWork } from './lane-work.js';
import { LeasesRepository, type LeaseKey } from './leases.repository.js';
import { SHARD_TIMES, type ShardTimes } from './shard-times.js';

const SHARDS_CHANGED = 'shards.changed';

/** Moves into a shard, and out of it again. */
@Injectable()
export class ShardKeeper {
  private readonly leaving = new Map<HeldShard, Promise<void>>();

  constructor(
    private readonly held: HeldShards,
    private readonly leases: LeasesRepository,
    private readonly backend: QueueBackend,
    private readonly laneSweep: LaneSweep,
    private readonly bus: Bus,
    @Inject(SHARD_TIMES) private readonly times: ShardTimes,
    @Inject(LOG) private readonly log: Log,
  ) {}

  enter(key: LeaseKey, owner: string, until: Moment, work: LaneWork): HeldShard {
    const lease = new HeldLease(key, owner, until);
    const shard = new HeldShard(lease, { work, backend: this.backend, times: this.times, log: this.log });
    this.held.add(shard);
    lease.signal.addEventListener('abort', () => void this.leave(shard));
    void this.open(shard, work);
    return shard;
  }

  /** Bounded: what does not end in time is cut off from its lease. */
  leave(shard: HeldShard): Promise<void> {
    const begun = this.leaving.get(shard);
    if (begun !== undefined) return begun;
    const left = this.moveOut(shard).finally(() => this.leaving.delete(shard));
    this.leaving.set(shard, left);
    return left;
  }

  /** Hurries the other workers' next look. */
  async announce(): Promise<void> {
    await this.bus.publish(SHARDS_CHANGED, '');
  }

  onChange(listener: () => void): () => void {
    return this.bus.subscribe(SHARDS_CHANGED, listener);
  }

  private async open(shard: HeldShard, work: LaneWork): Promise<void> {
    try {
      await shard.open();
      await this.laneSweep.sweep(work, [shard]);
    } catch (error) {
      this.log.warn({ error, shard: shard.lease.shard }, 'a shard could not be taken and is let go');
      await this.leave(shard);
    }
  }

  private async moveOut(shard: HeldShard): Promise<void> {
    const { lease } = shard;
    await shard.close();
    try {
      await within(this.times.ttlMs, 'releasing a shard', this.leases.release(lease.owner, lease));
    } catch (error) {
      this.log.warn({ error, shard: lease.shard }, 'a shard was not released: its lease will run out');
    }
    this.held.remove(shard);
    await this.announce();
  }
}
