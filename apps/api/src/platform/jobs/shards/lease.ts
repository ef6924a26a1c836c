/** The right to act for the devices of one shard, for as long as it lasts. */
export interface Lease {
  readonly shard: number;
  /** Rises at every take-over: a write that names an older epoch must be refused. */
  readonly epoch: bigint;
  readonly owner: string;
  /** Aborts when the shard is about to be given up or is lost: end what is in hand, begin nothing. */
  readonly closing: AbortSignal;
  /** Aborts when the lease is lost: from here on nothing may be written or sent. */
  readonly signal: AbortSignal;
  isHeld(): boolean;
}
