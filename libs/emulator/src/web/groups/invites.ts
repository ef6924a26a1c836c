import type { BinaryNode } from 'baileys';
import type { Account } from '../account.js';
import { childOf, node } from '../nodes.js';
import { refusals } from '../refusal.js';
import { adminOnly, type GroupAsk, type GroupAsks } from './group-asks.js';
import type { GroupBook } from './group-book.js';
import { invitationNode, nameOf } from './group-node.js';
import type { GroupNotices } from './group-notices.js';
import type { Group } from './group.js';

/** Joining by link, and asking to be let in. */
export class GroupInvites {
  constructor(
    private readonly book: GroupBook,
    private readonly notices: GroupNotices,
    private readonly asks: GroupAsks,
  ) {
    asks
      .onGroups('get', 'invite', ({ child }) => [invitationNode(this.#invitedTo(child))])
      .onGroups('set', 'invite', ({ actor, child }) => this.#accept(actor, this.#invitedTo(child)))
      .on('get', ['invite'], (ask) => this.#code(ask, (group) => group.inviteCode))
      .on('set', ['invite'], (ask) => this.#renew(ask))
      .on('get', ['membership_approval_requests'], (ask) => this.#waiting(ask))
      .on('set', ['membership_requests_action'], (ask) => this.#decide(ask))
      .on('set', ['revoke'], (ask) => {
        adminOnly(ask);
        return [];
      });
  }

  /** Straight in, or among those who wait for an admin. */
  join(account: Account, group: Group): 'joined' | 'waiting' | 'already' {
    if (group.has(account)) return 'already';
    if (group.settings.joinApproval) {
      this.request(account, group);
      return 'waiting';
    }
    group.add(account);
    this.notices.added(group, account, [account], 'invite');
    return 'joined';
  }

  request(account: Account, group: Group): void {
    group.requests.set(account, { at: this.book.now(), method: 'invite_link' });
    const child = node('created_membership_requests', { request_method: 'invite_link' }, [
      node('requested_user', nameOf(account)),
    ]);
    this.notices.tell({ group, actor: account, child, to: group.admins() });
  }

  withdraw(account: Account, group: Group): void {
    if (!group.requests.delete(account)) return;
    this.#revoked(group, account, account);
  }

  #accept(actor: Account, group: Group): BinaryNode[] {
    switch (this.join(actor, group)) {
      case 'joined':
        return [node('group', { jid: group.jid })];
      case 'waiting':
        return [node('membership_approval_request', { jid: group.jid })];
      case 'already':
        throw refusals.conflict();
    }
  }

  #invitedTo(child: BinaryNode): Group {
    const group = this.book.findByInvite(child.attrs['code'] ?? '');
    if (group === undefined) throw refusals.gone();
    return group;
  }

  #code(ask: GroupAsk, code: (group: Group) => string): BinaryNode[] {
    adminOnly(ask);
    return [node('invite', { code: code(ask.group) })];
  }

  #renew(ask: GroupAsk): BinaryNode[] {
    const [answer] = this.#code(ask, (group) => group.renewInvite());
    if (answer !== undefined) this.notices.tell({ ...ask, child: answer });
    return answer === undefined ? [] : [answer];
  }

  #waiting(ask: GroupAsk): BinaryNode[] {
    adminOnly(ask);
    const waiting = [...ask.group.requests].map(([account, { at, method }]) =>
      node('membership_approval_request', { ...nameOf(account), request_method: method, request_time: String(at) }),
    );
    return [node('membership_approval_requests', {}, waiting)];
  }

  #decide(ask: GroupAsk): BinaryNode[] {
    adminOnly(ask);
    const decision = childOf(ask.child, 'approve') ?? childOf(ask.child, 'reject');
    if (decision === undefined) throw refusals.badRequest();
    const outcomes = this.asks.people(decision).map(({ account, jid }) => {
      if (account === undefined || !ask.group.requests.has(account)) return node('participant', { jid, error: '404' });
      this.#settle(ask, account, decision.tag === 'approve');
      return node('participant', { jid });
    });
    return [node('membership_requests_action', {}, [node(decision.tag, {}, outcomes)])];
  }

  #settle({ group, actor }: GroupAsk, account: Account, approved: boolean): void {
    group.requests.delete(account);
    if (!approved) return this.#revoked(group, actor, account);
    group.add(account);
    this.notices.added(group, actor, [account]);
  }

  #revoked(group: Group, actor: Account, account: Account): void {
    const child = node('revoked_membership_requests', {}, [node('participant', nameOf(account))]);
    this.notices.tell({ group, actor, child, to: group.admins() });
  }
}
