import type { LiveFeed } from '../phones/live-feed.js';

export interface CaughtMail {
  readonly id: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly at: string;
}

const KEPT = 500;

/** The last mails that were sent to anybody at all. */
export class MailBox {
  #mails: CaughtMail[] = [];
  #counted = 0;

  constructor(private readonly feed: LiveFeed) {}

  add(mail: Omit<CaughtMail, 'id'>): void {
    this.#counted += 1;
    const caught = { id: String(this.#counted), ...mail };
    this.#mails = [caught, ...this.#mails].slice(0, KEPT);
    this.feed.publish(() => ({ type: 'mail', mail: caught }));
  }

  /** The newest first; of one address, if one is named. */
  list(to?: string): readonly CaughtMail[] {
    const wanted = to?.toLowerCase();
    return wanted === undefined ? this.#mails : this.#mails.filter((mail) => mail.to.includes(wanted));
  }

  clear(): void {
    this.#mails = [];
  }
}
