import { setMaxListeners } from 'node:events';
import type { Lease } from './lease.js';
import type { LeaseKey } from './leases.repository.js';

/** A moment on two clocks: one that is never set back, and one that goes on while the machine sleeps. */
export interface Moment {
  readonly steady: number;
  readonly wall: number;
}

export function moment(afterMs = 0): Moment {
  return { steady: performance.now() + afterMs, wall: Date.now() + afterMs };
}

export function later(from: Moment, ms: number): Moment {
  return { steady: from.steady + ms, wall: from.wall + ms };
}

/** Ends by itself, before the database would give the shard to another worker. */
export class HeldLease implements Lease {
  readonly shard: number;
  readonly epoch: bigint;
  private readonly closings = new AbortController();
  private readonly losses = new AbortController();
  private timer?: NodeJS.Timeout;

  constructor(
    key: LeaseKey,
    readonly owner: string,
    private until: Moment,
  ) {
    this.shard = key.shard;
    this.epoch = key.epoch;
    // Each drain listens.
    setMaxListeners(0, this.closings.signal, this.losses.signal);
    this.watch();
  }

  get closing(): AbortSignal {
    return this.closings.signal;
  }

  get signal(): AbortSignal {
    return this.losses.signal;
  }

  isHeld(): boolean {
    if (isPast(this.until)) this.lose();
    return !this.losses.signal.aborted;
  }

  extend(until: Moment): void {
    if (!this.isHeld()) return;
    this.until = until;
    this.watch();
  }

  close(): void {
    this.closings.abort();
  }

  lose(): void {
    clearTimeout(this.timer);
    this.closings.abort();
    this.losses.abort();
  }

  private watch(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.isHeld() && this.watch(), Math.max(1, this.until.steady - performance.now()));
  }
}

function isPast({ steady, wall }: Moment): boolean {
  return performance.now() >= steady || Date.now() >= wall;
}
