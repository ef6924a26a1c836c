import type { MediaKind } from '../../engines/engine.js';
import { MediaRefused } from './media-refused.js';

const megabyte = 1024 * 1024;

interface KindRule {
  readonly noun: string;
  readonly maxBytes: number;
  /** Absent: any type. */
  readonly types?: readonly string[];
  readonly shown?: string;
}

/** What the Cloud API accepts; the linked engine can show no less. */
export const kindRules: Readonly<Record<MediaKind, KindRule>> = {
  image: { noun: 'an image', maxBytes: 5 * megabyte, types: ['image/jpeg', 'image/png'], shown: 'JPEG and PNG images' },
  video: { noun: 'a video', maxBytes: 16 * megabyte, types: ['video/mp4', 'video/3gpp'], shown: 'MP4 and 3GP videos' },
  audio: {
    noun: 'an audio',
    maxBytes: 16 * megabyte,
    types: ['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/ogg; codecs=opus'],
    shown: 'AAC, AMR, MP3, M4A and Ogg Opus audios',
  },
  file: { noun: 'a file', maxBytes: 16 * megabyte },
  sticker: { noun: 'a sticker', maxBytes: 500 * 1024, types: ['image/webp'], shown: 'WebP stickers' },
};

export function refuseTooLarge(kind: MediaKind, maxBytes: number): never {
  const limit = maxBytes >= megabyte ? `${Math.floor(maxBytes / megabyte)} MB` : `${maxBytes} bytes`;
  throw new MediaRefused('media_too_large', `The media is too large: ${kindRules[kind].noun} may have up to ${limit}.`);
}
