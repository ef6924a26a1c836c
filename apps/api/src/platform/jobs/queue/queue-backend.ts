import type { JobsOptions } from 'bullmq';
import { within } from '../within.js';

/** What of BullMQ's classes we use; their types differ by backend. */
export interface OpenQueue {
  add(name: string, data: object, options: JobsOptions): Promise<unknown>;
  close(): Promise<void>;
}

export interface OpenWorker {
  pause(): Promise<void>;
  close(force?: boolean): Promise<void>;
}

export interface JobWorker {
  /** Takes no further job and waits so long for those in hand; what has not ended then is left to itself. */
  close(graceMs: number): Promise<void>;
}

export type JobHandler = (data: unknown) => Promise<void>;

export interface WorkOptions {
  readonly atOnce: number;
  /** How long a job stays with a worker that no longer answers. */
  readonly lockMs: number;
  readonly onError: (error: unknown) => void;
}

const ADD_TIMEOUT_MS = 5_000;
const CLOSE_TIMEOUT_MS = 2_000;

/** Where BullMQ keeps its queues. Everything in them can be lost: PostgreSQL knows what there is to do. */
export abstract class QueueBackend {
  private readonly queues = new Map<string, OpenQueue>();
  private readonly workers = new Set<OpenWorker>();

  /** How many shards a new installation gets here. */
  abstract readonly shards: number;

  /** Waits a while for the first connection; without one it goes on trying. */
  abstract start(): Promise<void>;

  /** Fails soon rather than waiting for a store that is away. */
  async add(queue: string, name: string, data: object, options: JobsOptions): Promise<void> {
    this.assertReachable();
    await within(ADD_TIMEOUT_MS, 'adding a job', this.queue(queue).add(name, data, options));
  }

  work(queue: string, handler: JobHandler, options: WorkOptions): JobWorker {
    const worker = this.openWorker(queue, handler, options);
    this.workers.add(worker);
    return { close: (graceMs) => this.end(worker, graceMs) };
  }

  /** In bounded time. */
  async close(): Promise<void> {
    const queues = [...this.queues.values()];
    this.queues.clear();
    await Promise.all([...this.workers].map((worker) => this.end(worker, 0)));
    await Promise.allSettled(queues.map((queue) => within(CLOSE_TIMEOUT_MS, 'closing a queue', queue.close())));
    await this.disconnect();
  }

  protected abstract assertReachable(): void;
  protected abstract openQueue(name: string): OpenQueue;
  protected abstract openWorker(queue: string, handler: JobHandler, options: WorkOptions): OpenWorker;
  protected abstract disconnect(): Promise<void>;

  /** Paused first, because a worker that is closing can no longer be told to hurry. */
  private async end(worker: OpenWorker, graceMs: number): Promise<void> {
    this.workers.delete(worker);
    const isIdle = await isDone(within(graceMs, 'ending the jobs in hand', worker.pause()));
    await isDone(within(CLOSE_TIMEOUT_MS, 'closing a worker', worker.close(!isIdle)));
  }

  private queue(name: string): OpenQueue {
    const known = this.queues.get(name);
    if (known !== undefined) return known;
    const queue = this.openQueue(name);
    this.queues.set(name, queue);
    return queue;
  }
}

async function isDone(work: Promise<void>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch {
    return false;
  }
}
