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
  private ear?: { readonly client: ListenClient; readonly shared: ListenClient };

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

  /** After the end, a worker that is still there waits for ever, as BullMQ lets its own do: it must not reconnect. */
  override async getListenClient(): Promise<ListenClient> {
    if (this.isClosing) return new Promise(() => undefined);
    const client = await super.getListenClient();
    if (this.ear?.client !== client) this.ear = { client, shared: inSingleFile(client) };
    return this.ear.shared;
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

/** Many workers listen on it, each for its own queue, and pg wants one query after the other. */
function inSingleFile(client: ListenClient): ListenClient {
  if (client instanceof EventEmitter) client.setMaxListeners(0);
  let last: Promise<unknown> = Promise.resolve();
  const query = <Row>(text: string, values?: readonly unknown[]) => {
    const answer = last.then(() => client.query<Row>(text, values));
    last = answer.catch(() => undefined);
    return answer;
  };
  return new Proxy(client, {
    get: (target, key): unknown => (key === 'query' ? query : Reflect.get(target, key)),
  });
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

  override get isClosing(): Promise<void> | undefined {
    return this.owner.isClosing;
  }

  override async setListenClientName(): Promise<void> {
    // The connection belongs to many: it keeps its name.
  }

  override async close(): Promise<void> {
    this.owner.off('listenerinvalidated', this.invalidated);
  }
}
