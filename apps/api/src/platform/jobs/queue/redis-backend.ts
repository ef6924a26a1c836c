import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { Outage } from '../../log/outage.js';
import type { Log } from '../../log/log.js';
import { within } from '../within.js';
import { QueueBackend, type JobHandler, type OpenQueue, type OpenWorker, type WorkOptions } from './queue-backend.js';
import { queueSettings, workerSettings } from './queue-settings.js';

const FIRST_CONNECTION_MS = 5_000;

/** One connection for all producers, one for all workers, and one for each worker that waits. */
export class RedisBackend extends QueueBackend {
  readonly shards = 64;
  private readonly producers: Redis;
  private readonly outage: Outage;
  private consumers?: Redis;

  constructor(
    private readonly url: string,
    private readonly prefix: string,
    log: Log,
  ) {
    super();
    this.outage = new Outage(log, 'the connection of the queue to Redis');
    this.producers = this.connection({ enableOfflineQueue: false, enableAutoPipelining: true });
  }

  async start(): Promise<void> {
    try {
      await within(FIRST_CONNECTION_MS, 'connecting to Redis', this.firstConnection());
    } catch (error) {
      this.outage.failed(error);
    }
  }

  protected assertReachable(): void {
    if (this.producers.status !== 'ready') throw new Error(`Redis is ${this.producers.status}`);
  }

  protected openQueue(name: string): OpenQueue {
    const queue = new Queue<object>(name, { ...queueSettings, connection: this.producers, prefix: this.prefix });
    queue.on('error', (error) => {
      this.outage.failed(error);
    });
    return queue;
  }

  protected openWorker(queue: string, handler: JobHandler, options: WorkOptions): OpenWorker {
    this.consumers ??= this.connection({});
    const worker = new Worker<unknown>(queue, (job) => handler(job.data), {
      ...workerSettings(options),
      connection: this.consumers,
      prefix: this.prefix,
    });
    worker.on('error', options.onError);
    return worker;
  }

  protected async disconnect(): Promise<void> {
    this.producers.disconnect();
    this.consumers?.disconnect();
  }

  private connection(options: { enableOfflineQueue?: boolean; enableAutoPipelining?: boolean }): Redis {
    const redis = new Redis(this.url, {
      ...options,
      connectionName: `${this.prefix}:queue`,
      maxRetriesPerRequest: null,
      connectTimeout: FIRST_CONNECTION_MS,
    });
    // Every queue and worker listens to the connection they share.
    redis.setMaxListeners(0);
    redis.on('error', (error: unknown) => {
      this.outage.failed(error);
    });
    redis.on('ready', () => {
      this.outage.worked();
    });
    return redis;
  }

  private firstConnection(): Promise<void> {
    if (this.producers.status === 'ready') return Promise.resolve();
    return new Promise((resolve) => this.producers.once('ready', resolve));
  }
}
