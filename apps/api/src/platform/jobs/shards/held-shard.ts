import type { Log } from '../../log/log.js';
import { Outage } from '../../log/outage.js';
import type { JobWorker, QueueBackend } from '../queue/queue-backend.js';
import { Turns } from '../turns.js';
import { within } from '../within.js';
import type { HeldLease } from './held-lease.js';
import { laneQueue, parseLaneJob } from './lane-job.js';
import type { LaneWork } from './lane-work.js';
import type { ShardTimes } from './shard-times.js';

export interface ShardSurroundings {
  readonly work: LaneWork;
  readonly backend: QueueBackend;
  readonly times: ShardTimes;
  readonly log: Log;
}

class ShardIsClosing extends Error {}

/** A shard while this process holds it: its lanes, and the worker that hears its bells. */
export class HeldShard {
  readonly lanes: Turns;
  private readonly log: Log;
  private opening?: Promise<void>;
  private closed?: Promise<void>;
  private worker?: JobWorker;

  constructor(
    readonly lease: HeldLease,
    private readonly around: ShardSurroundings,
  ) {
    this.log = around.log.child({ shard: lease.shard, epoch: String(lease.epoch) });
    this.lanes = new Turns((deviceId) => this.drain(deviceId), around.times.lanesAtOnce);
  }

  get isOpen(): boolean {
    return this.worker !== undefined && this.closed === undefined;
  }

  get isLeaving(): boolean {
    return this.closed !== undefined;
  }

  open(): Promise<void> {
    this.opening ??= this.begin();
    return this.opening;
  }

  /** Wakes a lane without anybody waiting for it. */
  wake(deviceId: string): void {
    this.lanes.run(deviceId).catch(() => undefined);
  }

  /** Ends the lanes in hand, then the shard. In bounded time; after a loss there is nothing to wait for. */
  close(): Promise<void> {
    this.closed ??= this.end();
    return this.closed;
  }

  private async begin(): Promise<void> {
    const { work, backend, times } = this.around;
    await work.shardTaken(this.lease);
    if (this.lease.closing.aborted) return;
    const trouble = new Outage(this.log, 'hearing the bells of a shard');
    this.worker = backend.work(laneQueue(this.lease.shard), (data) => this.answer(data), {
      atOnce: times.lanesAtOnce,
      lockMs: times.ttlMs,
      onError: (error) => {
        trouble.failed(error);
      },
    });
  }

  private async answer(data: unknown): Promise<void> {
    await this.lanes.run(parseLaneJob(data).deviceId);
  }

  private async drain(deviceId: string): Promise<void> {
    if (this.lease.closing.aborted || !this.lease.isHeld()) throw new ShardIsClosing('the shard is being given up');
    try {
      await this.around.work.drain(deviceId, this.lease);
    } catch (error) {
      this.log.warn({ error, deviceId }, 'a lane could not be drained and will be tried again');
      throw error;
    }
  }

  private async end(): Promise<void> {
    const { work, times } = this.around;
    this.lease.close();
    await this.settled('opening a shard', Promise.resolve(this.opening));
    await Promise.all([
      this.worker?.close(times.graceMs),
      this.settled('ending the lanes of a shard', this.lanes.idle()),
    ]);
    await this.settled('leaving a shard', work.shardLost(this.lease.shard));
    this.lease.lose();
    if (this.lanes.size > 0) this.log.warn({ lanes: this.lanes.size, graceMs: times.graceMs }, 'lanes did not end');
  }

  private async settled(what: string, work: Promise<unknown>): Promise<void> {
    try {
      await within(this.around.times.graceMs, what, work);
    } catch (error) {
      this.log.warn({ error }, `${what} failed`);
    }
  }
}
