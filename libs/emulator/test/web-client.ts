import makeWASocket, {
  DEFAULT_CONNECTION_CONFIG,
  initAuthCreds,
  makeCacheableSignalKeyStore,
  type AuthenticationCreds,
  type ConnectionState,
  type SignalDataSet,
  type SignalDataTypeMap,
  type SignalKeyStore,
  type WASocket,
} from 'baileys';
import libraryLog from 'baileys/lib/Utils/logger.js';
import { until } from './harness.js';

/** The client leaves timers behind when it ends: they must not hold a finished test run. */
for (const name of ['setTimeout', 'setInterval'] as const) {
  const begin: (...given: Parameters<typeof setTimeout>) => NodeJS.Timeout = globalThis[name];
  Reflect.set(
    globalThis,
    name,
    new Proxy(begin, { apply: (_target, _self, given: Parameters<typeof setTimeout>) => begin(...given).unref() }),
  );
}

/** Opening costs the client a tenth of a second of pure computing: a busy machine needs patience. */
const PATIENCE_MS = 15_000;

type Logger = typeof DEFAULT_CONNECTION_CONFIG.logger;

const ignore = (): void => undefined;

// Its libraries print what they handle, sessions with their private keys among it.
libraryLog.level = 'silent';
console.info = ignore;

const quiet: Logger = {
  level: 'silent',
  child: () => quiet,
  trace: ignore,
  debug: ignore,
  info: ignore,
  warn: ignore,
  error: ignore,
};

class MemoryKeys implements SignalKeyStore {
  readonly #rows = new Map<string, unknown>();

  get<T extends keyof SignalDataTypeMap>(type: T, ids: string[]): { [id: string]: SignalDataTypeMap[T] } {
    return this.#parseRows(type, ids);
  }

  set(data: SignalDataSet): void {
    for (const [type, rows] of Object.entries(data)) {
      for (const [id, value] of Object.entries(rows)) {
        if (value === null) this.#rows.delete(`${type} ${id}`);
        else this.#rows.set(`${type} ${id}`, value);
      }
    }
  }

  rows(type: keyof SignalDataTypeMap): [string, unknown][] {
    const all = [...this.#rows].filter(([key]) => key.startsWith(`${type} `));
    return all.map(([key, value]) => [key.slice(type.length + 1), value]);
  }

  /** As a client that lost part of its memory. */
  forget(type: keyof SignalDataTypeMap): void {
    for (const [id] of this.rows(type)) this.#rows.delete(`${type} ${id}`);
  }

  #parseRows<T extends keyof SignalDataTypeMap>(type: T, ids: string[]): { [id: string]: SignalDataTypeMap[T] } {
    const found: { [id: string]: SignalDataTypeMap[T] } = {};
    for (const id of ids) {
      const value = this.#rows.get(`${type} ${id}`);
      if (value !== undefined) found[id] = value as SignalDataTypeMap[T];
    }
    return found;
  }
}

/** The real, unmodified client, with its memory in this process: as a gateway would hold it. */
export class WebClient {
  readonly keys = new MemoryKeys();
  creds: AuthenticationCreds = initAuthCreds();
  readonly qrs: string[] = [];
  /** Status codes with which its connections ended, in order. */
  readonly endings: number[] = [];
  state: ConnectionState['connection'] | undefined;
  /** Listens to each connection from its first moment. */
  eachSocket: (socket: WASocket) => void = ignore;
  #socket: WASocket | undefined;

  constructor(
    private readonly webSocketUrl: string,
    private readonly options: Partial<Parameters<typeof makeWASocket>[0]> = {},
  ) {}

  get socket(): WASocket {
    if (this.#socket === undefined) throw new Error('The client was never connected');
    return this.#socket;
  }

  connect(): this {
    this.state = 'connecting';
    const socket = makeWASocket({
      waWebSocketUrl: this.webSocketUrl,
      logger: quiet,
      auth: { creds: this.creds, keys: makeCacheableSignalKeyStore(this.keys, quiet) },
      ...this.options,
    });
    this.#socket = socket;
    this.eachSocket(socket);
    socket.ev.on('creds.update', (update) => Object.assign(this.creds, update));
    socket.ev.on('connection.update', ({ qr, connection, lastDisconnect }) => {
      if (qr !== undefined) this.qrs.push(qr);
      if (connection !== undefined) this.state = connection;
      if (connection === 'close') this.endings.push(statusOf(lastDisconnect?.error));
    });
    return this;
  }

  /** The next QR it shows. */
  async qr(): Promise<string> {
    const seen = this.qrs.length;
    await until(
      () => this.qrs.length,
      (count) => count > seen - (seen === 0 ? 0 : 1),
      PATIENCE_MS,
    );
    return this.qrs.at(-1) ?? '';
  }

  async ended(): Promise<number> {
    await until(
      () => this.state,
      (state) => state === 'close',
      PATIENCE_MS,
    );
    return this.endings.at(-1) ?? 0;
  }

  async opened(): Promise<this> {
    await until(
      () => this.state,
      (state) => state === 'open',
      PATIENCE_MS,
    );
    return this;
  }

  /** Shows its QR to the pretended phone of this number, comes back after the restart, and is logged in. */
  async pair(scan: (qr: string) => Promise<{ status: number; text: string }>): Promise<this> {
    this.connect();
    const answer = await scan(await this.qr());
    if (answer.status !== 201) throw new Error(`The phone refused: ${answer.text}`);
    await this.ended();
    return this.connect().opened();
  }

  close(): void {
    void this.#socket?.end(undefined);
  }
}

function statusOf(error: Error | undefined): number {
  if (error === undefined || !('output' in error)) return 0;
  const { output } = error;
  const known = typeof output === 'object' && output !== null && 'statusCode' in output;
  return known && typeof output.statusCode === 'number' ? output.statusCode : 0;
}
