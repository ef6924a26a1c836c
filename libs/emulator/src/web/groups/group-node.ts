import type { BinaryNode } from 'baileys';
import type { Account } from '../account.js';
import { node } from '../nodes.js';
import type { Group, Role } from './group.js';

/** A group as WhatsApp tells it to its members. */
export function groupNode(group: Group): BinaryNode {
  return node('group', attributesOf(group), [
    ...descriptionNodes(group),
    ...settingNodes(group),
    ...(group.parent === undefined ? [] : [node('linked_parent', { jid: group.parent.jid })]),
    ...[...group.members].map(([account, role]) => memberNode(account, role)),
  ]);
}

/** To those who hold an invitation, a group shows its size instead of its members. */
export function invitationNode(group: Group): BinaryNode {
  return node('group', { ...attributesOf(group), size: String(group.members.size) }, [
    ...descriptionNodes(group),
    ...settingNodes(group),
    ...group.admins().map((account) => memberNode(account, group.members.get(account))),
  ]);
}

export function memberNode(account: Account, role?: Role): BinaryNode {
  return node('participant', { ...nameOf(account), type: role === 'member' ? undefined : role });
}

/** A member is named by LID; the number goes along unless it is told to nobody. */
export function nameOf(account: Account) {
  return {
    jid: account.lidJid,
    phone_number: account.lidOnly ? undefined : account.jid,
    username: account.username,
  };
}

function attributesOf(group: Group) {
  const { creator, createdAt } = group.origin;
  const { by, at } = group.subjectSaid;
  return {
    id: group.id,
    addressing_mode: 'lid',
    subject: group.subject,
    s_o: by.lidJid,
    s_o_pn: numberOf(by),
    s_t: String(at),
    creator: creator.lidJid,
    creator_pn: numberOf(creator),
    creation: String(createdAt),
    size: String(group.members.size),
  };
}

function descriptionNodes({ description }: Group): BinaryNode[] {
  if (description === undefined) return [];
  const { id, by, at, text } = description;
  const attributes = { id, t: String(at), participant: by.lidJid, participant_pn: numberOf(by) };
  return [node('description', attributes, [node('body', {}, Buffer.from(text))])];
}

function settingNodes({ settings, origin }: Group): BinaryNode[] {
  const { announcement, locked, joinApproval, membersAdd, disappearsAfterSeconds: seconds } = settings;
  const given = (is: boolean, found: BinaryNode) => (is ? [found] : []);
  return [
    ...given(announcement, node('announcement')),
    ...given(locked, node('locked')),
    ...given(joinApproval, node('membership_approval_mode', {}, [node('group_join', { state: 'on' })])),
    ...given(seconds > 0, node('ephemeral', { expiration: String(seconds) })),
    node('member_add_mode', {}, Buffer.from(membersAdd ? 'all_member_add' : 'admin_add')),
    ...given(origin.kind === 'community', node('parent', { default_membership_approval_mode: 'request_required' })),
    ...given(origin.kind === 'announcements', node('default_sub_group')),
  ];
}

export function numberOf(account: Account): string | undefined {
  return account.lidOnly ? undefined : account.jid;
}
