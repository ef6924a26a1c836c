import { systemClock } from '../time/clock.js';
import { Timers } from '../time/timers.js';
import type { Line, Receipt } from './line.js';
import { LiveFeed } from './live-feed.js';
import { PhoneBook } from './phone-book.js';
import { PhoneNetwork } from './phone-network.js';
import { ReferenceCounters } from './reference-counters.js';

class PretendedLine implements Line {
  readonly number = '15550100001';
  readonly name = 'Line of some room';
  readonly receipts: Receipt['state'][] = [];

  nextMessageId(): string {
    return 'typed-1';
  }

  receipt({ state }: Receipt): void {
    this.receipts.push(state);
  }

  typed(): void {
    return undefined;
  }
}

describe('The phone network, for lines of any room', () => {
  it('shows the same message id once, however often it arrives, and says how often', () => {
    const network = new PhoneNetwork(
      new PhoneBook(),
      new ReferenceCounters(),
      new LiveFeed(),
      systemClock,
      new Timers(),
    );
    const line = new PretendedLine();
    network.join(line);
    const message = { id: 'm-1', line: line.number, content: { kind: 'text', text: 'x' }, reference: 'r' } as const;
    network.send({ ...message, to: '49151' });
    network.send({ ...message, to: '49151' });
    const [shown, ...others] = network.book.need('49151').inbox.messages();
    expect(shown?.arrivals).toBe(2);
    expect(others).toEqual([]);
    expect(network.references.get('r').shown).toBe(1);
    expect(line.receipts).toEqual(['delivered', 'delivered']);
  });
});
