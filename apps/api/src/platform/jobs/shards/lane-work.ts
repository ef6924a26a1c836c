import type { Lease } from './lease.js';

/** What a worker does with the shards it holds; the module that owns the messages provides it. */
export abstract class LaneWork {
  /**
   * Sends what is due, in order. Never called twice at once for one device. Works for a bounded time and then rings
   * its own lane, so that other lanes get their turn; returns soon after `lease.closing` aborts.
   */
  abstract drain(deviceId: string, lease: Lease): Promise<void>;

  /** Devices of these shards that have due work now. */
  abstract waiting(shards: readonly number[], limit: number): Promise<string[]>;

  /** Runs before the first drain of a shard; slow things belong in the background. If it throws, the shard is let go. */
  abstract shardTaken(lease: Lease): Promise<void>;

  /** Runs after the last drain of a shard, whether it was given up or lost. */
  abstract shardLost(shard: number): Promise<void>;
}
