import { GroupCommit } from './group-commit.js';

const options = { maxItems: 100, maxUnderway: 1 };

describe('a group commit', () => {
  it('commits together those who come while a commit is under way', async () => {
    const batches: number[] = [];
    const group = new GroupCommit<number, number>((items) => {
      batches.push(items.length);
      return Promise.resolve(items.map((item) => item * 2));
    }, options);
    const results = await Promise.all(Array.from({ length: 50 }, (_, i) => group.add(i)));
    expect(results).toEqual(Array.from({ length: 50 }, (_, i) => i * 2));
    expect(batches.length).toBeLessThan(5);
  });

  it('keeps to its bounds', async () => {
    let underway = 0;
    let most = 0;
    const group = new GroupCommit<number, number>(
      async (items) => {
        most = Math.max(most, ++underway);
        await new Promise(setImmediate);
        underway--;
        expect(items.length).toBeLessThanOrEqual(3);
        return items;
      },
      { maxItems: 3, maxUnderway: 2 },
    );
    await Promise.all(Array.from({ length: 20 }, (_, i) => group.add(i)));
    expect(most).toBeLessThanOrEqual(2);
  });

  it('fails nobody for a neighbour’s fault', async () => {
    const group = new GroupCommit<string, string>((items) => {
      if (items.includes('poison')) return Promise.reject(new Error('refused'));
      return Promise.resolve(items);
    }, options);
    const outcomes = await Promise.allSettled(['a', 'poison', 'b'].map((item) => group.add(item)));
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('tries nothing of a line past the first of it that fails, and everything of the others', async () => {
    const kept: string[] = [];
    const commit = (items: readonly string[]): Promise<readonly string[]> => {
      if (items.includes('a2')) return Promise.reject(new Error('refused'));
      kept.push(...items);
      return Promise.resolve(items);
    };
    const group = new GroupCommit<string, string>(commit, { ...options, lineOf: (item) => item.charAt(0) });
    const outcomes = await Promise.allSettled(['a1', 'b1', 'a2', 'b2', 'a3'].map((item) => group.add(item)));
    expect(kept).toEqual(['a1', 'b1', 'b2']);
    expect(outcomes.map(({ status }) => status === 'fulfilled')).toEqual([true, true, false, true, false]);
  });
});
