import type { Receipt, TypedMessage } from '../../phones/line.js';
import type { Account } from '../account.js';
import { childOf } from '../nodes.js';
import type { WebSide } from '../web-side.js';
import { GroupChanges } from './changes.js';
import { Communities } from './communities.js';
import { GroupAsks } from './group-asks.js';
import { GroupAuthors } from './group-authors.js';
import { GroupBook } from './group-book.js';
import { GroupCarrier } from './group-carrier.js';
import { GroupLine, type GroupLineEvents } from './group-line.js';
import { GroupMail } from './group-mail.js';
import { GroupNotices } from './group-notices.js';
import { GroupReceipts } from './group-receipts.js';
import type { Group } from './group.js';
import { GroupInvites } from './invites.js';
import { Membership } from './membership.js';

/** Groups and communities: who is in them, what is written there, and what linked devices hear of it. */
export class GroupsRoom implements GroupLineEvents {
  readonly book: GroupBook;
  readonly notices: GroupNotices;
  readonly membership: Membership;
  readonly invites: GroupInvites;
  readonly #authors = new GroupAuthors();
  readonly #mail: GroupMail;
  readonly #receipts: GroupReceipts;

  constructor(
    private readonly web: WebSide,
    letsAdd: (account: Account, by: Account) => boolean,
  ) {
    const { accounts, router, messages } = web;
    const { network, clock, unknown } = web.surroundings;
    const now = () => web.now();
    this.book = new GroupBook(clock);
    this.book.watch(
      (group) => network.join(new GroupLine(group, this)),
      (group) => network.leave(group.id),
    );
    this.notices = new GroupNotices(now);
    const asks = new GroupAsks(router, this.book, accounts);
    this.membership = new Membership(this.book, this.notices, asks, letsAdd);
    this.invites = new GroupInvites(this.book, this.notices, asks);
    new GroupChanges(this.book, this.notices, asks);
    const communities = new Communities(this.book, this.notices, asks);
    asks.onGroups('set', 'create', (ask) =>
      childOf(ask.child, 'parent') === undefined ? this.membership.create(ask) : communities.create(ask),
    );
    this.#mail = new GroupMail(network, messages.envelopes, messages.writer, messages.mail.sent, this.#authors);
    this.#receipts = new GroupReceipts(this.book, network, this.#authors, web.faults, now);
    messages.receipts.ofGroups = (receipt, from, ids) => this.#receipts.fromCompanion(receipt, from, ids);
    const { envelopes, reader, undecryptable } = messages;
    this.#carryWith(
      new GroupCarrier(...([accounts, network, envelopes, reader, undecryptable, this.#authors, unknown] as const)),
    );
  }

  receipt(group: Group, receipt: Receipt): void {
    const reader = this.web.accounts.find(receipt.phoneNumber);
    if (reader !== undefined) this.#receipts.fromPhone(group, reader, receipt);
  }

  typed(group: Group, message: TypedMessage): void {
    const from = this.web.accounts.find(message.from);
    if (from === undefined) return;
    this.#mail.typed(group, from, message).catch((problem: unknown) => {
      const path = `phone ${from.number} in group ${group.id}`;
      const body = { kind: message.content.kind };
      this.web.surroundings.unknown.note({ method: 'TYPED', path, why: String(problem), body });
    });
  }

  reset(): void {
    this.book.clear();
    this.#authors.clear();
  }

  #carryWith(carrier: GroupCarrier): void {
    const { door } = this.web.messages;
    door.on('g.us', async (stanza, sender) => {
      const group = this.book.find(stanza.attrs['to']);
      if (group === undefined) return door.acknowledge(stanza, sender, '404');
      if (!group.mayWrite(sender.account)) return door.acknowledge(stanza, sender, '403');
      if (door.admit(stanza, sender, group.id)) await carrier.carry({ group, sender, stanza });
    });
  }
}
