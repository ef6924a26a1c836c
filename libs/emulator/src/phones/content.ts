export const mediaKinds = ['image', 'video', 'audio', 'document', 'sticker'] as const;
export type MediaKind = (typeof mediaKinds)[number];

export interface MediaContent {
  readonly kind: MediaKind;
  readonly mediaId: string;
  readonly mimeType: string;
  readonly caption?: string;
  readonly fileName?: string;
  readonly voice?: boolean;
  readonly viewOnce?: boolean;
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

export interface PollContent {
  readonly kind: 'poll';
  readonly question: string;
  readonly options: readonly string[];
  /** How many may be chosen; 0 means any number. */
  readonly selectable: number;
}

/** What changes a message that is there already, instead of being a new one. */
export type Act =
  | { readonly kind: 'reaction'; readonly messageId: string; readonly emoji: string }
  | { readonly kind: 'edit'; readonly messageId: string; readonly content: Content }
  | { readonly kind: 'delete'; readonly messageId: string }
  | { readonly kind: 'vote'; readonly messageId: string; readonly options: readonly string[] };

/** What a bubble on a phone can hold, whichever way it came. */
export type Content =
  | { readonly kind: 'text'; readonly text: string }
  | MediaContent
  | LocationContent
  | { readonly kind: 'contacts'; readonly contacts: readonly ContactCard[] }
  | PollContent
  | { readonly kind: 'deleted' }
  /** Something this phone does not understand, by the name the protocol gives it. */
  | { readonly kind: 'unsupported'; readonly what: string }
  | Act;

/** What goes along with content of any kind. */
export interface Circumstances {
  readonly replyTo?: string;
  readonly forwarded?: boolean;
  /** Numbers of the people who are mentioned. */
  readonly mentions?: readonly string[];
  /** The number of whoever wrote it, in a group. */
  readonly author?: string;
  /** Set in chats whose messages disappear. */
  readonly expiresAfterSeconds?: number;
}

export function isAct(content: Content): content is Act {
  return ['reaction', 'edit', 'delete', 'vote'].includes(content.kind);
}
