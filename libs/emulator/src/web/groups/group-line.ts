import { randomBytes } from 'node:crypto';
import type { Line, Receipt, TypedMessage } from '../../phones/line.js';
import type { Group } from './group.js';

/** What becomes of what phones do in a group. */
export interface GroupLineEvents {
  receipt(group: Group, receipt: Receipt): void;
  typed(group: Group, message: TypedMessage): void;
}

/** A group as the phones of its members know it. */
export class GroupLine implements Line {
  constructor(
    private readonly group: Group,
    private readonly events: GroupLineEvents,
  ) {}

  get number(): string {
    return this.group.id;
  }

  get name(): string {
    return this.group.subject;
  }

  readonly admits = (phoneNumber: string): boolean =>
    this.group.accounts().some((account) => account.number === phoneNumber && this.group.mayWrite(account));

  nextMessageId(): string {
    return randomBytes(16).toString('hex').toUpperCase();
  }

  receipt(receipt: Receipt): void {
    this.events.receipt(this.group, receipt);
  }

  typed(message: TypedMessage): void {
    this.events.typed(this.group, message);
  }
}
