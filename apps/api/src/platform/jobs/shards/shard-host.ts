import { Inject, Injectable } from '@nestjs/common';
import { LOG, type Log } from '../../log/log.js';
import { Outage } from '../../log/outage.js';
import { Pause } from '../pause.js';
import { within } from '../within.js';
import { fairShare } from './fair-share.js';
import { later, moment, type Moment } from './held-lease.js';
import { HeldShards } from './held-shards.js';
import type { LaneWork } from './lane-work.js';
import { LeasesRepository, type Survey } from './leases.repository.js';
import { ShardKeeper } from './shard-keeper.js';
import { ShardMap } from './shard-map.js';
import { SHARD_TIMES, type ShardTimes } from './shard-times.js';
import { WorkerIdentity } from './worker-identity.js';

const AFTER_EXPIRY_MS = 20;
const SHORTEST_PAUSE_MS = 50;
const LONGEST_RETRY_MS = 1_000;
/** A lease is ours for this part of what the database grants: clocks may differ and answers take time. */
const USABLE = 0.8;

/** A worker's part in sharing out the shards: renews its leases, takes what is free, gives up what is too much. */
@Injectable()
export class ShardHost {
  private readonly pause = new Pause();
  private readonly outage: Outage;
  private isPrepared = false;
  private isLeaving = false;
  private isStopped = false;
  private round: Promise<unknown> = Promise.resolve();
  private rounds?: Promise<void>;

  constructor(
    private readonly identity: WorkerIdentity,
    private readonly leases: LeasesRepository,
    private readonly shards: ShardMap,
    private readonly keeper: ShardKeeper,
    private readonly held: HeldShards,
    @Inject(SHARD_TIMES) private readonly times: ShardTimes,
    @Inject(LOG) private readonly log: Log,
  ) {
    this.outage = new Outage(log, 'renewing the leases of the shards');
  }

  start(work: LaneWork): void {
    this.rounds ??= this.goRound(work);
  }

  /** Gives everything up, in bounded time, so that the next worker need not wait for leases to run out. */
  async stop(): Promise<void> {
    if (this.rounds === undefined) return;
    this.isLeaving = true;
    this.pause.cut();
    await this.round;
    await this.retire();
    await Promise.all(this.held.all().map((shard) => this.keeper.leave(shard)));
    this.isStopped = true;
    this.pause.cut();
    await this.rounds;
  }

  private async goRound(work: LaneWork): Promise<void> {
    const stopListening = this.keeper.onChange(() => {
      this.pause.cut();
    });
    await this.join();
    while (!this.isStopped) {
      const next = this.lookAround(work);
      this.round = next;
      await this.pause.for(await next);
    }
    stopListening();
  }

  private async join(): Promise<void> {
    try {
      await this.ask('joining the workers', this.leases.beat(this.identity.id, this.times.ttlMs));
      await this.keeper.announce();
    } catch (error) {
      this.outage.failed(error);
    }
  }

  private async retire(): Promise<void> {
    try {
      await this.ask('leaving the workers', this.leases.retire(this.identity.id));
    } catch (error) {
      this.log.warn({ error }, 'this worker could not sign off: the others will miss it soon');
    }
  }

  /** Returns how long to wait before the next look. */
  private async lookAround(work: LaneWork): Promise<number> {
    try {
      await this.renew();
      const pauseMs = this.isLeaving ? this.times.ttlMs / 3 : await this.balance(work);
      this.outage.worked();
      return pauseMs;
    } catch (error) {
      this.outage.failed(error);
      return Math.min(LONGEST_RETRY_MS, this.times.ttlMs / 10);
    }
  }

  private async renew(): Promise<void> {
    const until = this.usableFrom(moment());
    const leases = this.held.all().map(({ lease }) => lease);
    const renewed = await this.ask('renewing', this.leases.renew(this.identity.id, this.times.ttlMs, leases));
    for (const lease of leases) {
      if (renewed.has(lease.shard)) lease.extend(until);
      else lease.lose();
    }
  }

  private async balance(work: LaneWork): Promise<number> {
    const { id } = this.identity;
    await this.ask('showing life', this.leases.beat(id, this.times.ttlMs));
    const count = await this.ask('counting the shards', this.knownShards());
    const survey = await this.ask('looking around', this.leases.survey(id));
    const staying = this.held.all().filter((shard) => !shard.isLeaving);
    const room = fairShare(survey.workers, id, count) - staying.length;
    if (room < 0) for (const shard of staying.slice(room)) void this.keeper.leave(shard);
    if (room > 0 && survey.free > 0) await this.take(room, work);
    return this.untilNextLook(survey);
  }

  private async take(most: number, work: LaneWork): Promise<void> {
    const { id } = this.identity;
    const until = this.usableFrom(moment());
    const except = this.held.all().map(({ lease }) => lease.shard);
    const taken = await this.ask('taking', this.leases.take(id, this.times.ttlMs, { most, except }));
    for (const key of taken) this.keeper.enter(key, id, until, work);
  }

  private async knownShards(): Promise<number> {
    const count = await this.shards.count();
    if (!this.isPrepared) await this.leases.prepare(count);
    this.isPrepared = true;
    return count;
  }

  private untilNextLook({ nextExpiryMs }: Survey): number {
    const usual = this.times.ttlMs / 3;
    const expiry = nextExpiryMs === undefined ? usual : nextExpiryMs + AFTER_EXPIRY_MS;
    return Math.max(SHORTEST_PAUSE_MS, Math.min(usual, expiry));
  }

  private usableFrom(asked: Moment): Moment {
    return later(asked, this.times.ttlMs * USABLE);
  }

  private ask<T>(what: string, answer: Promise<T>): Promise<T> {
    return within(this.times.ttlMs / 3, what, answer);
  }
}
