import type { BinaryNode } from 'baileys';
import type { Account } from '../account.js';
import { childOf, childrenOf, node, textOf } from '../nodes.js';
import { answering, refusals } from '../refusal.js';
import type { WebSide } from '../web-side.js';

export interface Business {
  description?: string;
  address?: string;
  email?: string;
  category?: string;
  websites: string[];
  hours?: BinaryNode;
}

const textFields = ['description', 'address', 'email'] as const;

/** Business profiles; an account without one is a person's. */
export class Businesses {
  readonly #businesses = new WeakMap<Account, Business>();

  constructor(private readonly web: WebSide) {
    web.router.on(
      { tag: 'iq', xmlns: 'w:biz', type: 'get', child: 'business_profile' },
      answering((question) => [
        node('business_profile', { v: '244' }, this.#told(childOf(question, 'business_profile'))),
      ]),
    );
    web.router.on(
      { tag: 'iq', xmlns: 'w:biz', type: 'set', child: 'business_profile' },
      answering((question, { account }) => this.#change(account, childOf(question, 'business_profile'))),
    );
  }

  of(account: Account): Business | undefined {
    return this.#businesses.get(account);
  }

  set(account: Account, business: Business): void {
    this.#businesses.set(account, business);
  }

  #told(asked: BinaryNode | undefined): BinaryNode[] {
    return childrenOf(asked, 'profile').flatMap(({ attrs: { jid } }) => {
      const account = this.web.accounts.reachByJid(jid);
      const business = account && this.of(account);
      return business === undefined ? [] : [profileNode(jid, business)];
    });
  }

  #change(account: Account, change: BinaryNode | undefined): undefined {
    if (change === undefined) throw refusals.badRequest();
    const business: Business = { websites: [], ...this.of(account) };
    for (const name of textFields) {
      const given = childOf(change, name);
      if (given !== undefined) business[name] = textOf(given);
    }
    const websites = childrenOf(change, 'website').map(textOf);
    if (websites.length > 0) business.websites = websites;
    business.hours = childOf(change, 'business_hours') ?? business.hours;
    this.set(account, business);
  }
}

function profileNode(jid: string | undefined, business: Business): BinaryNode {
  const leaf = (tag: string, text: string | undefined) => (text ? [node(tag, {}, Buffer.from(text))] : []);
  const { category, websites, hours } = business;
  return node('profile', { jid, tag: '1' }, [
    ...textFields.flatMap((name) => leaf(name, business[name])),
    ...websites.flatMap((website) => leaf('website', website)),
    ...(category ? [node('categories', {}, [node('category', { id: '1' }, Buffer.from(category))])] : []),
    ...(hours === undefined ? [] : [hours]),
  ]);
}
