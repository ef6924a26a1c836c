import type { Fields } from '../http/fields.js';
import { mediaKinds, type Content, type MediaContent, type MediaKind } from './content.js';
import type { MediaStore } from './media-store.js';
import { isSampleName, readSample, sampleTypes } from './samples.js';

const kinds = ['text', ...mediaKinds, 'location', 'reaction'] as const;
const LONGEST_BASE64 = 24 * 1024 * 1024;

interface File {
  readonly bytes: Buffer;
  readonly mimeType: string;
  readonly fileName?: string;
}

/** What a person types, records or picks on a phone, for the business number `line`. */
export async function typedContent(fields: Fields, media: MediaStore, line: string): Promise<Content> {
  const kind = fields.choice('kind', kinds, 'text');
  if (kind === 'text') return { kind, text: fields.filledText('text') };
  if (kind === 'location') return typedLocation(fields);
  if (kind === 'reaction') {
    return { kind, messageId: fields.filledText('messageId'), emoji: fields.text('emoji', 16) };
  }
  return typedMedia(kind, fields, media, line);
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
