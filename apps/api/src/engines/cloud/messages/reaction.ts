import type { OutboundContent } from '../../engine.js';
import type { JsonRecord } from '../json.js';

type ReactionContent = Extract<OutboundContent, { kind: 'reaction' }>;

export function reactionPayload({ target, emoji }: ReactionContent): JsonRecord {
  return { type: 'reaction', reaction: { message_id: target.waId, emoji } };
}
