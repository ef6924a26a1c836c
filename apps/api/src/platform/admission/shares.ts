import { AppError } from '../errors/app-error.js';

export interface SharesOptions {
  /** What all may hold together. */
  readonly total: number;
  /** What one of them may hold, so that nobody keeps the others waiting. */
  readonly perKey: number;
  readonly patienceMs: number;
  /** How many of one key may wait; the next is sent away at once. As many as come, when left out. */
  readonly waitingPerKey?: number;
}

interface Waiting {
  readonly key: string;
  readonly weight: number;
  readonly enter: () => void;
}

/** Bounds what a process holds at once. Who finds no room waits for it a while, in order, without holding up others. */
export class Shares {
  private readonly held = new Map<string, number>();
  private readonly waiting: Waiting[] = [];
  private all = 0;

  constructor(private readonly options: SharesOptions) {}

  /** Resolves with what gives the share back. */
  async take(key: string, wanted = 1): Promise<() => void> {
    const weight = Math.min(wanted, this.options.perKey, this.options.total);
    if (this.fits(key, weight)) this.enter(key, weight);
    else await this.wait(key, weight);
    let isHeld = true;
    return () => {
      if (isHeld) this.leave(key, weight);
      isHeld = false;
    };
  }

  private wait(key: string, weight: number): Promise<void> {
    const { waitingPerKey = Infinity } = this.options;
    if (this.waiting.filter((entry) => entry.key === key).length >= waitingPerKey) return Promise.reject(noRoom());
    return new Promise((resolve, reject) => {
      const giveUp = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(entry), 1);
        reject(noRoom());
      }, this.options.patienceMs);
      const enter = (): void => {
        clearTimeout(giveUp);
        this.enter(key, weight);
        resolve();
      };
      const entry: Waiting = { key, weight, enter };
      this.waiting.push(entry);
    });
  }

  private fits(key: string, weight: number): boolean {
    const { total, perKey } = this.options;
    return this.all + weight <= total && (this.held.get(key) ?? 0) + weight <= perKey;
  }

  private enter(key: string, weight: number): void {
    this.all += weight;
    this.held.set(key, (this.held.get(key) ?? 0) + weight);
  }

  private leave(key: string, weight: number): void {
    const left = (this.held.get(key) ?? 0) - weight;
    if (left > 0) this.held.set(key, left);
    else this.held.delete(key);
    this.all -= weight;
    for (const entry of [...this.waiting]) {
      if (!this.fits(entry.key, entry.weight)) continue;
      this.waiting.splice(this.waiting.indexOf(entry), 1);
      entry.enter();
    }
  }
}

function noRoom(): AppError {
  return new AppError('unavailable', { retryAfterSeconds: 1 });
}
