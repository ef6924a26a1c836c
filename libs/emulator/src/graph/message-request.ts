import type { Fields } from '../http/fields.js';
import { mediaKinds, type ContactCard, type Content, type MediaContent, type MediaKind } from '../phones/content.js';
import type { StoredMedia } from '../phones/media-store.js';
import { digitsOf } from '../phones/phone-book.js';
import { invalidParameter, notPretended, refusal } from './graph-error.js';

const pretendedTypes = ['text', ...mediaKinds, 'location', 'contacts', 'reaction'] as const;
type PretendedType = (typeof pretendedTypes)[number];
/** Real, but not pretended here. */
const otherTypes = ['template', 'interactive', 'order', 'button', 'pin'] as const;

const LONGEST_CAPTION = 1024;
const topLevel = [
  'messaging_product',
  'recipient_type',
  'to',
  'type',
  'context',
  'biz_opaque_callback_data',
  ...pretendedTypes,
];

export type LinkedContent = Omit<MediaContent, 'mediaId' | 'mimeType'> & { readonly link: string };

export interface SendRequest {
  /** As the caller wrote it. */
  readonly input: string;
  readonly to: string;
  readonly content: Content | LinkedContent;
  readonly reference?: string;
  readonly replyTo?: string;
}

export interface ReadRequest {
  readonly messageId: string;
  readonly typing: boolean;
}

export type FindMedia = (id: string) => StoredMedia | undefined;

export function needProduct(fields: Fields): void {
  const product = fields.text('messaging_product');
  if (product.toLowerCase() === 'whatsapp') return;
  throw invalidParameter(`Param messaging_product must be one of {WHATSAPP} - got "${product}".`);
}

export function readReceipt(fields: Fields): ReadRequest {
  fields.only('messaging_product', 'status', 'message_id', 'typing_indicator');
  fields.choice('status', ['read']);
  return { messageId: fields.filledText('message_id', 512), typing: fields.has('typing_indicator') };
}

export function readSend(fields: Fields, findMedia: FindMedia): SendRequest {
  const type = readType(fields);
  fields.only(...topLevel);
  fields.choice('recipient_type', ['individual'], 'individual');
  const input = fields.filledText('to', 40);
  const to = digitsOf(input);
  if (to === undefined) throw refusal(131009, `Param to is not a phone number: ${input}`);
  return {
    input,
    to,
    reference: fields.optionalText('biz_opaque_callback_data', 512),
    replyTo: fields.optionalObject('context')?.filledText('message_id', 512),
    content: readContent(type, fields, findMedia),
  };
}

function readType(fields: Fields): PretendedType {
  const written = fields.optionalText('type', 40) ?? 'text';
  const type = pretendedTypes.find((known) => known === written);
  if (type !== undefined) return type;
  if (otherTypes.some((known) => known === written)) {
    throw notPretended(`messages of type ${written}`);
  }
  const names = [...pretendedTypes, ...otherTypes].map((name) => name.toUpperCase()).join(', ');
  throw invalidParameter(`Param type must be one of {${names}} - got "${written}".`);
}

function readContent(type: PretendedType, fields: Fields, findMedia: FindMedia): Content | LinkedContent {
  switch (type) {
    case 'text': {
      const text = fields.object('text').only('body', 'preview_url');
      text.optionalBoolean('preview_url');
      return { kind: 'text', text: text.filledText('body', 4096) };
    }
    case 'location':
      return readLocation(fields.object('location'));
    case 'contacts':
      return { kind: 'contacts', contacts: fields.objects('contacts').map(readCard) };
    case 'reaction': {
      const reaction = fields.object('reaction').only('message_id', 'emoji');
      return { kind: 'reaction', messageId: reaction.filledText('message_id', 512), emoji: reaction.text('emoji', 32) };
    }
    default:
      return readMedia(type, fields.object(type), findMedia);
  }
}

function readLocation(location: Fields): Content {
  location.only('latitude', 'longitude', 'name', 'address');
  return {
    kind: 'location',
    latitude: coordinate(location, 'latitude', 90),
    longitude: coordinate(location, 'longitude', 180),
    name: location.optionalText('name', 1000),
    address: location.optionalText('address', 1000),
  };
}

/** Meta takes coordinates as numbers and as strings of digits. */
function coordinate(location: Fields, name: string, most: number): number {
  if (!location.hasText(name)) return location.number(name, -most, most);
  const written = location.filledText(name, 40);
  const value = Number(written);
  if (!(Math.abs(value) <= most)) throw location.refuse(name, { expected: `a number from ${-most} to ${most}` });
  return value;
}

function readCard(card: Fields): ContactCard {
  const name = card.object('name').filledText('formatted_name', 1000);
  const phones = card.has('phones') ? card.objects('phones').map((phone) => phone.optionalText('phone', 40) ?? '') : [];
  return { name, phones };
}

function readMedia(kind: MediaKind, media: Fields, findMedia: FindMedia): Content | LinkedContent {
  media.only('id', 'link', 'caption', 'filename', 'voice', 'provider');
  const about = {
    kind,
    caption: kind === 'audio' || kind === 'sticker' ? undefined : media.optionalText('caption', LONGEST_CAPTION),
    fileName: kind === 'document' ? media.optionalText('filename', 255) : undefined,
    voice: kind === 'audio' ? media.optionalBoolean('voice') : undefined,
  };
  const id = media.optionalText('id', 100);
  if ((id === undefined) === !media.has('link')) {
    throw invalidParameter(`Param ${kind} must have exactly one of id and link.`);
  }
  if (id === undefined) return { ...about, link: readLink(media) };
  const stored = findMedia(id);
  if (stored === undefined) throw refusal(131009, `Media ID ${id} was not found.`);
  const shownName = kind === 'document' ? { fileName: about.fileName ?? stored.fileName } : {};
  return { ...about, ...shownName, mediaId: id, mimeType: stored.mimeType };
}

function readLink(media: Fields): string {
  const link = media.filledText('link', 2048);
  if (!/^https?:\/\//i.test(link) || !URL.canParse(link)) throw media.refuse('link', { expected: 'an http(s) URL' });
  return link;
}
