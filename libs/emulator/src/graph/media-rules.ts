import type { MediaKind } from '../phones/content.js';

const MB = 1024 * 1024;
export const LARGEST_UPLOAD = 100 * MB;

interface MediaRule {
  readonly types: readonly string[];
  readonly largest: number;
}

/** What Meta takes, by kind. */
const rules: Readonly<Record<MediaKind, MediaRule>> = {
  image: { types: ['image/jpeg', 'image/png'], largest: 5 * MB },
  audio: { types: ['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/ogg', 'audio/opus'], largest: 16 * MB },
  video: { types: ['video/mp4', 'video/3gpp'], largest: 16 * MB },
  sticker: { types: ['image/webp'], largest: 512 * 1024 },
  document: {
    types: [
      'text/plain',
      'text/csv',
      'application/pdf',
      'application/json',
      'application/zip',
      'application/octet-stream',
      'application/msword',
      'application/vnd.ms-excel',
      'application/vnd.ms-powerpoint',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    ],
    largest: LARGEST_UPLOAD,
  },
};

const uploadTypes = Object.values(rules).flatMap((rule) => rule.types);

export function uploadProblem(mimeType: string, size: number): string | undefined {
  const type = plainType(mimeType);
  const rule = Object.values(rules).find(({ types }) => types.includes(type));
  if (rule === undefined) {
    return `Param file must be a file with one of the following types: ${uploadTypes.join(', ')}. Received file of type '${type}'.`;
  }
  if (size > rule.largest) return `Param file is too large: ${size} bytes, the most is ${rule.largest}.`;
  return size === 0 ? 'Param file must not be empty.' : undefined;
}

/** Anything may be sent as a document; the other kinds are particular. */
export function sendProblem(kind: MediaKind, mimeType: string, size: number): string | undefined {
  const rule = rules[kind];
  const type = plainType(mimeType);
  if (kind !== 'document' && !rule.types.includes(type)) {
    return `Unsupported ${kind} mime type ${type}. Please use one of ${rule.types.join(', ')}.`;
  }
  return size > rule.largest ? `Media file is too big: the most is ${rule.largest} bytes for ${kind}.` : undefined;
}

function plainType(mimeType: string): string {
  return mimeType.split(';')[0]?.trim().toLowerCase() ?? '';
}
