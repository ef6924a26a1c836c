import { QueryIds } from 'baileys';
import type { Account } from '../account.js';
import { mexNotification, type MexNews } from '../mex/mex-notification.js';
import type { WebSide } from '../web-side.js';
import { capJson, capNews, lockJson, lockNews } from './restrictions-json.js';
import {
  changed,
  inForce,
  isUsedUp,
  usedOnceMore,
  type Restrictions,
  type RestrictionsChange,
} from './restrictions.js';

const none: Restrictions = {};

interface Held {
  readonly restrictions: Restrictions;
  /** Whom it wrote to since: that its own phone shows a chat takes a moment. */
  readonly begun: Set<Account>;
}

/** Accounts that WhatsApp lets begin no chats, or only so many. */
export class RestrictionsRoom {
  #held = new WeakMap<Account, Held>();

  constructor(private readonly web: WebSide) {
    web.mex
      .on(QueryIds.REACHOUT_TIMELOCK, ({ asker }) => ({
        xwa2_fetch_account_reachout_timelock: lockJson(this.of(asker).lock),
      }))
      .on(QueryIds.MESSAGE_CAPPING_INFO, ({ asker }) => ({
        xwa2_message_capping_info: capJson(this.of(asker).cap, this.#now()),
      }));
  }

  /** Those in force. */
  of(account: Account): Restrictions {
    const held = this.#held.get(account);
    return held === undefined ? none : inForce(held.restrictions, this.#now());
  }

  /** Linked devices hear of what was changed, unless it is `quiet`: as when the notification was lost. */
  change(account: Account, change: RestrictionsChange, quiet: boolean): void {
    const restrictions = changed(this.of(account), change);
    this.#held.set(account, { restrictions, begun: this.#held.get(account)?.begun ?? new Set() });
    if (quiet) return;
    if (change.lock !== undefined) this.#tell(account, lockNews(restrictions.lock));
    if (change.cap !== undefined) this.#tell(account, capNews(restrictions.cap, this.#now()));
  }

  /** Who wrote first is always answered. */
  refuses(sender: Account, recipient: Account): boolean {
    if (!this.#held.has(sender)) return false;
    const { lock, cap } = this.of(sender);
    const closed = lock !== undefined || (cap !== undefined && isUsedUp(cap));
    return closed && sender !== recipient && !this.#wrote(recipient, sender);
  }

  /** A message is on its way: when it begins a chat, it counts. */
  accepted(sender: Account, recipient: Account): void {
    const held = this.#held.get(sender);
    if (held === undefined || sender === recipient || held.begun.has(recipient)) return;
    const { cap } = this.of(sender);
    if (cap === undefined || this.#wrote(recipient, sender) || this.#wrote(sender, recipient)) return;
    held.begun.add(recipient);
    this.change(sender, { cap: usedOnceMore(cap) }, false);
  }

  reset(): void {
    this.#held = new WeakMap();
  }

  #wrote(from: Account, to: Account): boolean {
    const typed = this.web.surroundings.network.lastTyped(from.number, to.number);
    return typed !== undefined || this.web.history.wrote(from, to);
  }

  #tell(account: Account, news: MexNews): void {
    for (const companion of account.companions.values()) {
      if (companion.isOnline) companion.deliver(mexNotification(news, this.web.nextId(), this.web.now()));
    }
  }

  #now(): number {
    return Math.floor(this.web.surroundings.clock.now() / 1000);
  }
}
