import type { MessageMedia } from '../messages.queries.js';

const showable = {
  image: ['image/jpeg', 'image/png', 'image/webp', 'image/gif'],
  video: ['video/mp4', 'video/3gpp', 'video/webm'],
  audio: ['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/ogg', 'audio/wav'],
} as const;

export type Showing = keyof typeof showable;

/** How a browser may show it in place. Drawings and pages could hold scripts: they are files, to be saved. */
export function showingOf(mimeType: string): Showing | undefined {
  const type = essenceOf(mimeType);
  return (['image', 'video', 'audio'] as const).find((way) => showable[way].some((known) => known === type));
}

/** Of a type that is shown in place, or of none in particular, whatever its sender called it. */
export function blobOf({ data, mime_type: mimeType }: Pick<MessageMedia, 'data' | 'mime_type'>): Blob {
  const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0));
  const type = showingOf(mimeType) === undefined ? 'application/octet-stream' : essenceOf(mimeType);
  return new Blob([bytes], { type });
}

function essenceOf(mimeType: string): string {
  return (mimeType.split(';')[0] ?? '').trim().toLowerCase();
}
