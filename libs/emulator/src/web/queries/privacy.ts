import type { Account } from '../account.js';
import { childOf, childrenOf, node } from '../nodes.js';
import { answering, refusals } from '../refusal.js';
import type { StanzaRouter } from '../stanza-router.js';

const everybody = ['all', 'contacts', 'contact_blacklist', 'none'];

/** What may be chosen for each thing that an account shows or allows; the first is what it begins with. */
const choices: Readonly<Record<string, readonly string[]>> = {
  last: everybody,
  online: ['all', 'match_last_seen'],
  profile: everybody,
  status: everybody,
  readreceipts: ['all', 'none'],
  groupadd: everybody,
  calladd: ['all', 'known'],
  messages: ['all', 'contacts'],
};

/** What each account lets others see and do. */
export class Privacy {
  #chosen = new WeakMap<Account, Record<string, string>>();

  constructor(router: StanzaRouter) {
    router.on(
      { tag: 'iq', xmlns: 'privacy', type: 'get', child: 'privacy' },
      answering((_question, { account }) => [this.#node(account)]),
    );
    router.on(
      { tag: 'iq', xmlns: 'privacy', type: 'set', child: 'privacy' },
      answering((question, { account }) => {
        for (const { attrs } of childrenOf(childOf(question, 'privacy'), 'category')) {
          if (!this.choose(account, attrs['name'] ?? '', attrs['value'] ?? '')) throw refusals.badRequest();
        }
        return [this.#node(account)];
      }),
    );
  }

  of(account: Account): Readonly<Record<string, string>> {
    const values: Record<string, string> = {};
    for (const [name, [first = '']] of Object.entries(choices)) values[name] = first;
    return { ...values, ...this.#chosen.get(account) };
  }

  /** False when there is no such thing or it cannot be so. */
  choose(account: Account, name: string, value: string): boolean {
    if (choices[name]?.includes(value) !== true) return false;
    this.#chosen.set(account, { ...this.#chosen.get(account), [name]: value });
    return true;
  }

  /** Whether `account` lets `by` add it to groups, or see something; contacts are those it has a chat with. */
  letsAdd(account: Account, by: Account): boolean {
    return this.lets('groupadd', account, by);
  }

  lets(name: string, account: Account, by: Account): boolean {
    const chosen = this.of(account)[name];
    if (account === by || chosen === 'all' || chosen === 'contact_blacklist') return true;
    return chosen === 'contacts' && account.phone.inbox.chats().some(({ peer }) => peer === by.number);
  }

  #node(account: Account) {
    const categories = Object.entries(this.of(account)).map(([name, value]) => node('category', { name, value }));
    return node('privacy', {}, categories);
  }
}
