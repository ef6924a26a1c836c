import { getBinaryNodeChildren, type BinaryNode } from 'baileys';
import type { MessageStatusChanged } from '../../engine.js';
import { isGroup } from '../addresses.js';
import type { WhoIs } from './received.js';

const statusOf: ReadonlyMap<string | undefined, 'delivered' | 'read'> = new Map([
  [undefined, 'delivered'],
  ['inactive', 'delivered'],
  ['read', 'read'],
  ['played', 'read'],
]);

/** What a receipt says of messages of ours. One with a recipient is about what another device of ours has read. */
export async function statusesOf(
  { attrs, content }: BinaryNode,
  tools: { is: WhoIs; messageIdOf(waId: string): string | undefined },
): Promise<MessageStatusChanged[]> {
  const status = statusOf.get(attrs['type']);
  const { id, from = '', t, participant, recipient } = attrs;
  if (status === undefined || id === undefined || recipient !== undefined) return [];
  const by = isGroup(from) && participant ? { by: await tools.is([participant, attrs['participant_pn']]) } : {};
  const at = new Date(Number(t ?? 0) * 1_000);
  return [id, ...otherIds(content)].map((waId) => {
    const messageId = tools.messageIdOf(waId);
    return { type: 'message.status', waId, status, at, ...(messageId === undefined ? {} : { messageId }), ...by };
  });
}

function otherIds(content: BinaryNode['content']): string[] {
  const [list] = Array.isArray(content) ? content : [];
  if (list?.tag !== 'list') return [];
  return getBinaryNodeChildren(list, 'item').flatMap(({ attrs }) => (attrs['id'] === undefined ? [] : [attrs['id']]));
}
