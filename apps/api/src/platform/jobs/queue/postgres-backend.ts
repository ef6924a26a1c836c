import { PostgresQueueBackend, Queue, Worker, type PostgresConnectionOptions, type QueueBaseOptions } from 'bullmq';
import { Outage } from '../../log/outage.js';
import type { Log } from '../../log/log.js';
import { within } from '../within.js';
import { QueueBackend, type JobHandler, type OpenQueue, type OpenWorker, type WorkOptions } from './queue-backend.js';
import { queueSettings, workerSettings } from './queue-settings.js';
import { SharedConnection } from './shared-connection.js';

const FIRST_CONNECTION_MS = 10_000;
const CLOSE_MS = 5_000;
const CONNECTIONS = 4;
/** An idle worker hears of new jobs by NOTIFY; this is how often it looks without having heard. */
const LOOK_EVERY_SECONDS = 30;

/** For installations without Redis: at most five connections a process, however many shards it works for. */
export class PostgresBackend extends QueueBackend {
  readonly shards = 8;
  private readonly shared: SharedConnection;
  private readonly outage: Outage;

  constructor(url: string, prefix: string, log: Log) {
    super();
    this.outage = new Outage(log, 'the connection of the queue to PostgreSQL');
    this.shared = new SharedConnection({
      connectionString: url,
      schema: schemaName(prefix),
      max: CONNECTIONS,
      application_name: 'wagate_queue',
      connectionTimeoutMillis: CLOSE_MS,
      keepAlive: true,
    });
    this.shared.on('error', (error: unknown) => {
      this.outage.failed(error);
    });
  }

  async start(): Promise<void> {
    try {
      await within(FIRST_CONNECTION_MS, 'preparing the queue', this.shared.waitUntilReady());
      this.outage.worked();
    } catch (error) {
      this.outage.failed(error);
    }
  }

  protected assertReachable(): void {
    // The pool knows only by trying, and gives up by itself.
  }

  protected openWorker(queue: string, handler: JobHandler, options: WorkOptions): OpenWorker {
    const worker = new Worker<unknown, void, string, PostgresQueueBackend, object, PostgresConnectionOptions>(
      queue,
      (job) => handler(job.data),
      { ...workerSettings(options), drainDelay: LOOK_EVERY_SECONDS, connection: '' },
      this.lend,
    );
    worker.on('error', options.onError);
    return worker;
  }

  protected openQueue(name: string): OpenQueue {
    const queue = new Queue<
      object,
      void,
      string,
      object,
      void,
      string,
      PostgresQueueBackend,
      PostgresConnectionOptions
    >(name, { ...queueSettings, connection: '' }, this.lend);
    queue.on('error', (error) => {
      this.outage.failed(error);
    });
    return queue;
  }

  protected async disconnect(): Promise<void> {
    await within(CLOSE_MS, 'closing the connections of the queue', this.shared.close()).catch((error: unknown) => {
      this.outage.failed(error);
    });
  }

  private readonly lend = (name: string, options: QueueBaseOptions<PostgresConnectionOptions>): PostgresQueueBackend =>
    new PostgresQueueBackend(this.shared.lend(), name, options);
}

/** BullMQ accepts plain identifiers only; Redis prefixes may be more colourful. */
function schemaName(prefix: string): string {
  const plain = prefix.toLowerCase().replaceAll(/[^a-z0-9_]/g, '_');
  return (/^[a-z_]/.test(plain) ? plain : `q_${plain}`).slice(0, 63);
}
