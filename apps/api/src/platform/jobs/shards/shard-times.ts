export interface ShardTimes {
  /** A worker that is silent for so long has lost its shards. */
  readonly ttlMs: number;
  /** How long the lanes in hand may take to end when a shard is given up. */
  readonly graceMs: number;
  /** How often lanes are woken whose ring was lost. */
  readonly sweepMs: number;
  /** Lanes of one shard that are drained at once. */
  readonly lanesAtOnce: number;
}

export const SHARD_TIMES = Symbol('shard times');

export const shardTimes: ShardTimes = { ttlMs: 9_000, graceMs: 10_000, sweepMs: 5_000, lanesAtOnce: 12 };
