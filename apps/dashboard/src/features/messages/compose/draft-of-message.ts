import { numberIn, textIn } from '../content.js';
import { kindOf, mediaKinds, partnerOf, type Message } from '../message.js';
import { emptyDraft, type Draft } from './draft.js';

/** What went out and can be written anew by hand. */
export function isRepeatable(message: Message): boolean {
  const kind = kindOf(message);
  return message.direction === 'out' && (kind === 'text' || kind === 'location' || mediaKinds.has(kind));
}

/** The same again, to look at and send; its file is added by whoever has fetched it. */
export function draftOfMessage(message: Message): Draft {
  const { content, device_id: device } = message;
  const kind = kindOf(message);
  const base = { ...emptyDraft, device, to: partnerOf(message) };
  if (mediaKinds.has(kind)) return { ...base, kind: 'media', caption: textIn(content, 'caption') ?? '' };
  if (kind !== 'location') return { ...base, text: textIn(content, 'text') ?? '' };
  return {
    ...base,
    kind,
    latitude: String(numberIn(content, 'latitude') ?? ''),
    longitude: String(numberIn(content, 'longitude') ?? ''),
    name: textIn(content, 'name') ?? '',
    address: textIn(content, 'address') ?? '',
  };
}
