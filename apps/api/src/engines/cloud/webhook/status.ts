import type { MessageStatusChanged } from '../../engine.js';
import { meaningOfMetaCode, refused } from '../errors.js';
import { numberOf, recordsOf, textOf, type JsonRecord } from '../json.js';
import { timeOf } from './time.js';

/** `played` is what a voice note says instead of `read`. */
const statuses: ReadonlyMap<unknown, MessageStatusChanged['status']> = new Map([
  ['sent', 'sent'],
  ['delivered', 'delivered'],
  ['read', 'read'],
  ['played', 'read'],
  ['failed', 'failed'],
]);

/** One event, none for a status that is no news to us, or undefined for one that cannot be read. */
export function statusEvent(given: JsonRecord): readonly (MessageStatusChanged | undefined)[] {
  const status = statuses.get(given['status']);
  if (status === undefined && textOf(given['status']) !== undefined) return [];
  const waId = textOf(given['id']);
  const at = timeOf(given['timestamp']);
  if (status === undefined || waId === undefined || at === undefined) return [undefined];
  const messageId = textOf(given['biz_opaque_callback_data']);
  return [
    { type: 'message.status', messageId, waId, status, at, error: status === 'failed' ? causeOf(given) : undefined },
  ];
}

function causeOf(given: JsonRecord): { code: string; message: string } {
  const metaCode = numberOf(recordsOf(given['errors'])[0]?.['code']);
  const { code, message } = meaningOfMetaCode(metaCode) ?? refused;
  return { code, message };
}
