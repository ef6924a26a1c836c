import type { Media } from '../../engine.js';
import { failed } from '../../failures.js';
import type { JsonRecord } from '../json.js';

export type MediaContent = Media;

const maxCaptionCharacters = 1_024;

/** Before anything is uploaded: Meta would refuse it only afterwards. */
export function checkCaption({ caption }: MediaContent): void {
  if (caption === undefined || [...caption].length <= maxCaptionCharacters) return;
  throw failed('caption_too_long');
}

export function mediaPayload(content: MediaContent, mediaId: string): JsonRecord {
  const { caption, media } = content;
  switch (content.kind) {
    case 'image':
      return { type: 'image', image: { id: mediaId, caption } };
    case 'video':
      return { type: 'video', video: { id: mediaId, caption } };
    case 'audio':
      return { type: 'audio', audio: { id: mediaId, voice: isVoiceNote(content) || undefined } };
    case 'file':
      return { type: 'document', document: { id: mediaId, caption, filename: media.fileName } };
    case 'sticker':
      return { type: 'sticker', sticker: { id: mediaId } };
  }
}

/** WhatsApp shows only Ogg as a voice note; anything else is heard as a plain audio. */
function isVoiceNote({ voice, media }: MediaContent): boolean {
  return voice === true && media.mimeType.startsWith('audio/ogg');
}
