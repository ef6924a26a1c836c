import type { OutboundMessage } from '../../engine.js';
import type { JsonRecord } from '../json.js';

/** Our id travels with the message and comes back in every status: it survives a lost answer. */
export function addressed({ id, to, replyTo }: OutboundMessage, content: JsonRecord): JsonRecord {
  return {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    to,
    biz_opaque_callback_data: id,
    ...(replyTo === undefined ? {} : { context: { message_id: replyTo.waId } }),
    ...content,
  };
}
