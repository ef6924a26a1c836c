import { jest } from '@jest/globals';
import { EngineError } from '../../engine.js';
import { deferred } from '../deferred.js';
import { KeyStore } from './key-store.js';
import { Ledger } from './ledger.js';
import { TestMemory } from './memory.contract.js';
import { encode } from './serial.js';

function bench() {
  const memory = new TestMemory();
  const failures: unknown[] = [];
  const ledger = new Ledger({ memory, encode, onFailure: (error) => failures.push(error) });
  return { memory, failures, ledger, keys: new KeyStore(memory, ledger, 3) };
}

describe('the ledger', () => {
  it('knows what was put at once, and has it written when it is settled', async () => {
    const { memory, ledger } = bench();
    ledger.put('session', 'a', { n: 1 });
    expect(ledger.known('session', 'a')?.value).toEqual({ n: 1 });
    expect([ledger.isSettled, memory.rows.size]).toEqual([false, 0]);
    await ledger.settled();
    expect([ledger.isSettled, memory.rows.get('session a')?.toString()]).toEqual([true, '{"n":1}']);
  });

  it('writes what gathers during one write together in the next, the last value of each row', async () => {
    const { memory, ledger } = bench();
    memory.latencyMs = 20;
    ledger.put('session', 'a', 1);
    await new Promise((resolve) => setTimeout(resolve, 5));
    for (let count = 0; count < 50; count += 1) ledger.put('session', `b${count % 5}`, count);
    await ledger.settled();
    expect(memory.writes).toBe(2);
    expect(memory.rows.get('session b4')?.toString()).toBe('49');
  });

  it('writes nothing before what it has to wait for, nor out of order', async () => {
    const { memory, ledger } = bench();
    const stored = deferred<undefined>();
    ledger.precede(stored.promise);
    ledger.put('session', 'a', 1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(memory.writes).toBe(0);
    stored.resolve(undefined);
    await ledger.settled();
    expect(memory.writes).toBe(1);
  });

  it('fails with what it waited for, once, and writes nothing more', async () => {
    const { memory, failures, ledger } = bench();
    ledger.precede(Promise.reject(new Error('not stored')));
    ledger.put('session', 'a', 1);
    await expect(ledger.settled()).rejects.toThrow('not stored');
    ledger.put('session', 'b', 1);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect([failures.length, memory.writes]).toEqual([1, 0]);
  });

  it('tries again while the database is away for a moment, but not when another worker owns the device', async () => {
    const { memory, failures, ledger } = bench();
    memory.failure = new Error('away');
    ledger.put('session', 'a', 1);
    setTimeout(() => (memory.failure = undefined), 50);
    await ledger.settled();
    expect([failures.length, memory.writes]).toEqual([0, 1]);
    memory.failure = new EngineError('lease_lost', 'Another worker owns it.', { kind: 'never' });
    ledger.put('session', 'b', 1);
    await expect(ledger.settled()).rejects.toMatchObject({ code: 'lease_lost' });
    expect(failures).toHaveLength(1);
  });
});

describe('the keys', () => {
  it('gives back every kind of value as it was put, from a memory of another process too', async () => {
    const { memory, keys, ledger } = bench();
    const identity = Buffer.from([1, 2, 3]);
    keys.set({ 'identity-key': { a: identity }, 'lid-mapping': { '49': '123' }, 'device-list': { u: ['0', '3'] } });
    await ledger.settled();
    const elsewhere = new KeyStore(memory, bench().ledger);
    expect(await elsewhere.get('identity-key', ['a', 'b'])).toEqual({ a: identity });
    expect(await elsewhere.get('lid-mapping', ['49'])).toEqual({ '49': '123' });
    expect(await elsewhere.get('device-list', ['u'])).toEqual({ u: ['0', '3'] });
  });

  it('forgets what is set to nothing', async () => {
    const { memory, keys, ledger } = bench();
    keys.set({ 'lid-mapping': { a: '1' } });
    keys.set({ 'lid-mapping': { a: null } });
    expect(await keys.get('lid-mapping', ['a'])).toEqual({});
    await ledger.settled();
    expect(memory.rows.size).toBe(0);
  });

  it('that cannot be read end the connection, and are not taken for missing; a moment without the database is waited out', async () => {
    const { memory, failures, keys, ledger } = bench();
    memory.blindness = new Error('away');
    setTimeout(() => (memory.blindness = undefined), 50);
    expect(await keys.get('session', ['a'])).toEqual({});
    expect(failures).toEqual([]);
    memory.blindness = new EngineError('lease_lost', 'Another worker owns it.', { kind: 'never' });
    await expect(keys.get('session', ['b'])).rejects.toMatchObject({ code: 'lease_lost' });
    expect(failures).toHaveLength(1);
    ledger.put('session', 'a', 1);
    expect([memory.writes, ledger.isSettled]).toEqual([0, true]);
  });

  it('asks the database once for what it knows, also for what is not there', async () => {
    const { memory, keys } = bench();
    const read = jest.spyOn(memory, 'read');
    for (let count = 0; count < 3; count += 1) expect(await keys.get('session', ['nobody'])).toEqual({});
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('asks the database once for all who ask the same at once, and for each who asks for a pre-key', async () => {
    const { memory, keys } = bench();
    memory.rows.set('device-list u', encode('device-list', ['0', '3']));
    const read = jest.spyOn(memory, 'read');
    const lists = await Promise.all([1, 2, 3].map(() => keys.get('device-list', ['u'])));
    expect(lists).toEqual([1, 2, 3].map(() => ({ u: ['0', '3'] })));
    expect(read).toHaveBeenCalledTimes(1);
    await Promise.all([keys.get('pre-key', ['1']), keys.get('pre-key', ['1'])]);
    expect(read).toHaveBeenCalledTimes(3);
  });

  it('keeps no pre-keys in memory, and no more of the others than it may', async () => {
    const { memory, keys, ledger } = bench();
    const pair = { private: Buffer.of(1), public: Buffer.of(2) };
    keys.set({ 'pre-key': { '1': pair }, 'lid-mapping': { a: '1', b: '2', c: '3', d: '4' } });
    await ledger.settled();
    const read = jest.spyOn(memory, 'read');
    expect(await keys.get('pre-key', ['1'])).toEqual({ '1': pair });
    expect(await keys.get('lid-mapping', ['a', 'd'])).toEqual({ a: '1', d: '4' });
    expect(read.mock.calls).toEqual([
      ['pre-key', ['1']],
      ['lid-mapping', ['a']],
    ]);
  });
});
