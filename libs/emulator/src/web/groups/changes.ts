import type { BinaryNode } from 'baileys';
import { childOf, node, textOf } from '../nodes.js';
import { refusals } from '../refusal.js';
import { adminOnly, type GroupAsk, type GroupAsks } from './group-asks.js';
import type { GroupBook } from './group-book.js';
import type { GroupNotices } from './group-notices.js';
import type { Group } from './group.js';
import { describe } from './membership.js';

/** What a group is called, says of itself, and allows. */
export class GroupChanges {
  constructor(
    private readonly book: GroupBook,
    private readonly notices: GroupNotices,
    asks: GroupAsks,
  ) {
    asks
      .on('set', ['subject'], (ask) => this.#subject(ask))
      .on('set', ['description'], (ask) => this.#description(ask))
      .on('set', ['announcement', 'not_announcement'], (ask) =>
        this.#setting(ask, ({ settings }) => (settings.announcement = ask.child.tag === 'announcement')),
      )
      .on('set', ['locked', 'unlocked'], (ask) =>
        this.#setting(ask, ({ settings }) => (settings.locked = ask.child.tag === 'locked')),
      )
      .on('set', ['ephemeral', 'not_ephemeral'], (ask) => this.#disappearing(ask))
      .on('set', ['member_add_mode'], (ask) =>
        this.#setting(ask, ({ settings }) => (settings.membersAdd = textOf(ask.child) === 'all_member_add')),
      )
      .on('set', ['membership_approval_mode'], (ask) => this.#approval(ask));
  }

  #subject(ask: GroupAsk): undefined {
    const { group, actor, child } = ask;
    changersOnly(ask);
    const subject = textOf(child);
    if (subject === '' || [...subject].length > 100) throw refusals.badRequest();
    group.subject = subject;
    group.subjectSaid = { by: actor, at: this.book.now() };
    const attributes = { subject, s_o: actor.lidJid, s_t: String(group.subjectSaid.at) };
    this.notices.tell({ group, actor, child: node('subject', attributes) });
  }

  #description(ask: GroupAsk): undefined {
    const { group, actor, child } = ask;
    changersOnly(ask);
    if (group.description?.id !== child.attrs['prev']) throw refusals.conflict();
    describe(group, actor, child, this.book.now());
    this.notices.tell({ group, actor, child });
  }

  #setting(ask: GroupAsk, change: (group: Group) => void): undefined {
    adminOnly(ask);
    change(ask.group);
    this.notices.tell(ask);
  }

  #disappearing(ask: GroupAsk): undefined {
    const { group, child } = ask;
    changersOnly(ask);
    const seconds = child.tag === 'ephemeral' ? Number(child.attrs['expiration'] ?? 0) : 0;
    group.settings.disappearsAfterSeconds = seconds;
    this.notices.tell(ask);
  }

  #approval(ask: GroupAsk): undefined {
    const mode: BinaryNode | undefined = childOf(ask.child, 'group_join') ?? childOf(ask.child, 'community_join');
    const state = mode?.attrs['state'];
    if (state !== 'on' && state !== 'off') throw refusals.badRequest();
    return this.#setting(ask, ({ settings }) => (settings.joinApproval = state === 'on'));
  }
}

function changersOnly({ group, actor }: GroupAsk): void {
  if (!group.mayChange(actor)) throw refusals.forbidden();
}
