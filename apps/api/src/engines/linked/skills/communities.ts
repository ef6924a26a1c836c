import { generateMessageID, getBinaryNodeChild as childOf, type BinaryNode } from 'baileys';
import type { Address, CommunitiesSkill } from '../../engine.js';
import type { LinkedSession } from '../session.js';
import { groupOf } from './group-metadata.js';
import { asking, changing, refused } from './refusals.js';

export function communitiesSkill(session: LinkedSession): CommunitiesSkill {
  const { socket } = session;
  // Baileys' own ways print WhatsApp's answer to the console, or do not read it.
  const ask = async (to: Address, content: BinaryNode): Promise<BinaryNode | undefined> => {
    const answer: unknown = await socket.query(node('iq', { type: 'set', xmlns: 'w:g2', to }, [content]));
    return isNode(answer) ? answer : undefined;
  };
  return {
    create: async (subject, description) => {
      const id = idIn(await changing(() => ask('@g.us', creation(subject, description))));
      if (id === undefined) throw refused(404);
      const told = { id, subject, desc: description, isCommunity: true, owner: undefined, participants: [] };
      return groupOf(session, await asking(() => socket.groupMetadata(id)).catch(() => told));
    },
    groups: async (community) => {
      const { linkedGroups } = await asking(() => socket.communityFetchLinkedGroups(community));
      return linkedGroups.flatMap(({ id, subject }) => (id === undefined ? [] : [{ id, subject }]));
    },
    link: (community, group) =>
      changing(async () => {
        const link = node('link', { link_type: 'sub_group' }, [node('group', { jid: group })]);
        const links = childOf(await ask(community, node('links', {}, [link])), 'links');
        granted(childOf(childOf(links, 'link'), 'group'));
      }),
    unlink: (community, group) =>
      changing(async () => {
        const unlink = node('unlink', { unlink_type: 'sub_group' }, [node('group', { jid: group })]);
        granted(childOf(childOf(await ask(community, unlink), 'unlink'), 'group'));
      }),
  };
}

function creation(subject: string, description: string): BinaryNode {
  const body = node('body', {}, Buffer.from(description));
  return node('create', { subject }, [
    node('description', { id: generateMessageID().slice(0, 12) }, [body]),
    node('parent', { default_membership_approval_mode: 'request_required' }),
    node('allow_non_admin_sub_group_creation', {}),
    node('create_general_chat', {}),
  ]);
}

/** WhatsApp says for each group whether it did. */
function granted(group: BinaryNode | undefined): void {
  const error = group?.attrs['error'];
  if (error !== undefined) throw refused(Number(error));
}

function node(tag: string, attrs: BinaryNode['attrs'], content?: BinaryNode['content']): BinaryNode {
  return { tag, attrs, content };
}

function isNode(answer: unknown): answer is BinaryNode {
  return typeof answer === 'object' && answer !== null && 'tag' in answer;
}

function idIn(answer: BinaryNode | undefined): string | undefined {
  const id = childOf(answer, 'group')?.attrs['id'];
  if (id === undefined) return undefined;
  return id.includes('@') ? id : `${id}@g.us`;
}
