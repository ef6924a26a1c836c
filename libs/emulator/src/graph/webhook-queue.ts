import { setTimeout as wait } from 'node:timers/promises';
import { Fifo } from './fifo.js';
import { call, signature } from './webhook-call.js';

const MOST_TRIES = 200;
const FIRST_RETRY_MS = 200;
const LAST_RETRY_MS = 5000;
const REORDER_WAIT_MS = 300;
const MOST_WAITING = 100_000;

export interface WebhookTarget {
  readonly url?: string;
  readonly host?: string;
  readonly appSecret: string;
}

export interface WebhookHabits {
  /** Each webhook leaves no sooner than this after it happened. */
  delayMs: number;
  /** How many more times each webhook is sent. */
  duplicates: number;
  /** Send in groups of this size, last first; 0 keeps the order. */
  reorder: number;
  paused: boolean;
}

interface Waiting {
  readonly body: Buffer;
  readonly notBefore: number;
  readonly arrived?: () => void;
}

/** The webhooks of one business number: in order, each again until it is taken. */
export class WebhookQueue {
  readonly #waiting = new Fifo<Waiting>();
  #stopper = new AbortController();
  #nap = new AbortController();
  #draining = false;
  #habits: WebhookHabits = { delayMs: 0, duplicates: 0, reorder: 0, paused: false };
  readonly counts = { delivered: 0, retries: 0, gaveUp: 0, dropped: 0 };
  lastProblem?: string;

  constructor(private target: WebhookTarget) {}

  get habits(): Readonly<WebhookHabits> {
    return this.#habits;
  }

  get pending(): number {
    return this.#waiting.size + (this.#draining ? 1 : 0);
  }

  push(envelope: object, arrived?: () => void): void {
    if (this.target.url === undefined || this.#waiting.size >= MOST_WAITING) {
      this.counts.dropped += 1;
      return;
    }
    const body = Buffer.from(JSON.stringify(envelope));
    this.#waiting.push({ body, notBefore: Date.now() + this.#habits.delayMs, arrived });
    this.#start();
  }

  change(habits: Partial<WebhookHabits>): void {
    this.#habits = { ...this.#habits, ...habits };
    this.#wake();
  }

  aim(target: WebhookTarget): void {
    this.target = target;
    this.#wake();
  }

  clear(): void {
    this.#waiting.clear();
    this.#stopper.abort();
    this.#stopper = new AbortController();
    this.#habits = { delayMs: 0, duplicates: 0, reorder: 0, paused: false };
    Object.assign(this.counts, { delivered: 0, retries: 0, gaveUp: 0, dropped: 0 });
    this.lastProblem = undefined;
    this.#wake();
  }

  /** Ends whatever waits: a retry finds out at once that the world has changed. */
  #wake(): void {
    this.#nap.abort();
    this.#nap = new AbortController();
    this.#start();
  }

  #start(): void {
    if (this.#draining || this.#habits.paused || this.#waiting.size === 0) return;
    this.#draining = true;
    void this.#drain();
  }

  async #drain(): Promise<void> {
    while (this.#waiting.size > 0 && !this.#habits.paused) {
      const { signal } = this.#stopper;
      for (const webhook of await this.#nextGroup()) await this.#deliver(webhook, signal);
    }
    this.#draining = false;
  }

  async #nextGroup(): Promise<Waiting[]> {
    const size = Math.max(1, this.#habits.reorder);
    if (this.#waiting.size < size) await this.#sleep(REORDER_WAIT_MS);
    const group: Waiting[] = [];
    for (let webhook = this.#take(group, size); webhook !== undefined; webhook = this.#take(group, size)) {
      group.unshift(webhook);
    }
    return group;
  }

  #take(group: readonly Waiting[], size: number): Waiting | undefined {
    return group.length < size ? this.#waiting.take() : undefined;
  }

  async #deliver(webhook: Waiting, stopped: AbortSignal): Promise<void> {
    await this.#sleep(webhook.notBefore - Date.now());
    for (let left = 1 + this.#habits.duplicates; left > 0; left -= 1) {
      if (!(await this.#untilTaken(webhook, stopped))) return;
    }
    webhook.arrived?.();
  }

  async #untilTaken({ body }: Waiting, stopped: AbortSignal): Promise<boolean> {
    for (let tries = 1; !stopped.aborted; tries += 1) {
      if (await this.#post(body, stopped)) return true;
      if (tries >= MOST_TRIES) break;
      this.counts.retries += 1;
      await this.#sleep(Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 1.5 ** (tries - 1)));
    }
    if (!stopped.aborted) this.counts.gaveUp += 1;
    return false;
  }

  async #post(body: Buffer, signal: AbortSignal): Promise<boolean> {
    const { url, host, appSecret } = this.target;
    if (url === undefined) return false;
    const headers = { 'X-Hub-Signature-256': signature(appSecret, body) };
    try {
      const { status } = await call({ url: new URL(url), method: 'POST', host, body, headers, signal });
      return this.#judge(status);
    } catch (problem) {
      this.lastProblem = problem instanceof Error ? problem.message : 'no answer';
      return false;
    }
  }

  #judge(status: number): boolean {
    const taken = status >= 200 && status < 300;
    if (taken) this.counts.delivered += 1;
    else this.lastProblem = `answered ${status}`;
    return taken;
  }

  async #sleep(ms: number): Promise<void> {
    if (ms <= 0) return;
    await wait(ms, undefined, { signal: this.#nap.signal }).catch(() => undefined);
  }
}
