import { EventEmitter } from 'node:events';
import { PostgresConnection, runMigrations, type PostgresPoolConfig } from 'bullmq';

type Settings = PostgresPoolConfig & { schema: string };
type ListenClient = Awaited<ReturnType<PostgresConnection['getListenClient']>>;

/**
 * One small pool and one LISTEN connection for all queues and workers of a process: BullMQ itself would open two
 * connections for each of them.
 */
export class SharedConnection extends PostgresConnection {
  private prepared?: Promise<void>;

  constructor(private readonly settings: Settings) {
    super(settings);
    this.setMaxListeners(0);
  }

  /** Brings the queue's tables up to date, under BullMQ's own lock; a failure is not remembered. */
  override waitUntilReady(): Promise<void> {
    this.prepared ??= this.prepare().catch((error: unknown) => {
      this.prepared = undefined;
      throw error;
    });
    return this.prepared;
  }

  override async getListenClient(): Promise<ListenClient> {
    const client = await super.getListenClient();
    // Each waiting worker listens for its own queue's notifications.
    if (client instanceof EventEmitter) client.setMaxListeners(0);
    return client;
  }

  lend(): PostgresConnection {
    return new LentConnection(this, this.settings);
  }

  private async prepare(): Promise<void> {
    const client = await this.pool.connect();
    try {
      await runMigrations(client, this.schema);
    } finally {
      client.release();
    }
  }
}

/** What one queue or worker sees of the shared connection: closing it closes nothing. */
class LentConnection extends PostgresConnection {
  private readonly invalidated = (): void => {
    this.emit('listenerinvalidated');
  };

  constructor(
    private readonly owner: SharedConnection,
    settings: Settings,
  ) {
    super(settings);
    // The pool made above has not connected, and never will.
    Object.defineProperty(this, 'pool', { value: owner.pool });
    owner.on('listenerinvalidated', this.invalidated);
  }

  override waitUntilReady(): Promise<void> {
    return this.owner.waitUntilReady();
  }

  override getListenClient(): Promise<ListenClient> {
    return this.owner.getListenClient();
  }

  override async setListenClientName(): Promise<void> {
    // The connection belongs to many: it keeps its name.
  }

  override async close(): Promise<void> {
    this.owner.off('listenerinvalidated', this.invalidated);
  }
}
