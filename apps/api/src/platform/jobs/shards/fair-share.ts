export interface Claimant {
  readonly id: string;
  readonly held: number;
}

/**
 * How many shards are this worker's. The shares of all workers add up to all shards; the odd ones go to those who
 * hold more already, so that as few devices as possible change hands.
 */
export function fairShare(workers: readonly Claimant[], me: string, shards: number): number {
  const ranked = [...workers].sort((a, b) => b.held - a.held || (a.id < b.id ? -1 : 1));
  const rank = ranked.findIndex(({ id }) => id === me);
  if (rank < 0) return 0;
  const odd = shards % ranked.length;
  return Math.floor(shards / ranked.length) + (rank < odd ? 1 : 0);
}
