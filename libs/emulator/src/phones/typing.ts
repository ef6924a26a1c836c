import type { Fields } from '../http/fields.js';
import { mediaKinds, type Circumstances, type Content, type MediaContent, type MediaKind } from './content.js';
import type { MediaStore } from './media-store.js';
import { digitsOf } from './phone-book.js';
import { isSampleName, readSample, sampleTypes } from './samples.js';

const kinds = ['text', ...mediaKinds, 'location', 'contacts', 'poll', 'reaction', 'edit', 'delete', 'vote'] as const;
const LONGEST_BASE64 = 24 * 1024 * 1024;

interface File {
  readonly bytes: Buffer;
  readonly mimeType: string;
  readonly fileName?: string;
}

/** What a person types, records or picks on a phone, for the business number `line`. */
export async function typedContent(fields: Fields, media: MediaStore, line: string): Promise<Content> {
  const kind = fields.choice('kind', kinds, 'text');
  return kind === 'image' || kind === 'video' || kind === 'audio' || kind === 'document' || kind === 'sticker'
    ? typedMedia(kind, fields, media, line)
    : typedPlainly[kind](fields);
}

/** What stands beside the content: an answer, a forward, mentions. */
export function typedCircumstances(fields: Fields): Circumstances {
  const mentions = fields.has('mentions') ? fields.texts('mentions') : undefined;
  return {
    replyTo: fields.optionalText('replyTo', 200),
    forwarded: fields.optionalBoolean('forwarded'),
    mentions: mentions?.map((written) => numberOf(written, fields, 'mentions')),
    expiresAfterSeconds: fields.optionalNumber('expiresAfterSeconds', 1, 90 * 86_400),
  };
}

const typedPlainly = {
  text: (fields: Fields): Content => ({ kind: 'text', text: fields.filledText('text', 65_536) }),
  location: typedLocation,
  contacts: (fields: Fields): Content => ({
    kind: 'contacts',
    contacts: fields
      .objects('contacts')
      .map((card) => ({ name: card.filledText('name', 200), phones: card.texts('phones') })),
  }),
  poll: (fields: Fields): Content => ({
    kind: 'poll',
    question: fields.filledText('question', 300),
    options: fields.texts('options'),
    selectable: fields.optionalNumber('selectable', 0, 12) ?? 1,
  }),
  reaction: (fields: Fields): Content => ({
    kind: 'reaction',
    messageId: fields.filledText('messageId'),
    emoji: fields.text('emoji', 16),
  }),
  edit: (fields: Fields): Content => ({
    kind: 'edit',
    messageId: fields.filledText('messageId'),
    content: { kind: 'text', text: fields.filledText('text', 65_536) },
  }),
  delete: (fields: Fields): Content => ({ kind: 'delete', messageId: fields.filledText('messageId') }),
  vote: (fields: Fields): Content => ({
    kind: 'vote',
    messageId: fields.filledText('messageId'),
    options: fields.texts('options'),
  }),
};

function numberOf(written: string, fields: Fields, name: string): string {
  const digits = digitsOf(written);
  if (digits === undefined) throw fields.refuse(name, { expected: 'a list of phone numbers' });
  return digits;
}

function typedLocation(fields: Fields): Content {
  return {
    kind: 'location',
    latitude: fields.number('latitude', -90, 90),
    longitude: fields.number('longitude', -180, 180),
    name: fields.optionalText('name', 1000),
    address: fields.optionalText('address', 1000),
  };
}

async function typedMedia(kind: MediaKind, fields: Fields, media: MediaStore, line: string): Promise<MediaContent> {
  const file = await typedFile(fields);
  const stored = media.add({ ...file, line });
  return {
    kind,
    mediaId: stored.id,
    mimeType: file.mimeType,
    fileName: kind === 'document' ? file.fileName : undefined,
    caption: fields.optionalText('caption', 1024),
    voice: kind === 'audio' ? (fields.optionalBoolean('voice') ?? file.mimeType.includes('opus')) : undefined,
    viewOnce: fields.optionalBoolean('viewOnce'),
  };
}

async function typedFile(fields: Fields): Promise<File> {
  const sample = fields.optionalText('sample');
  if (sample !== undefined) {
    if (!isSampleName(sample))
      throw fields.refuse('sample', { expected: `one of ${Object.keys(sampleTypes).join(', ')}` });
    return { bytes: await readSample(sample), mimeType: sampleTypes[sample], fileName: sample };
  }
  const mimeType = fields.filledText('mimeType', 100);
  if (!/^[\w.+-]+\/[\w.+-]+(; ?[\w-]+=[\w.-]+)?$/.test(mimeType)) {
    throw fields.refuse('mimeType', { expected: 'a media type such as image/jpeg' });
  }
  const bytes = Buffer.from(fields.text('base64', LONGEST_BASE64), 'base64');
  if (bytes.length === 0) throw fields.refuse('base64', { expected: 'the bytes in base64' });
  return { bytes, mimeType, fileName: fields.optionalText('fileName', 255) };
}
