import { Behaviours } from './graph/behaviours.js';
import { BusinessLines } from './graph/business-lines.js';
import { Throttle } from './graph/throttle.js';
import { UnknownRequests } from './http/unknown-requests.js';
import { MailBox } from './mail/mail-box.js';
import { LiveFeed } from './phones/live-feed.js';
import { MediaStore } from './phones/media-store.js';
import { PhoneBook } from './phones/phone-book.js';
import { PhoneNetwork } from './phones/phone-network.js';
import { ReferenceCounters } from './phones/reference-counters.js';
import type { Clock } from './time/clock.js';
import { Timers } from './time/timers.js';
import { WebSide } from './web/web-side.js';

/** Everything the emulator remembers, shared by all its rooms. */
export class World {
  readonly timers = new Timers();
  readonly media = new MediaStore();
  readonly unknown = new UnknownRequests();
  readonly behaviours = new Behaviours();
  readonly throttle: Throttle;
  readonly network: PhoneNetwork;
  readonly lines: BusinessLines;
  readonly web: WebSide;
  readonly mail: MailBox;

  constructor(readonly clock: Clock) {
    this.throttle = new Throttle(clock);
    this.network = new PhoneNetwork(new PhoneBook(), new ReferenceCounters(), new LiveFeed(), clock, this.timers);
    this.mail = new MailBox(this.network.feed);
    this.lines = new BusinessLines(this.network, this.media, clock);
    this.web = new WebSide(this);
  }

  /** Forgets all that happened; the registered business numbers stay unless told otherwise. */
  reset(dropNumbers = false): void {
    this.timers.clear();
    this.media.clear();
    this.unknown.clear();
    this.behaviours.clear();
    this.throttle.clear();
    this.web.reset();
    this.mail.clear();
    this.network.reset();
    for (const line of this.lines.all()) {
      line.reset();
      if (dropNumbers) this.lines.remove(line.business.phoneNumberId);
    }
  }

  stats(): object {
    const lines = this.lines.all();
    const sum = (count: (line: (typeof lines)[number]) => number) =>
      lines.reduce((total, line) => total + count(line), 0);
    return {
      numbers: lines.length,
      phones: this.network.book.size,
      messages: {
        accepted: sum((line) => line.counts.accepted),
        failed: sum((line) => line.counts.failed),
        ...this.network.counts,
      },
      webhooks: {
        pending: sum((line) => line.webhooks.pending),
        delivered: sum((line) => line.webhooks.counts.delivered),
        retries: sum((line) => line.webhooks.counts.retries),
        gaveUp: sum((line) => line.webhooks.counts.gaveUp),
        dropped: sum((line) => line.webhooks.counts.dropped),
      },
      media: { count: this.media.count, bytes: this.media.bytes },
      web: this.web.stats(),
      behaviours: this.behaviours.list().length,
      unknown: this.unknown.count,
    };
  }

  close(): void {
    this.timers.clear();
    this.web.door.close();
    for (const line of this.lines.all()) line.webhooks.clear();
  }
}
