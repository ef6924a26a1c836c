import type { BinaryNode } from 'baileys';
import type { Account } from '../account.js';
import type { Accounts } from '../accounts.js';
import { childOf, childrenOf } from '../nodes.js';
import { answering, refusals } from '../refusal.js';
import type { StanzaRouter } from '../stanza-router.js';
import type { GroupBook } from './group-book.js';
import type { Group } from './group.js';

/** What a linked device asks about groups in general. */
export interface GroupsAsk {
  readonly actor: Account;
  readonly stanza: BinaryNode;
  readonly child: BinaryNode;
}

/** What it asks about one group it is in. */
export interface GroupAsk extends GroupsAsk {
  readonly group: Group;
}

type Answer = BinaryNode[] | undefined;

type Answerer = (ask: GroupsAsk) => Answer;

/** Listens to questions about groups, and lets only members ask about one. */
export class GroupAsks {
  readonly #answerers = new Map<string, Answerer>();

  constructor(
    private readonly router: StanzaRouter,
    private readonly book: GroupBook,
    private readonly accounts: Accounts,
  ) {}

  onGroups(type: 'get' | 'set', child: string, answer: Answerer): this {
    return this.#on(type, child, 'groups', answer);
  }

  on(type: 'get' | 'set', children: readonly string[], answer: (ask: GroupAsk) => Answer): this {
    for (const child of children) {
      this.#on(type, child, 'one group', (ask) => answer({ ...ask, group: this.#groupOf(ask) }));
    }
    return this;
  }

  people(list: BinaryNode): { account: Account | undefined; jid: string }[] {
    return childrenOf(list, 'participant').map(({ attrs: { jid = '' } }) => ({
      account: this.accounts.reachByJid(jid),
      jid,
    }));
  }

  #on(type: 'get' | 'set', child: string, about: string, answer: Answerer): this {
    this.#answerers.set(`${type} ${child} of ${about}`, answer);
    const ask = answering((stanza, { account: actor }) => {
      const about = stanza.attrs['to'] === '@g.us' ? 'groups' : 'one group';
      const answerer = this.#answerers.get(`${type} ${child} of ${about}`);
      const found = childOf(stanza, child);
      if (answerer === undefined || found === undefined) throw new Error(`nobody knows ${type} ${child} of ${about}`);
      return answerer({ actor, stanza, child: found });
    });
    this.router.on({ tag: 'iq', xmlns: 'w:g2', type, child }, ask);
    return this;
  }

  #groupOf({ actor, stanza }: GroupsAsk): Group {
    const group = this.book.find(stanza.attrs['to']);
    if (group === undefined) throw refusals.notFound();
    if (!group.has(actor)) throw refusals.forbidden();
    return group;
  }
}

export function adminOnly({ group, actor }: GroupAsk): void {
  if (!group.isAdmin(actor)) throw refusals.forbidden();
}
