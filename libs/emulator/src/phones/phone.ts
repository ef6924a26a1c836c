import { Inbox } from './inbox.js';
import type { Outgoing } from './line.js';

export interface PhoneHabits {
  name: string;
  online: boolean;
  onWhatsapp: boolean;
  /** How long a message takes to arrive. */
  latencyMs: number;
  autoRead: { readonly afterMs: number } | null;
  autoAnswer: { readonly text: string; readonly afterMs: number } | null;
  /** Business numbers whose messages never arrive. */
  blocked: readonly string[];
}

const KEPT_WAITING = 5000;

export class Phone {
  readonly inbox = new Inbox();
  readonly habits: PhoneHabits;
  #waiting: Outgoing[] = [];

  constructor(
    /** Digits with the country code. */
    readonly number: string,
    habits: Partial<PhoneHabits> = {},
  ) {
    this.habits = {
      name: `Phone ${number.slice(-4)}`,
      online: true,
      onWhatsapp: true,
      latencyMs: 0,
      autoRead: null,
      autoAnswer: null,
      blocked: [],
      ...habits,
    };
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  keepForLater(message: Outgoing): void {
    if (this.#waiting.length < KEPT_WAITING) this.#waiting.push(message);
  }

  takeWaiting(): Outgoing[] {
    const waiting = this.#waiting;
    this.#waiting = [];
    return waiting;
  }
}
