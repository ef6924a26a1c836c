import { EngineError } from '../../engines/engine.js';
import type { ClaimedMessage } from './lane.repository.js';
import type { MessageChange } from './message-changes.js';

/** WhatsApp lets the device begin no chats for a while: the lane waits for those only (claim_lane). */
export const NEW_CHATS_LOCKED = 'new_chats_locked';

/** The device may begin no more chats today: only those that would be new wait (ChatBeginnings). */
export const NEW_CHATS_SPENT = 'new_chats_spent';

const LONGEST_WAIT_MS = 5 * 60 * 1000;
const RECONNECT_WAIT_MS = 2_000;

/** What a failed send means for its message. Waiting has no end of its own: a message expires by its age. */
export function changeAfter(failure: unknown, message: ClaimedMessage, now: Date): MessageChange {
  const { id } = message;
  if (!(failure instanceof EngineError)) return { id, status: 'unknown', at: now, cause: 'internal' };
  switch (failure.retry.kind) {
    case 'never':
      return { id, status: 'failed', at: now, cause: failure.code };
    case 'unknown':
      return { id, status: 'unknown', at: now, cause: failure.code };
    case 'reconnect':
      return held(message, failure.code, now, RECONNECT_WAIT_MS);
    case 'later':
      return held(message, failure.code, now, failure.retry.afterMs);
  }
}

/** Longer at every attempt, with jitter, so that lanes held together do not all come back together. */
function held({ id, attempts }: ClaimedMessage, cause: string, now: Date, leastMs: number): MessageChange {
  const backoffMs = Math.min(LONGEST_WAIT_MS, 500 * 2 ** Math.min(attempts - 1, 12));
  const waitMs = Math.max(leastMs, backoffMs) * (1 + Math.random() * 0.2);
  return { id, status: 'held', at: now, cause, holdUntil: new Date(now.getTime() + waitMs) };
}
