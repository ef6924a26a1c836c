import { newId } from '../../platform/ids/ids.js';
import type { Move } from './message-changes.js';
import type { MessageState } from './message.js';

/** An event of a message, as the database's move_messages takes it. */
export interface MessageNews {
  readonly id: string;
  readonly state: MessageState;
  readonly cause?: string;
  readonly at: string;
}

/** How far the gateway itself has come is no news to anybody: those states stand in the timeline alone. */
const untold: ReadonlySet<MessageState> = new Set(['queued', 'sending']);

/** What is told of a message that moved on. The ids are in its order, for they order the events of one transaction. */
export function newsOf({ entries }: Pick<Move, 'entries'>): MessageNews[] {
  const now = Date.now();
  return entries
    .filter(({ state }) => !untold.has(state))
    .map(({ state, cause, at }, i) => ({ id: newId('evt', new Date(now + i)), state, cause, at }));
}
