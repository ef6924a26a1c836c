import { LaneWork } from '../../src/platform/jobs/shards/lane-work.js';
import type { Lease } from '../../src/platform/jobs/shards/lease.js';
import { shardOf } from '../../src/platform/jobs/shards/shard-map.js';

/** What all workers of a test share, as they share a database: each device's items, and what became of them. */
export class Mailbox {
  readonly done = new Map<string, number[]>();
  readonly faults: string[] = [];
  private readonly due = new Map<string, number[]>();
  private readonly draining = new Map<string, Lease>();
  private readonly awaited = new Map<string, { readonly count: number; resolve(): void }>();
  private next = 0;

  constructor(readonly shards: number) {}

  put(deviceId: string): void {
    this.due.set(deviceId, [...(this.due.get(deviceId) ?? []), this.next++]);
  }

  get left(): number {
    return [...this.due.values()].reduce((sum, items) => sum + items.length, 0);
  }

  get sent(): number {
    return [...this.done.values()].reduce((sum, items) => sum + items.length, 0);
  }

  /** The very moment at which the device has sent so many. */
  async whenSent(deviceId: string, count: number): Promise<void> {
    if ((this.done.get(deviceId)?.length ?? 0) >= count) return;
    await new Promise<void>((resolve) => this.awaited.set(deviceId, { count, resolve }));
  }

  waiting(shards: readonly number[], limit: number): string[] {
    const devices = [...this.due].filter(([, items]) => items.length > 0).map(([deviceId]) => deviceId);
    return devices.filter((deviceId) => shards.includes(shardOf(deviceId, this.shards))).slice(0, limit);
  }

  /** Sends what is due at the beginning, one after another; what comes meanwhile needs another drain. */
  async drain(deviceId: string, lease: Lease, pace: () => Promise<void>): Promise<void> {
    if (this.draining.get(deviceId)?.isHeld()) this.faults.push(`${deviceId} was drained twice at once`);
    this.draining.set(deviceId, lease);
    try {
      for (const item of [...(this.due.get(deviceId) ?? [])]) {
        if (lease.closing.aborted) return;
        await pace();
        if (!lease.isHeld()) return;
        this.send(deviceId, item);
      }
      await pace();
    } finally {
      if (this.draining.get(deviceId) === lease) this.draining.delete(deviceId);
    }
  }

  private send(deviceId: string, item: number): void {
    const items = this.due.get(deviceId) ?? [];
    if (items[0] !== item) this.faults.push(`${deviceId} sent ${item} while ${items[0]} was first`);
    this.due.set(deviceId, items.slice(1));
    const done = [...(this.done.get(deviceId) ?? []), item];
    this.done.set(deviceId, done);
    const awaited = this.awaited.get(deviceId);
    if (awaited?.count === done.length) awaited.resolve();
  }
}

/** The lanes' work, on a mailbox instead of a database. */
export class MailboxWork extends LaneWork {
  readonly taken: Lease[] = [];
  readonly lost: number[] = [];
  drains = 0;
  pace = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  constructor(private readonly mailbox: Mailbox) {
    super();
  }

  async drain(deviceId: string, lease: Lease): Promise<void> {
    this.drains += 1;
    await this.mailbox.drain(deviceId, lease, this.pace);
  }

  async waiting(shards: readonly number[], limit: number): Promise<string[]> {
    return this.mailbox.waiting(shards, limit);
  }

  async shardTaken(lease: Lease): Promise<void> {
    this.taken.push(lease);
  }

  async shardLost(shard: number): Promise<void> {
    this.lost.push(shard);
  }
}
