import type { JobsOptions } from 'bullmq';
import { within } from '../within.js';

export interface JobQueue {
  add(name: string, data: object, options: JobsOptions): Promise<unknown>;
  close(): Promise<void>;
}

export interface JobWorker {
  /** Waits for the jobs in hand. */
  close(): Promise<void>;
}

export type JobHandler = (data: unknown) => Promise<void>;

export interface WorkOptions {
  readonly atOnce: number;
  /** How long a job stays with a worker that no longer answers. */
  readonly lockMs: number;
  readonly onError: (error: unknown) => void;
}

const ADD_TIMEOUT_MS = 5_000;

/** Where BullMQ keeps its queues. Everything in them can be lost: PostgreSQL knows what there is to do. */
export abstract class QueueBackend {
  private readonly queues = new Map<string, JobQueue>();

  /** How many shards a new installation gets here. */
  abstract readonly shards: number;

  /** Waits a while for the first connection; without one it goes on trying. */
  abstract start(): Promise<void>;

  abstract work(queue: string, handler: JobHandler, options: WorkOptions): JobWorker;

  /** Fails soon rather than waiting for a store that is away. */
  async add(queue: string, name: string, data: object, options: JobsOptions): Promise<void> {
    this.assertReachable();
    await within(ADD_TIMEOUT_MS, 'adding a job', this.queue(queue).add(name, data, options));
  }

  /** After the workers, in bounded time. */
  async close(): Promise<void> {
    const queues = [...this.queues.values()];
    this.queues.clear();
    await Promise.allSettled(queues.map((queue) => within(ADD_TIMEOUT_MS, 'closing a queue', queue.close())));
    await this.disconnect();
  }

  protected abstract assertReachable(): void;
  protected abstract open(queue: string): JobQueue;
  protected abstract disconnect(): Promise<void>;

  private queue(name: string): JobQueue {
    const known = this.queues.get(name);
    if (known !== undefined) return known;
    const queue = this.open(name);
    this.queues.set(name, queue);
    return queue;
  }
}
