import { randomBytes } from 'node:crypto';
import type { Gesture, Line, Receipt, TypedMessage } from '../../phones/line.js';
import type { Account } from '../account.js';

/** What becomes of what phones do towards a number with linked devices. */
export interface LineEvents {
  receipt(account: Account, receipt: Receipt): void;
  typed(account: Account, message: TypedMessage): void;
  gesture(account: Account, from: string, gesture: Gesture): void;
  typedByOwner(account: Account, to: string, message: TypedMessage): void;
  readByOwner(account: Account, from: string, messageIds: readonly string[]): void;
}

/** A number with linked devices, as the phones know it. */
export class WebLine implements Line {
  constructor(
    private readonly account: Account,
    private readonly events: LineEvents,
  ) {}

  get number(): string {
    return this.account.number;
  }

  get name(): string {
    return this.account.pushName;
  }

  nextMessageId(): string {
    return randomBytes(16).toString('hex').toUpperCase();
  }

  receipt(receipt: Receipt): void {
    this.events.receipt(this.account, receipt);
  }

  typed(message: TypedMessage): void {
    this.events.typed(this.account, message);
  }

  gesture(from: string, gesture: Gesture): void {
    this.events.gesture(this.account, from, gesture);
  }

  typedByOwner(to: string, message: TypedMessage): void {
    this.events.typedByOwner(this.account, to, message);
  }

  readByOwner(from: string, messageIds: readonly string[]): void {
    this.events.readByOwner(this.account, from, messageIds);
  }
}
