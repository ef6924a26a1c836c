import { randomBytes } from 'node:crypto';
import type { BinaryNode } from 'baileys';
import type { Account } from '../account.js';
import { node } from '../nodes.js';
import type { Group } from './group.js';
import { groupNode, memberNode, nameOf, numberOf } from './group-node.js';

export interface Notice {
  readonly group: Group;
  /** Who did it. */
  readonly actor: Account;
  readonly child: BinaryNode;
  /** All members, when not said otherwise. */
  readonly to?: readonly Account[];
}

/** Tells linked devices what happened in their groups. */
export class GroupNotices {
  constructor(private readonly now: () => string) {}

  tell({ group, actor, child, to = group.accounts() }: Notice): void {
    const attributes = {
      from: group.jid,
      type: 'w:gp2',
      id: randomBytes(8).toString('hex').toUpperCase(),
      participant: actor.lidJid,
      participant_pn: numberOf(actor),
      notify: actor.pushName,
      addressing_mode: 'lid',
      t: this.now(),
    };
    for (const account of to) {
      for (const companion of account.companions.values()) companion.deliver(node('notification', attributes, [child]));
    }
  }

  members(
    group: Group,
    actor: Account,
    what: 'remove' | 'leave' | 'promote' | 'demote',
    people: readonly Account[],
  ): void {
    const gone = what === 'remove' || what === 'leave' ? people : [];
    const child = node(
      what,
      {},
      people.map((account) => node('participant', nameOf(account))),
    );
    this.tell({ group, actor, child, to: [...new Set([...group.accounts(), ...gone])] });
  }

  /** New members learn of the whole group, the others of the new members. */
  added(group: Group, actor: Account, people: readonly Account[], reason?: 'invite'): void {
    const child = node(
      'add',
      { reason },
      people.map((account) => memberNode(account, group.members.get(account))),
    );
    this.tell({ group, actor, child, to: group.accounts().filter((account) => !people.includes(account)) });
    this.created(group, actor, people);
  }

  created(group: Group, actor: Account, to: readonly Account[]): void {
    this.tell({ group, actor, child: node('create', { type: 'new' }, [groupNode(group)]), to });
  }
}
