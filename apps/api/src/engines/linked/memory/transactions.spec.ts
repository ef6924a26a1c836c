import { createHook } from 'node:async_hooks';
import {
  addTransactionCapability,
  type SignalDataTypeMap,
  type SignalKeyStore,
  type SignalKeyStoreWithTransaction,
} from 'baileys';
import { libraryLog } from '../life/library-log.js';
import { takeOverTransactions } from './transactions.js';

const log = libraryLog({ debug: () => undefined, warn: () => undefined }, 'test');

function keysOn(rows: Map<string, unknown>): SignalKeyStoreWithTransaction {
  const store: SignalKeyStore = {
    get: (type, ids) => parseRows(ids.map((id) => [id, rows.get(`${type} ${id}`)])),
    set: (data) => {
      for (const [type, values] of Object.entries(data))
        for (const [id, value] of Object.entries(values)) rows.set(`${type} ${id}`, value);
    },
  };
  const keys = addTransactionCapability(store, log, { maxCommitRetries: 1, delayBetweenTriesMs: 1 });
  takeOverTransactions(keys, store);
  return keys;
}

function parseRows<T extends keyof SignalDataTypeMap>(rows: [string, unknown][]) {
  return Object.fromEntries(rows) as Record<string, SignalDataTypeMap[T]>;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('a transaction on the keys of a device', () => {
  it('is read from inside, seen by nobody else before it ends, and kept when it has', async () => {
    const rows = new Map<string, unknown>([['lid-mapping a', 'old']]);
    const keys = keysOn(rows);
    await keys.transaction(async () => {
      await keys.set({ 'lid-mapping': { a: 'new', b: 'more' } });
      expect(await keys.get('lid-mapping', ['a', 'b', 'c'])).toEqual({ a: 'new', b: 'more' });
      expect(rows.get('lid-mapping a')).toBe('old');
    }, 'us');
    expect([...rows.values()]).toEqual(['new', 'more']);
  });

  it('that fails leaves everything as it was, and lets the next one go', async () => {
    const rows = new Map<string, unknown>();
    const keys = keysOn(rows);
    const failing = keys.transaction(async () => {
      await keys.set({ 'lid-mapping': { a: 'b' } });
      throw new Error('no');
    }, 'us');
    const next = keys.transaction(async () => keys.set({ 'lid-mapping': { c: 'd' } }), 'us');
    await expect(failing).rejects.toThrow('no');
    await next;
    expect([...rows.keys()]).toEqual(['lid-mapping c']);
  });

  it('waits for the one before under the same name, and takes part in the one it is inside of', async () => {
    const keys = keysOn(new Map());
    const order: string[] = [];
    const first = keys.transaction(async () => {
      await pause(5);
      await keys.transaction(async () => Promise.resolve(order.push('inner')), 'us');
      order.push('first');
    }, 'us');
    await Promise.all([first, keys.transaction(async () => Promise.resolve(order.push('second')), 'us')]);
    expect(order).toEqual(['inner', 'first', 'second']);
  });

  it('of one device is none of another’s', async () => {
    const [ours, theirs] = [new Map<string, unknown>(), new Map<string, unknown>()];
    const [one, other] = [keysOn(ours), keysOn(theirs)];
    await one.transaction(async () => {
      expect(other.isInTransaction()).toBe(false);
      await other.set({ 'lid-mapping': { a: 'b' } });
      expect([...theirs.keys()]).toEqual(['lid-mapping a']);
    }, 'us');
    expect([...ours.keys()]).toEqual([]);
  });

  it('keeps what is written after it has ended', async () => {
    const rows = new Map<string, unknown>();
    const keys = keysOn(rows);
    let late: Promise<void> = Promise.resolve();
    await keys.transaction(async () => {
      late = pause(5).then(() => keys.set({ tctoken: { 'them@lid': { token: Buffer.from('token') } } }));
      await keys.set({ 'lid-mapping': { a: 'b' } });
    }, 'us');
    await late;
    expect([...rows.keys()]).toEqual(['lid-mapping a', 'tctoken them@lid']);
  });

  it('puts the same on a promise for a hundred devices as for one', async () => {
    const carried = async (devices: number): Promise<number> => {
      const all = Array.from({ length: devices }, () => keysOn(new Map()));
      let most = 0;
      const hook = createHook({
        init: (_id, _type, _trigger, resource) => {
          most = Math.max(most, Object.getOwnPropertySymbols(resource).length);
        },
      });
      for (const keys of all) await keys.transaction(() => Promise.resolve(), 'us');
      hook.enable();
      await pause(1);
      hook.disable();
      return most;
    };
    const byOne = await carried(1);
    expect(await carried(100)).toBe(byOne);
  });
});
