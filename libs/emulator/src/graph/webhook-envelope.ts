import { createHash } from 'node:crypto';
import type { Content, MediaContent } from '../phones/content.js';
import type { TypedMessage } from '../phones/line.js';
import type { StoredMedia } from '../phones/media-store.js';
import type { BusinessNumber } from './business-number.js';
import { knownError } from './error-catalogue.js';

const DAY_S = 86_400;
const ERRORS_URL = 'https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/';

export interface StatusChange {
  readonly messageId: string;
  readonly phoneNumber: string;
  readonly reference?: string;
  readonly status: 'sent' | 'delivered' | 'read' | 'failed';
  readonly at: number;
  readonly error?: { readonly code: number; readonly details?: string };
}

export function statusEnvelope(number: BusinessNumber, change: StatusChange): object {
  const { messageId, phoneNumber, status, at, reference, error } = change;
  return envelope(number, {
    statuses: [
      {
        id: messageId,
        status,
        timestamp: seconds(at),
        recipient_id: phoneNumber,
        ...(status === 'failed' || status === 'read' ? {} : conversation(number, phoneNumber, at)),
        ...(reference === undefined ? {} : { biz_opaque_callback_data: reference }),
        ...(error === undefined ? {} : { errors: [webhookError(error.code, error.details)] }),
      },
    ],
  });
}

export function messageEnvelope(number: BusinessNumber, message: TypedMessage, media?: StoredMedia): object {
  const { id, from, profileName, at, content, replyTo } = message;
  return envelope(number, {
    contacts: [{ profile: { name: profileName }, wa_id: from }],
    messages: [
      {
        ...(replyTo === undefined ? {} : { context: { from: number.digits, id: replyTo } }),
        from,
        id,
        timestamp: seconds(at),
        ...inboundContent(content, media),
      },
    ],
  });
}

function envelope(number: BusinessNumber, value: object): object {
  const metadata = { display_phone_number: number.digits, phone_number_id: number.phoneNumberId };
  const changes = [{ value: { messaging_product: 'whatsapp', metadata, ...value }, field: 'messages' }];
  return { object: 'whatsapp_business_account', entry: [{ id: number.wabaId, changes }] };
}

function conversation(number: BusinessNumber, phoneNumber: string, at: number): object {
  const id = createHash('md5').update(`${number.phoneNumberId}:${phoneNumber}`).digest('hex');
  return {
    conversation: { id, expiration_timestamp: String(Math.floor(at / 1000) + DAY_S), origin: { type: 'service' } },
    pricing: { billable: false, pricing_model: 'PMP', category: 'service', type: 'free_customer_service' },
  };
}

function webhookError(code: number, details?: string): object {
  const known = knownError(code);
  return {
    code,
    title: known.title,
    message: known.title,
    error_data: { details: details ?? known.details },
    href: ERRORS_URL,
  };
}

function inboundContent(content: Content, media?: StoredMedia): object {
  switch (content.kind) {
    case 'text':
      return { type: 'text', text: { body: content.text } };
    case 'location': {
      const { kind, ...location } = content;
      return { type: kind, location };
    }
    case 'reaction':
      return { type: 'reaction', reaction: { message_id: content.messageId, emoji: content.emoji } };
    case 'contacts':
      return { type: 'contacts', contacts: content.contacts.map(inboundCard) };
    case 'poll':
    case 'deleted':
    case 'unsupported':
    case 'edit':
    case 'delete':
    case 'vote':
      return { type: 'unsupported', errors: [webhookError(131051)] };
    default:
      return { type: content.kind, [content.kind]: inboundMedia(content, media) };
  }
}

function inboundCard(card: { name: string; phones: readonly string[] }): object {
  return { name: { formatted_name: card.name }, phones: card.phones.map((phone) => ({ phone })) };
}

function inboundMedia(content: MediaContent, media?: StoredMedia): object {
  return {
    id: content.mediaId,
    mime_type: content.mimeType,
    sha256: media === undefined ? undefined : Buffer.from(media.sha256, 'hex').toString('base64'),
    caption: content.caption,
    filename: content.fileName,
    voice: content.voice,
    animated: content.kind === 'sticker' ? false : undefined,
  };
}

function seconds(at: number): string {
  return String(Math.floor(at / 1000));
}
