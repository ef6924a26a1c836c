import type { MessageState } from './message.js';

/** How far a message has come. A later report of an earlier state changes nothing. */
const progress: Readonly<Record<MessageState, number>> = {
  queued: 0,
  held: 0,
  sending: 1,
  unknown: 2,
  sent: 3,
  delivered: 4,
  read: 5,
  failed: 6,
  expired: 6,
  cancelled: 6,
  received: 6,
};

const beforeSending: readonly MessageState[] = ['queued', 'held'];

/** Whether WhatsApp's word, or ours, moves a message on from where it stands. */
export function mayBecome(current: MessageState, next: MessageState): boolean {
  if (current === next) return false;
  switch (next) {
    case 'queued':
    case 'held':
      return current === 'sending' || beforeSending.includes(current);
    case 'sending':
    case 'cancelled':
    case 'expired':
      return beforeSending.includes(current);
    case 'failed':
      return progress[current] < progress.delivered;
    default:
      return progress[current] < progress[next];
  }
}

export interface Tally {
  readonly succeeded: number;
  readonly failed: number;
  readonly cancelled: number;
}

/** What a change of state does to the day's report. */
export function tallyOf(current: MessageState, next: MessageState): Tally {
  const count = (state: MessageState): Tally => ({
    succeeded: Number(state === 'sent' || state === 'delivered' || state === 'read'),
    failed: Number(state === 'failed' || state === 'expired'),
    cancelled: Number(state === 'cancelled'),
  });
  const [before, after] = [count(current), count(next)];
  return {
    succeeded: after.succeeded - before.succeeded,
    failed: after.failed - before.failed,
    cancelled: after.cancelled - before.cancelled,
  };
}
