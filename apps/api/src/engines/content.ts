/**
 * Where a message goes or comes from, as the port spells it: a person's digits with the country code, or WhatsApp's own
 * name for one whose number is hidden ("…@lid"); a group ("…@g.us"); a channel ("…@newsletter").
 */
export type Address = string;

/** What is known of a person, in whichever names WhatsApp uses for them. */
export interface Person {
  /** Digits with the country code. */
  readonly number?: string;
  /** "…@lid": WhatsApp's name for somebody whose number it does not tell. */
  readonly lid?: string;
  readonly username?: string;
  /** As the person calls themselves. */
  readonly name?: string;
}

/** A message spoken about: answered, reacted to, changed or taken back. */
export interface MessageRef {
  readonly waId: string;
  /** Whether this device sent it. */
  readonly outgoing: boolean;
  /** Who wrote it, where others write too. */
  readonly from?: Address;
  /** What a quote shows of it. */
  readonly text?: string;
}

export interface OutboundMessage {
  /** Ours: chosen when the row was made, echoed by every event about this message. */
  readonly id: string;
  readonly to: Address;
  readonly content: OutboundContent;
  readonly replyTo?: MessageRef;
  readonly mentions?: readonly Address[];
  readonly forwarded?: boolean;
  /** For a chat whose messages disappear. */
  readonly disappearsAfterSeconds?: number;
}

export type MediaKind = 'image' | 'video' | 'audio' | 'file' | 'sticker';

export interface Media {
  readonly kind: MediaKind;
  readonly media: MediaSource;
  readonly caption?: string;
  readonly voice?: boolean;
  readonly viewOnce?: boolean;
}

export interface Location {
  readonly kind: 'location';
  readonly latitude: number;
  readonly longitude: number;
  readonly name?: string;
  readonly address?: string;
}

export interface ContactCard {
  readonly name: string;
  /** Digits with the country code. */
  readonly numbers: readonly string[];
  readonly organisation?: string;
}

export type OutboundContent =
  | { readonly kind: 'text'; readonly text: string }
  | Media
  | Location
  | { readonly kind: 'contacts'; readonly contacts: readonly ContactCard[] }
  | { readonly kind: 'poll'; readonly question: string; readonly options: readonly string[]; readonly choices: number }
  /** An empty emoji takes the reaction back. */
  | { readonly kind: 'reaction'; readonly target: MessageRef; readonly emoji: string }
  | { readonly kind: 'edit'; readonly target: MessageRef; readonly text: string }
  | { readonly kind: 'delete'; readonly target: MessageRef };

export interface MediaSource {
  /** Ours: the same id is the same bytes, so that an engine may upload them once for many recipients. */
  readonly id?: string;
  readonly mimeType: string;
  readonly fileName?: string;
  readonly sizeBytes: number;
  bytes(): Promise<Buffer>;
}

export interface InboundMessage {
  readonly type: 'message.received';
  readonly waId: string;
  /** Who wrote it; the device's own number for what its owner wrote on the phone. */
  readonly from: Person;
  /** The group or channel it was written in; absent between two people. */
  readonly group?: Address;
  /** Written on the phone of this very number, to this person. */
  readonly sentTo?: Person;
  readonly at: Date;
  /** When it came in, one device's messages in their order: what waited may be read after what came later. */
  readonly heardAt?: Date;
  readonly content: InboundContent;
  readonly replyTo?: string;
  readonly mentions?: readonly Address[];
  readonly forwarded?: boolean;
  /** From the past: it came with the history that a phone shares after linking. */
  readonly history?: boolean;
}

export interface InboundMedia {
  readonly kind: MediaKind;
  readonly mimeType: string;
  readonly caption?: string;
  readonly fileName?: string;
  readonly voice?: boolean;
  readonly viewOnce?: boolean;
  readonly sizeBytes?: number;
  /** What the media skill downloads it by. */
  readonly mediaRef: string;
}

export type InboundContent =
  | { readonly kind: 'text'; readonly text: string }
  | InboundMedia
  | Location
  | { readonly kind: 'contacts'; readonly contacts: readonly ContactCard[] }
  | { readonly kind: 'poll'; readonly question: string; readonly options: readonly string[]; readonly choices: number }
  | { readonly kind: 'vote'; readonly target: string; readonly options: readonly string[] }
  | { readonly kind: 'reaction'; readonly target: string; readonly emoji: string }
  | { readonly kind: 'edit'; readonly target: string; readonly text: string }
  | { readonly kind: 'delete'; readonly target: string }
  | { readonly kind: 'unsupported'; readonly description: string };
