import type { BinaryNode } from 'baileys';
import type { Account } from '../account.js';
import { childOf, childrenOf, node } from '../nodes.js';
import { refusals } from '../refusal.js';
import { adminOnly, type GroupAsk, type GroupAsks, type GroupsAsk } from './group-asks.js';
import type { GroupBook } from './group-book.js';
import { groupNode } from './group-node.js';
import type { GroupNotices } from './group-notices.js';
import type { Group } from './group.js';
import { describe } from './membership.js';

/** Communities: groups that hold groups. */
export class Communities {
  constructor(
    private readonly book: GroupBook,
    private readonly notices: GroupNotices,
    asks: GroupAsks,
  ) {
    asks
      .on('get', ['sub_groups'], ({ group }) => [node('sub_groups', {}, this.book.under(group).map(subGroupNode))])
      .on('set', ['links'], (ask) => this.#link(ask))
      .on('set', ['unlink'], (ask) => this.#unlink(ask));
  }

  /** A `create` with a `parent` in it. */
  create({ actor, child }: GroupsAsk): BinaryNode[] {
    const subject = child.attrs['subject'] ?? '';
    if (subject === '') throw refusals.badRequest();
    const community = this.book.create({ subject, creator: actor, kind: 'community' });
    community.settings.joinApproval = true;
    const description = childOf(child, 'description');
    if (description !== undefined) describe(community, actor, description, this.book.now());
    const announcements = this.#subGroup(community, actor, 'announcements', subject);
    announcements.settings.announcement = true;
    const general = childOf(child, 'create_general_chat') && this.#subGroup(community, actor, 'group', 'General');
    for (const group of [community, announcements, general]) if (group) this.notices.created(group, actor, [actor]);
    return [groupNode(community)];
  }

  #subGroup(community: Group, creator: Account, kind: 'group' | 'announcements', subject: string): Group {
    const group = this.book.create({ subject, creator, kind });
    group.parent = community;
    return group;
  }

  #link(ask: GroupAsk): BinaryNode[] {
    adminOnly(ask);
    const link = childOf(ask.child, 'link');
    const outcomes = childrenOf(link, 'group').map(({ attrs: { jid } }) => {
      const group = this.book.find(jid);
      if (group?.isAdmin(ask.actor) !== true) return node('group', { jid, error: group === undefined ? '404' : '403' });
      if (group.parent !== undefined) return node('group', { jid, error: '409' });
      group.parent = ask.group;
      for (const account of group.accounts()) ask.group.add(account);
      this.#tell(ask, group, 'link');
      return node('group', { jid });
    });
    return [node('links', {}, [node('link', { link_type: 'sub_group' }, outcomes)])];
  }

  #unlink(ask: GroupAsk): BinaryNode[] {
    adminOnly(ask);
    const outcomes = childrenOf(ask.child, 'group').map(({ attrs: { jid } }) => {
      const group = this.book.find(jid);
      if (group?.parent !== ask.group) return node('group', { jid, error: '404' });
      group.parent = undefined;
      this.#tell(ask, group, 'unlink');
      return node('group', { jid });
    });
    return [node('unlink', { unlink_type: 'sub_group' }, outcomes)];
  }

  #tell({ group: community, actor }: GroupAsk, group: Group, what: 'link' | 'unlink'): void {
    const named = (each: Group) => node('group', { jid: each.jid, subject: each.subject });
    const child = (type: string, each: Group) => node(what, { [`${what}_type`]: type }, [named(each)]);
    this.notices.tell({ group: community, actor, child: child('sub_group', group) });
    this.notices.tell({ group, actor, child: child('parent_group', community) });
  }
}

function subGroupNode(group: Group): BinaryNode {
  const { creator, createdAt } = group.origin;
  return node('group', {
    id: group.id,
    subject: group.subject,
    creation: String(createdAt),
    creator: creator.lidJid,
    size: String(group.members.size),
  });
}
