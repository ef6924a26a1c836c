import { AsyncLocalStorage } from 'node:async_hooks';
import type { SignalDataSet, SignalDataTypeMap, SignalKeyStore, SignalKeyStoreWithTransaction } from 'baileys';

type Values = Record<string, Record<string, unknown>>;

interface Transaction {
  readonly owner: object;
  /** Type → id → value as it is in here; null is "not there". */
  readonly seen: Values;
  readonly written: Values;
  isOver: boolean;
}

/**
 * One for all devices. Baileys makes one for every socket it ever opened, and Node writes each of them on every promise
 * of the process from its first use on: a hundred devices made each promise 12 kB, and every reconnect made it more.
 */
const running = new AsyncLocalStorage<Transaction>();

/**
 * Baileys' transactions, in its own keys, without that cost. What is read or written late, after the transaction whose
 * context it still carries has ended, leaves it: with Baileys it goes nowhere, and the trusted-contact token is lost.
 */
export function takeOverTransactions(keys: SignalKeyStoreWithTransaction, store: SignalKeyStore): void {
  const tails = new Map<string, Promise<unknown>>();
  const current = (): Transaction | undefined => {
    const transaction = running.getStore();
    return transaction?.owner === keys && !transaction.isOver ? transaction : undefined;
  };
  keys.isInTransaction = () => current() !== undefined;
  keys.get = async (type, ids) => {
    const transaction = current();
    return transaction ? readIn(transaction, store, type, ids) : store.get(type, ids);
  };
  keys.set = async (data) => {
    const transaction = current();
    if (!transaction) return store.set(data);
    merge(transaction.seen, data);
    merge(transaction.written, data);
  };
  keys.transaction = (work, label) => {
    if (current()) return work();
    const mine = (tails.get(label) ?? Promise.resolve()).then(() => transact(keys, store, work));
    const tail = mine.then(nothing, nothing).then(() => {
      if (tails.get(label) === tail) tails.delete(label);
    });
    tails.set(label, tail);
    return mine;
  };
}

async function transact<T>(owner: object, store: SignalKeyStore, work: () => Promise<T>): Promise<T> {
  const transaction: Transaction = { owner, seen: {}, written: {}, isOver: false };
  const result = await running.run(transaction, work).finally(() => (transaction.isOver = true));
  if (Object.keys(transaction.written).length > 0) await store.set(transaction.written);
  return result;
}

async function readIn<T extends keyof SignalDataTypeMap>(
  { seen }: Transaction,
  store: SignalKeyStore,
  type: T,
  ids: string[],
): Promise<Record<string, SignalDataTypeMap[T]>> {
  const known = (seen[type] ??= {});
  const missing = ids.filter((id) => !(id in known));
  if (missing.length > 0) {
    const fetched: Record<string, unknown> = await store.get(type, missing);
    // What was written while we looked is newer.
    for (const id of missing) if (!(id in known)) known[id] = fetched[id] ?? null;
  }
  const there = ids.filter((id) => known[id] !== null && known[id] !== undefined);
  return parseValues<T>(Object.fromEntries(there.map((id) => [id, known[id]])));
}

function merge(into: Values, data: SignalDataSet): void {
  for (const [type, values] of Object.entries(data)) Object.assign((into[type] ??= {}), values);
}

function nothing(): void {
  // Whoever asked hears of it; the next one only waits.
}

/** What was written under a type is of that type. */
function parseValues<T extends keyof SignalDataTypeMap>(values: object) {
  return values as Record<string, SignalDataTypeMap[T]>;
}
