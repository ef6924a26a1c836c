import type { UnknownRequests } from '../http/unknown-requests.js';
import type { Companion } from './companion.js';

type Introduction = (companion: Companion) => Promise<void>;

/** What a phone tells a linked device once, when it logs in for the first time: one thing after the other. */
export class Introductions {
  readonly #met = new WeakSet<Companion>();

  constructor(
    private readonly steps: readonly Introduction[],
    private readonly unknown: UnknownRequests,
  ) {}

  meet(companion: Companion): void {
    if (this.#met.has(companion)) return;
    this.#met.add(companion);
    this.tell(companion, async () => {
      for (const step of this.steps) await step(companion);
    });
  }

  tell(companion: Companion, telling: Introduction): void {
    telling(companion).catch((problem: unknown) => {
      this.unknown.note({ method: 'PHONE', path: companion.jid, why: String(problem) });
    });
  }
}
