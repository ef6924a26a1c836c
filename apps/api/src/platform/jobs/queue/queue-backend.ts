import type { JobsOptions } from 'bullmq';
import { within } from '../within.js';

/** What of BullMQ's classes we use; their types differ by backend. */
export interface OpenQueue {
  add(name: string, data: object, options: JobsOptions): Promise<unknown>;
  close(): Promise<void>;
}

export interface OpenWorker {
  pause(doNotWaitActive: boolean): Promise<void>;
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
  private readonly workers = new Set<JobWorker>();
  private isClosed = false;

  /** How many shards a new installation gets here. */
  abstract readonly shards: number;

  /** Waits a while for the first connection; without one it goes on trying. */
  abstract start(): Promise<void>;

  /** Fails soon rather than waiting for a store that is away. */
  async add(queue: string, name: string, data: object, options: JobsOptions): Promise<void> {
    if (this.isClosed) throw new Error('the queue is closed');
    this.assertReachable();
    await within(ADD_TIMEOUT_MS, 'adding a job', this.queue(queue).add(name, data, options));
  }

  work(queue: string, handler: JobHandler, options: WorkOptions): JobWorker {
    const jobs = new JobsInHand(handler);
    const worker = this.openWorker(queue, (data) => jobs.run(data), options);
    const closing: JobWorker = { close: (graceMs) => end(worker, jobs, graceMs) };
    this.workers.add(closing);
    return { close: (graceMs) => closing.close(graceMs).finally(() => this.workers.delete(closing)) };
  }

  /** In bounded time. */
  async close(): Promise<void> {
    this.isClosed = true;
    const queues = [...this.queues.values()];
    this.queues.clear();
    await Promise.all([...this.workers].map((worker) => worker.close(0)));
    await Promise.allSettled(queues.map((queue) => within(CLOSE_TIMEOUT_MS, 'closing a queue', queue.close())));
    await this.disconnect();
  }

  protected abstract assertReachable(): void;
  protected abstract openQueue(name: string): OpenQueue;
  protected abstract openWorker(queue: string, handler: JobHandler, options: WorkOptions): OpenWorker;
  protected abstract disconnect(): Promise<void>;

  private queue(name: string): OpenQueue {
    const known = this.queues.get(name);
    if (known !== undefined) return known;
    const queue = this.openQueue(name);
    this.queues.set(name, queue);
    return queue;
  }
}

/** A job that was fetched while its worker ends is refused: it goes to the next worker. */
class JobsInHand {
  private readonly jobs = new Set<Promise<void>>();
  private isEnding = false;

  constructor(private readonly handler: JobHandler) {}

  async run(data: unknown): Promise<void> {
    if (this.isEnding) throw new Error('the worker is closing');
    const job = this.handler(data);
    this.jobs.add(job);
    await job.finally(() => this.jobs.delete(job));
  }

  async end(): Promise<void> {
    this.isEnding = true;
    await Promise.allSettled(this.jobs);
  }
}

/** Paused first, because a worker that is closing can no longer be told to hurry. */
async function end(worker: OpenWorker, jobs: JobsInHand, graceMs: number): Promise<void> {
  await worker.pause(true);
  const isIdle = await isDone(within(graceMs, 'ending the jobs in hand', jobs.end()));
  await isDone(within(CLOSE_TIMEOUT_MS, 'closing a worker', worker.close(!isIdle)));
}

async function isDone(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch {
    return false;
  }
}
