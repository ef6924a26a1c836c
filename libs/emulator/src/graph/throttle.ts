import type { Clock } from '../time/clock.js';

/** Counts within the current second, one count a behaviour. */
export class Throttle {
  readonly #windows = new Map<string, { second: number; used: number }>();

  constructor(private readonly clock: Clock) {}

  exceeds(behaviourId: string, perSecond: number): boolean {
    const second = Math.floor(this.clock.now() / 1000);
    const window = this.#windows.get(behaviourId);
    const used = window?.second === second ? window.used : 0;
    if (used >= perSecond) return true;
    this.#windows.set(behaviourId, { second, used: used + 1 });
    return false;
  }

  clear(): void {
    this.#windows.clear();
  }
}
