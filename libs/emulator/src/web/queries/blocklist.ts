import type { BinaryNode } from 'baileys';
import type { Account } from '../account.js';
import type { Companion } from '../companion.js';
import { childOf, node } from '../nodes.js';
import { answering, refusals } from '../refusal.js';
import type { WebSide } from '../web-side.js';
import { notify } from './own-devices.js';

/** Whom an account has blocked: the same list as the phone's own `blocked`. */
export class Blocklist {
  constructor(private readonly web: WebSide) {
    web.router.on(
      { tag: 'iq', xmlns: 'blocklist', type: 'get' },
      answering((_question, { account }) => [this.#list(account)]),
    );
    web.router.on(
      { tag: 'iq', xmlns: 'blocklist', type: 'set', child: 'item' },
      answering((question, companion) => this.#change(childOf(question, 'item'), companion)),
    );
  }

  #list(account: Account): BinaryNode {
    const blocked = account.phone.habits.blocked.map((number) => this.web.accounts.reach(number));
    const items = blocked.flatMap((one) => (one === undefined ? [] : [node('item', { jid: one.lidJid })]));
    return node('list', {}, items);
  }

  #change(item: BinaryNode | undefined, companion: Companion): BinaryNode[] {
    const { account } = companion;
    const { action, jid } = item?.attrs ?? {};
    const person = this.web.accounts.reachByJid(jid);
    if (person === undefined || (action !== 'block' && action !== 'unblock')) throw refusals.badRequest();
    const others = account.phone.habits.blocked.filter((number) => number !== person.number);
    const blocked = action === 'block' ? [...others, person.number] : others;
    this.web.surroundings.network.changeHabits(account.phone, { blocked });
    const child = node('blocklist', {}, [node('item', { action, jid: person.lidJid })]);
    notify(this.web, account, {
      attributes: { from: account.jid, type: 'account_sync' },
      child,
      except: companion,
    });
    return [this.#list(account)];
  }
}
