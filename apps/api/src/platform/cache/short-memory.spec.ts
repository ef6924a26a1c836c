import { ShortMemory } from './short-memory.js';

describe('a short memory', () => {
  it('lets callers that ask together share one read', async () => {
    let reads = 0;
    const memory = new ShortMemory(() => Promise.resolve(++reads));
    expect(await Promise.all([memory.get('a'), memory.get('a'), memory.get('a')])).toEqual([1, 1, 1]);
  });

  it('reads again once told to forget', async () => {
    let reads = 0;
    const memory = new ShortMemory(() => Promise.resolve(++reads));
    await memory.get('a');
    memory.forget('a');
    expect(await memory.get('a')).toBe(2);
  });

  it('does not remember a failure', async () => {
    let reads = 0;
    const memory = new ShortMemory(() => (++reads === 1 ? Promise.reject(new Error('away')) : Promise.resolve(reads)));
    await expect(memory.get('a')).rejects.toThrow('away');
    expect(await memory.get('a')).toBe(2);
  });

  it('stays within its bound under a flood of keys', async () => {
    const read: string[] = [];
    const memory = new ShortMemory((key) => Promise.resolve(read.push(key)), { ttlMs: 60_000, max: 10 });
    for (let i = 0; i < 100; i++) await memory.get(`key ${i}`);
    await memory.get('key 99');
    expect(read).toHaveLength(100);
    await memory.get('key 0');
    expect(read).toHaveLength(101);
  });
});
