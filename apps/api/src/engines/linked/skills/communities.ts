import { generateMessageID, getBinaryNodeChild, type BinaryNode } from 'baileys';
import type { CommunitiesSkill } from '../../engine.js';
import type { LinkedSession } from '../session.js';
import { groupOf } from './group-metadata.js';
import { asking, changing, refused } from './refusals.js';

export function communitiesSkill(session: LinkedSession): CommunitiesSkill {
  const { socket } = session;
  return {
    create: async (subject, description) => {
      const id = idIn(await changing<BinaryNode | undefined>(() => socket.query(creation(subject, description))));
      if (id === undefined) throw refused(404);
      const told = { id, subject, desc: description, isCommunity: true, owner: undefined, participants: [] };
      return groupOf(session, await asking(() => socket.groupMetadata(id)).catch(() => told));
    },
    groups: async (community) => {
      const { linkedGroups } = await asking(() => socket.communityFetchLinkedGroups(community));
      return linkedGroups.flatMap(({ id, subject }) => (id === undefined ? [] : [{ id, subject }]));
    },
    link: (community, group) => changing(() => socket.communityLinkGroup(group, community)),
    unlink: (community, group) => changing(() => socket.communityUnlinkGroup(group, community)),
  };
}

/** Baileys' own way prints WhatsApp's answer to the console, and takes a failure to read it for an empty answer. */
function creation(subject: string, description: string): BinaryNode {
  const body: BinaryNode = { tag: 'body', attrs: {}, content: Buffer.from(description) };
  return {
    tag: 'iq',
    attrs: { type: 'set', xmlns: 'w:g2', to: '@g.us' },
    content: [
      {
        tag: 'create',
        attrs: { subject },
        content: [
          { tag: 'description', attrs: { id: generateMessageID().slice(0, 12) }, content: [body] },
          { tag: 'parent', attrs: { default_membership_approval_mode: 'request_required' } },
          { tag: 'allow_non_admin_sub_group_creation', attrs: {} },
          { tag: 'create_general_chat', attrs: {} },
        ],
      },
    ],
  };
}

function idIn(answer: BinaryNode | undefined): string | undefined {
  const id = getBinaryNodeChild(answer, 'group')?.attrs['id'];
  if (id === undefined) return undefined;
  return id.includes('@') ? id : `${id}@g.us`;
}
