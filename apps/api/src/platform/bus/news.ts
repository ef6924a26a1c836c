import type { Bus } from './bus.js';

const LOOK_AGAIN_MS = 500;

/** Waits for something to come true: woken by the bus, and looking again in case the bus was silent. */
export class News {
  private readonly waiting = new Map<string, Set<() => void>>();

  constructor(bus: Bus, topic: string) {
    bus.subscribe(topic, (key) => this.waiting.get(key)?.forEach((wake) => wake()));
  }

  async until<T>(key: string, patienceMs: number, look: () => Promise<T | undefined>): Promise<T | undefined> {
    const deadline = performance.now() + patienceMs;
    for (;;) {
      const leftMs = deadline - performance.now();
      if (leftMs <= 0) return undefined;
      // Listening before looking: what happens in between is not missed.
      const next = this.listen(key, Math.min(LOOK_AGAIN_MS, leftMs));
      try {
        const found = await look();
        if (found !== undefined) return found;
        await next.heard;
      } finally {
        next.end();
      }
    }
  }

  private listen(key: string, ms: number): { heard: Promise<void>; end: () => void } {
    const wakers = this.waiting.get(key) ?? new Set();
    this.waiting.set(key, wakers);
    let end = (): void => undefined;
    const heard = new Promise<void>((resolve) => {
      end = () => {
        clearTimeout(timer);
        wakers.delete(end);
        if (wakers.size === 0 && this.waiting.get(key) === wakers) this.waiting.delete(key);
        resolve();
      };
      const timer = setTimeout(end, ms);
      wakers.add(end);
    });
    return { heard, end };
  }
}
