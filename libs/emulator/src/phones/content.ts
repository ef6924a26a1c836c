export const mediaKinds = ['image', 'video', 'audio', 'document', 'sticker'] as const;
export type MediaKind = (typeof mediaKinds)[number];

export interface MediaContent {
  readonly kind: MediaKind;
  readonly mediaId: string;
  readonly mimeType: string;
  readonly caption?: string;
  readonly fileName?: string;
  readonly voice?: boolean;
}

export interface LocationContent {
  readonly kind: 'location';
  readonly latitude: number;
  readonly longitude: number;
  readonly name?: string;
  readonly address?: string;
}

export interface ContactCard {
  readonly name: string;
  readonly phones: readonly string[];
}

/** What a bubble on a phone can hold, whichever way it came. */
export type Content =
  | { readonly kind: 'text'; readonly text: string }
  | MediaContent
  | LocationContent
  | { readonly kind: 'contacts'; readonly contacts: readonly ContactCard[] }
  | { readonly kind: 'reaction'; readonly messageId: string; readonly emoji: string };
