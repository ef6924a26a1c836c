import type { DeviceMemory, MemoryChange } from '../../engine.js';
import { deferred, type Deferred } from '../deferred.js';
import { patiently } from './patiently.js';

/** Undefined is "not known here", null is "forgotten". */
export type Remembered = { readonly value: unknown } | undefined;

interface Row {
  readonly kind: string;
  readonly id: string;
  readonly value: unknown;
}

interface Batch {
  readonly rows: Map<string, Row>;
  readonly after: Promise<unknown>[];
  readonly done: Deferred<void>;
}

export interface LedgerOptions {
  readonly memory: Pick<DeviceMemory, 'write'>;
  readonly encode: (kind: string, value: unknown) => Buffer;
  /** Told once. Nothing is written after it. */
  readonly onFailure: (error: unknown) => void;
}

/**
 * What is to be remembered, in order: it is known here at once, and everything that gathers while one write is on its
 * way goes together in the next, so that the latency of the database costs no throughput.
 */
export class Ledger {
  private next?: Batch;
  private going?: Batch;
  private running = false;
  private closed = false;

  constructor(private readonly options: LedgerOptions) {}

  /** Ignored once the ledger is closed or has failed. */
  put(kind: string, id: string, value: unknown): void {
    if (this.closed) return;
    this.open().rows.set(keyOf(kind, id), { kind, id, value });
  }

  /** Nothing that is put from now on is written before this promise; if it fails, the ledger does. */
  precede(promise: Promise<unknown>): void {
    promise.catch(() => undefined);
    if (!this.closed) this.open().after.push(promise);
  }

  known(kind: string, id: string): Remembered {
    const key = keyOf(kind, id);
    return this.next?.rows.get(key) ?? this.going?.rows.get(key);
  }

  get isClosed(): boolean {
    return this.closed;
  }

  get isSettled(): boolean {
    return this.next === undefined && this.going === undefined;
  }

  /** Everything put so far is durable, and everything it had to wait for has happened. */
  settled(): Promise<void> {
    return this.next?.done.promise ?? this.going?.done.promise ?? Promise.resolve();
  }

  /** Whatever is put from now on is ignored. */
  close(): void {
    this.closed = true;
  }

  private open(): Batch {
    this.next ??= newBatch();
    if (!this.running) {
      this.running = true;
      setImmediate(() => void this.run());
    }
    return this.next;
  }

  private async run(): Promise<void> {
    while (this.next) {
      this.going = this.next;
      this.next = undefined;
      try {
        await Promise.all(this.going.after);
        await this.write(this.going);
        this.going.done.resolve(undefined);
      } catch (error) {
        this.fail(error);
      }
    }
    this.going = undefined;
    this.running = false;
  }

  private async write({ rows }: Batch): Promise<void> {
    if (rows.size === 0) return;
    const changes = [...rows.values()].map((row) => this.changeOf(row));
    await patiently(() => this.options.memory.write(changes));
  }

  private changeOf({ kind, id, value }: Row): MemoryChange {
    return { kind, id, value: value === null ? null : this.options.encode(kind, value) };
  }

  /** What is remembered could not be read either: nothing may be said that depends on it. */
  abandon(error: unknown): void {
    if (!this.closed) this.fail(error);
  }

  private fail(error: unknown): void {
    this.closed = true;
    const lost = [this.going, this.next];
    this.next = undefined;
    for (const batch of lost) batch?.done.reject(error);
    this.options.onFailure(error);
  }
}

function newBatch(): Batch {
  return { rows: new Map(), after: [], done: deferred() };
}

function keyOf(kind: string, id: string): string {
  return `${kind}\n${id}`;
}
