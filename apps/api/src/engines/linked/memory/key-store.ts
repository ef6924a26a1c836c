import type { SignalDataSet, SignalDataTypeMap, SignalKeyStore } from 'baileys';
import type { DeviceMemory } from '../../engine.js';
import { BoundedMap } from './bounded-map.js';
import type { Ledger } from './ledger.js';
import { patiently } from './patiently.js';
import { decode } from './serial.js';

/** Read once and then forgotten for good: no room in the cache for these. */
const usedOnce = 'pre-key';

interface Cached {
  /** Null: nothing is remembered under this name. */
  readonly value: unknown;
}

/** Baileys' keys in the device's memory. What was used last, also that something is not there, is known without asking. */
export class KeyStore implements SignalKeyStore {
  private readonly cache: BoundedMap<string, Cached>;
  /** Those who ask for the same at once share one answer. */
  private readonly reading = new Map<string, Promise<ReadonlyMap<string, unknown>>>();

  constructor(
    private readonly memory: Pick<DeviceMemory, 'read'>,
    private readonly ledger: Ledger,
    mostCached = 256,
  ) {
    this.cache = new BoundedMap(mostCached);
  }

  async get<T extends keyof SignalDataTypeMap>(type: T, ids: string[]): Promise<Record<string, SignalDataTypeMap[T]>> {
    const unknown = ids.filter((id) => this.known(type, id) === undefined);
    const fetched = unknown.length === 0 ? new Map<string, unknown>() : await this.fetch(type, unknown);
    const found: Record<string, unknown> = {};
    for (const id of ids) {
      const value = (this.known(type, id) ?? { value: fetched.get(id) }).value;
      if (value !== null && value !== undefined) found[id] = value;
    }
    return parseKeys<T>(found);
  }

  set(data: SignalDataSet): void {
    for (const [type, values] of Object.entries(data)) {
      for (const [id, value] of Object.entries(values)) this.put(type, id, value ?? null);
    }
  }

  private put(type: string, id: string, value: unknown): void {
    if (this.known(type, id)?.value === value) return;
    this.ledger.put(type, id, value);
    if (type !== usedOnce) this.cache.set(`${type}\n${id}`, { value });
  }

  private known(type: string, id: string): Cached | undefined {
    return this.ledger.known(type, id) ?? this.cache.get(`${type}\n${id}`);
  }

  private fetch(type: string, ids: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
    if (type === usedOnce) return this.read(type, ids);
    const name = [type, ...ids].join('\n');
    const reading = this.reading.get(name) ?? this.read(type, ids).finally(() => this.reading.delete(name));
    this.reading.set(name, reading);
    return reading;
  }

  private async read(type: string, ids: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
    const rows = await this.rowsOf(type, ids);
    const values = new Map([...rows].map(([id, bytes]) => [id, decode(type, bytes)]));
    if (type === usedOnce) return values;
    for (const id of ids) {
      if (this.known(type, id) === undefined) this.cache.set(`${type}\n${id}`, { value: values.get(id) ?? null });
    }
    return values;
  }

  /** To Baileys, a key that cannot be read is one that is missing: it would have the message sent again, behind later ones. */
  private async rowsOf(type: string, ids: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
    try {
      return await patiently(() => this.memory.read(type, ids));
    } catch (error) {
      this.ledger.abandon(error);
      throw error;
    }
  }
}

/** The rows of a type hold what Baileys put there. */
function parseKeys<T extends keyof SignalDataTypeMap>(found: Record<string, unknown>) {
  return found as Record<string, SignalDataTypeMap[T]>;
}
