import { BoundedMap } from './bounded-map.js';

const KEPT_REFERENCES = 100_000;
const KEPT_IDS = 10;

export interface ReferenceCount {
  readonly reference: string;
  /** Messages WhatsApp took under this reference. */
  accepted: number;
  /** Messages a person saw under this reference: 2 means the same thing was shown twice. */
  shown: number;
  readonly messageIds: string[];
}

/** Counts by what the sender calls a message, so that a test can prove "delivered once". */
export class ReferenceCounters {
  readonly #counts = new BoundedMap<string, ReferenceCount>(KEPT_REFERENCES);

  accepted(reference: string | undefined, messageId: string): void {
    if (reference === undefined) return;
    const count = this.#need(reference);
    count.accepted += 1;
    if (count.messageIds.length < KEPT_IDS) count.messageIds.push(messageId);
  }

  shown(reference: string | undefined): void {
    if (reference !== undefined) this.#need(reference).shown += 1;
  }

  get(reference: string): ReferenceCount {
    return this.#counts.get(reference) ?? { reference, accepted: 0, shown: 0, messageIds: [] };
  }

  all(): ReferenceCount[] {
    return [...this.#counts.values()];
  }

  clear(): void {
    this.#counts.clear();
  }

  #need(reference: string): ReferenceCount {
    const known = this.#counts.get(reference);
    if (known !== undefined) return known;
    const count: ReferenceCount = { reference, accepted: 0, shown: 0, messageIds: [] };
    this.#counts.set(reference, count);
    return count;
  }
}
