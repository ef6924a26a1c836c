import type { OutboundContent } from '../../engine.js';
import type { JsonRecord } from '../json.js';

export type TextContent = Extract<OutboundContent, { kind: 'text' }>;

export function textPayload({ text }: TextContent): JsonRecord {
  return { type: 'text', text: { body: text, preview_url: /https?:\/\//i.test(text) } };
}
