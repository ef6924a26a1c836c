import { fairShare, type Claimant } from './fair-share.js';
import { shardOf } from './shard-map.js';

function shares(workers: readonly Claimant[], shards: number): number[] {
  return workers.map(({ id }) => fairShare(workers, id, shards));
}

describe('the fair share of a worker', () => {
  it('gives out every shard exactly once, as evenly as can be', () => {
    for (const shards of [8, 64]) {
      for (let count = 1; count <= 70; count++) {
        const given = shares(
          Array.from({ length: count }, (_, index) => ({ id: `w${index}`, held: index % 3 })),
          shards,
        );
        expect(given.reduce((sum, share) => sum + share)).toBe(shards);
        expect(Math.max(...given) - Math.min(...given)).toBeLessThanOrEqual(1);
      }
    }
  });

  it('leaves the odd shards where they are', () => {
    const workers = [
      { id: 'a', held: 2 },
      { id: 'b', held: 3 },
      { id: 'c', held: 3 },
    ];
    expect(shares(workers, 8)).toEqual([2, 3, 3]);
    expect(shares([...workers, { id: '0', held: 0 }], 8)).toEqual([2, 2, 2, 2]);
  });

  it('is nothing for a worker that nobody knows', () => {
    expect(fairShare([{ id: 'a', held: 0 }], 'b', 8)).toBe(0);
  });
});

describe('the shard of a device', () => {
  it('never changes, because sockets and queues are found by it', () => {
    expect(['dev_1', 'dev_2', 'dev_3'].map((id) => shardOf(id, 64))).toEqual([3, 26, 13]);
  });

  it('is spread evenly', () => {
    const counts = new Map<number, number>();
    for (let i = 0; i < 8_000; i++) counts.set(shardOf(`dev_${i}`, 8), (counts.get(shardOf(`dev_${i}`, 8)) ?? 0) + 1);
    for (const count of counts.values()) expect(count).toBeGreaterThan(850);
    expect(counts.size).toBe(8);
  });
});
