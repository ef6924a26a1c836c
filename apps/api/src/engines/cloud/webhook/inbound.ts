import type { InboundContent, InboundMessage, MediaKind } from '../../engine.js';
import { numberOf, recordOf, textOf, type JsonRecord } from '../json.js';
import { timeOf } from './time.js';

const mediaKinds: ReadonlyMap<string, MediaKind> = new Map([
  ['image', 'image'],
  ['sticker', 'sticker'],
  ['video', 'video'],
  ['audio', 'audio'],
  ['document', 'file'],
]);

export function inboundEvent(given: JsonRecord): InboundMessage | undefined {
  const waId = textOf(given['id']);
  const from = textOf(given['from']);
  const at = timeOf(given['timestamp']);
  if (waId === undefined || from === undefined || at === undefined || !/^\d{5,20}$/.test(from)) return undefined;
  return { type: 'message.received', waId, from: { number: from }, at, content: contentOf(given) };
}

function contentOf(given: JsonRecord): InboundContent {
  const type = textOf(given['type']) ?? 'unknown';
  const part = recordOf(given[type]);
  return (
    textContent(writtenText(type, part)) ??
    mediaContent(mediaKinds.get(type), part) ??
    locationContent(type, part) ?? { kind: 'unsupported', description: type.slice(0, 60) }
  );
}

/** A pressed button and a chosen row are words of the sender, like a typed text. */
function writtenText(type: string, part: JsonRecord): string | undefined {
  if (type === 'text') return textOf(part['body']);
  if (type === 'button') return textOf(part['text']);
  if (type !== 'interactive') return undefined;
  return textOf(recordOf(part['button_reply'])['title']) ?? textOf(recordOf(part['list_reply'])['title']);
}

function textContent(text: string | undefined): InboundContent | undefined {
  return text === undefined ? undefined : { kind: 'text', text };
}

function mediaContent(kind: MediaKind | undefined, part: JsonRecord): InboundContent | undefined {
  const mediaRef = textOf(part['id']);
  if (kind === undefined || mediaRef === undefined) return undefined;
  return {
    kind,
    mediaRef,
    mimeType: textOf(part['mime_type']) ?? 'application/octet-stream',
    caption: textOf(part['caption']),
    fileName: textOf(part['filename']),
  };
}

function locationContent(type: string, part: JsonRecord): InboundContent | undefined {
  const latitude = numberOf(part['latitude']);
  const longitude = numberOf(part['longitude']);
  if (type !== 'location' || latitude === undefined || longitude === undefined) return undefined;
  return { kind: 'location', latitude, longitude, name: textOf(part['name']) };
}
