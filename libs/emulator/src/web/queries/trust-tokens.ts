import { randomBytes } from 'node:crypto';
import { BoundedMap } from '../../phones/bounded-map.js';
import type { Account } from '../account.js';
import { childOf, childrenOf, node } from '../nodes.js';
import { answering, refusals } from '../refusal.js';
import type { WebSide } from '../web-side.js';
import { notify } from './own-devices.js';

const KEPT = 10_000;

export interface GivenToken {
  readonly from: string;
  readonly to: string;
  readonly at: number;
}

/** `privacy_token`s: with one, somebody shows that the other end trusts them. */
export class TrustTokens {
  readonly #given = new BoundedMap<string, GivenToken>(KEPT);

  constructor(private readonly web: WebSide) {
    web.router.on(
      { tag: 'iq', xmlns: 'privacy', type: 'set', child: 'tokens' },
      answering((question, { account }) => {
        for (const { attrs } of childrenOf(childOf(question, 'tokens'), 'token')) {
          const to = web.accounts.reachByJid(attrs['jid']);
          if (to === undefined) throw refusals.notFound();
          this.give(account, to, Number(attrs['t'] ?? web.now()));
        }
        return undefined;
      }),
    );
  }

  give(from: Account, to: Account, at = Number(this.web.now())): void {
    this.#given.set(`${from.number} ${to.number}`, { from: from.number, to: to.number, at });
    const bytes = randomBytes(16);
    const token = node('token', { jid: to.jid, t: String(at), type: 'trusted_contact' }, bytes);
    const attributes = { from: from.jid, sender_lid: from.lidJid, type: 'privacy_token' };
    notify(this.web, to, { attributes, child: node('tokens', {}, [token]) });
  }

  of(account: Account): GivenToken[] {
    return [...this.#given.values()].filter(({ from, to }) => from === account.number || to === account.number);
  }

  clear(): void {
    this.#given.clear();
  }
}
