import type { MediaType } from 'baileys';

/** What a media message carries to be downloaded by, in every kind of it. */
export interface MediaPointer {
  readonly url?: string | null;
  readonly directPath?: string | null;
  readonly mediaKey?: Uint8Array | null;
}

export interface MediaRef {
  readonly type: MediaType;
  readonly url?: string;
  readonly directPath?: string;
  readonly mediaKey: Buffer;
}

/** One opaque word, as the port hands it around. */
export function writeMediaRef(type: MediaType, pointer: MediaPointer): string {
  const { url, directPath, mediaKey } = pointer;
  const parts = [type, url ?? '', directPath ?? '', Buffer.from(mediaKey ?? []).toString('base64')];
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

export function readMediaRef(ref: string): MediaRef | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(ref, 'base64url').toString());
    return isParts(parts) ? refOf(parts) : undefined;
  } catch {
    return undefined;
  }
}

const types = ['image', 'video', 'audio', 'document', 'sticker'] as const;

function isParts(parts: unknown): parts is [string, string, string, string] {
  return Array.isArray(parts) && parts.length === 4 && parts.every((part) => typeof part === 'string');
}

function refOf([word, url, directPath, mediaKey]: [string, string, string, string]): MediaRef | undefined {
  const type = types.find((known) => known === word);
  if (type === undefined) return undefined;
  return {
    type,
    ...(url === '' ? {} : { url }),
    ...(directPath === '' ? {} : { directPath }),
    mediaKey: Buffer.from(mediaKey, 'base64'),
  };
}
