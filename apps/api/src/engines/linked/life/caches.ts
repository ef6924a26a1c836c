import type { CacheStore } from 'baileys';
import type { Clock } from '../../../platform/clock/clock.js';
import { BoundedMap } from '../memory/bounded-map.js';

interface Entry {
  readonly value: unknown;
  readonly until: number;
}

/** A cache as Baileys asks for them, that forgets by age and by number. */
export class BoundedCache {
  private readonly entries: BoundedMap<string, Entry>;

  constructor(
    private readonly clock: Clock,
    private readonly lifeMs: number,
    most: number,
  ) {
    this.entries = new BoundedMap(most);
  }

  get(key: string): unknown {
    const entry = this.entries.get(key);
    return entry && entry.until > this.clock.now().getTime() ? entry.value : undefined;
  }

  set(key: string, value: unknown): void {
    this.entries.set(key, { value, until: this.clock.now().getTime() + this.lifeMs });
  }

  del(key: string): void {
    this.entries.delete(key);
  }

  flushAll(): void {
    this.entries.clear();
  }
}

/** Baileys gives back only what it put there itself. */
export function parseCacheStore(cache: BoundedCache): CacheStore {
  return cache as CacheStore;
}
