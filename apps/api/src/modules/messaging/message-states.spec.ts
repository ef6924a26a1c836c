import { mayBecome, tallyOf } from './message-states.js';
import { messageStates, type MessageState } from './message.js';

describe('the states of a message', () => {
  it('do not go back when reports come late or twice', () => {
    expect(mayBecome('read', 'delivered')).toBe(false);
    expect(mayBecome('delivered', 'sent')).toBe(false);
    expect(mayBecome('sent', 'sent')).toBe(false);
    expect(mayBecome('sent', 'sending')).toBe(false);
  });

  it('let WhatsApp’s later word settle what was unknown', () => {
    expect(mayBecome('unknown', 'delivered')).toBe(true);
    expect(mayBecome('unknown', 'failed')).toBe(true);
    expect(mayBecome('unknown', 'queued')).toBe(false);
  });

  it.each<MessageState>(['failed', 'expired', 'cancelled', 'received'])('end with %s', (end) => {
    expect(messageStates.filter((next) => mayBecome(end, next))).toEqual([]);
  });

  it('can fail after being sent, but not after being delivered', () => {
    expect(mayBecome('sent', 'failed')).toBe(true);
    expect(mayBecome('delivered', 'failed')).toBe(false);
  });

  it('are cancelled only before sending', () => {
    expect(messageStates.filter((state) => mayBecome(state, 'cancelled'))).toEqual(['queued', 'held']);
  });

  it('count each message once in the day’s report, however it got there', () => {
    for (const path of [
      ['queued', 'sending', 'sent', 'delivered', 'read'],
      ['queued', 'sending', 'unknown', 'read'],
      ['queued', 'sending', 'sent', 'failed'],
      ['queued', 'held', 'expired'],
    ] satisfies MessageState[][]) {
      const total = path.slice(1).reduce((sum, next, i) => {
        const { succeeded, failed, cancelled } = tallyOf(path[i] ?? 'queued', next);
        return sum + succeeded + failed + cancelled;
      }, 0);
      expect(total).toBe(1);
    }
  });
});
