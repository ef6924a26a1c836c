import type { Log } from './log.js';

/** Says once that something is away and once that it is back, however often it is asked for in between. */
export class Outage {
  private missed = 0;

  constructor(
    private readonly log: Log,
    private readonly what: string,
  ) {}

  failed(error: unknown): void {
    if (this.missed === 0) this.log.warn({ error }, `${this.what} failed`);
    this.missed += 1;
  }

  worked(): void {
    if (this.missed === 0) return;
    this.log.info({ missed: this.missed }, `${this.what} works again`);
    this.missed = 0;
  }
}
