/**
 * Runs work for keys, one at a time for each key and so many at once. A call that arrives while its key runs gets a
 * run of its own afterwards; calls that wait for the same run share it.
 */
export class Turns {
  private readonly running = new Map<string, Promise<void>>();
  private readonly waiting = new Map<string, Promise<void>>();
  private readonly queue: (() => void)[] = [];
  private free: number;

  constructor(
    private readonly work: (key: string) => Promise<void>,
    atOnce: number = Number.POSITIVE_INFINITY,
  ) {
    this.free = atOnce;
  }

  /** Settles as a run that began after this call does. */
  run(key: string): Promise<void> {
    const shared = this.waiting.get(key);
    if (shared !== undefined) return shared;
    const turn = this.inTurn(key);
    this.waiting.set(key, turn);
    return turn;
  }

  isRunning(key: string): boolean {
    return this.running.has(key);
  }

  isBusy(key: string): boolean {
    return this.running.has(key) || this.waiting.has(key);
  }

  get size(): number {
    return this.running.size + this.waiting.size;
  }

  async idle(): Promise<void> {
    await Promise.allSettled([...this.running.values(), ...this.waiting.values()]);
  }

  private async inTurn(key: string): Promise<void> {
    await this.running.get(key);
    await this.slot();
    this.waiting.delete(key);
    const run = this.work(key);
    const settled = run.catch(() => undefined);
    this.running.set(key, settled);
    try {
      await run;
    } finally {
      if (this.running.get(key) === settled) this.running.delete(key);
      this.release();
    }
  }

  private async slot(): Promise<void> {
    if (this.free === 0) return new Promise((resolve) => this.queue.push(resolve));
    this.free -= 1;
  }

  private release(): void {
    const next = this.queue.shift();
    if (next === undefined) this.free += 1;
    else next();
  }
}
