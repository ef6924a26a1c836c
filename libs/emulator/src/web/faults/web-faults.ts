const KEPT_FAULTS = 500;

export const faultKinds = [
  'drop',
  'freeze',
  'stream-error',
  'replaced',
  'logged-out',
  'banned',
  'outdated',
  'login-fails',
  'passkey-required',
  'nack',
  'no-ack',
  'slow-ack',
  'lose-receipts',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** A way in which the WhatsApp Web side misbehaves; what is not named may be anyone. */
export interface FaultOrder {
  readonly kind: FaultKind;
  /** The linked account. */
  readonly number?: string;
  /** Whom a message goes to, by number. */
  readonly recipient?: string;
  readonly code?: number;
  readonly delayMs?: number;
}

export interface WebFault extends FaultOrder {
  readonly id: string;
  remaining: number | 'always';
}

export interface FaultTarget {
  readonly number?: string;
  readonly recipient?: string;
}

/** The faults in force. Each room takes those that concern it, at the moment they concern it. */
export class WebFaults {
  #all: WebFault[] = [];
  #nextId = 1;

  list(): readonly WebFault[] {
    return this.#all;
  }

  add(order: FaultOrder, times: number | 'always'): WebFault {
    const fault = { id: String(this.#nextId++), ...order, remaining: times };
    this.#all.push(fault);
    if (this.#all.length > KEPT_FAULTS) this.#all.shift();
    return fault;
  }

  /** The oldest fault of this kind that fits, used up by one. */
  take(kind: FaultKind, target: FaultTarget): WebFault | undefined {
    const found = this.#all.find((fault) => fault.kind === kind && concerns(fault, target));
    if (found !== undefined) this.use(found);
    return found;
  }

  use(fault: WebFault): void {
    if (fault.remaining === 'always') return;
    fault.remaining -= 1;
    if (fault.remaining <= 0) this.remove(fault.id);
  }

  remove(id: string): boolean {
    const before = this.#all.length;
    this.#all = this.#all.filter((fault) => fault.id !== id);
    return this.#all.length < before;
  }

  clear(number?: string): void {
    this.#all = number === undefined ? [] : this.#all.filter((fault) => fault.number !== number);
  }
}

export function concerns(fault: FaultOrder, { number, recipient }: FaultTarget): boolean {
  if (fault.number !== undefined && fault.number !== number) return false;
  return fault.recipient === undefined || fault.recipient === recipient;
}
