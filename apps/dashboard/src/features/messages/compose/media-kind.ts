const MEGABYTE = 1024 * 1024;

export type MediaKind = 'image' | 'video' | 'audio' | 'file' | 'sticker';

/** What the gateway takes; any type is taken as a file. */
export const mediaRules: Readonly<Record<MediaKind, { readonly types: readonly string[]; readonly maxBytes: number }>> =
  {
    image: { types: ['image/jpeg', 'image/png'], maxBytes: 5 * MEGABYTE },
    video: { types: ['video/mp4', 'video/3gpp'], maxBytes: 16 * MEGABYTE },
    audio: {
      types: ['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/x-m4a', 'audio/ogg'],
      maxBytes: 16 * MEGABYTE,
    },
    sticker: { types: ['image/webp'], maxBytes: 500 * 1024 },
    file: { types: [], maxBytes: 16 * MEGABYTE },
  };

export interface FileFacts {
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

const asThemselves = ['image', 'video', 'audio', 'sticker'] as const;

/** As what a file may be sent, the likeliest first; none when it is too large for all. */
export function kindsFor({ type, size }: Pick<FileFacts, 'type' | 'size'>): readonly MediaKind[] {
  const own = asThemselves.filter((kind) => mediaRules[kind].types.includes(type));
  return [...own, 'file' as const].filter((kind) => size > 0 && size <= mediaRules[kind].maxBytes);
}
