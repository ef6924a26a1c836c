import type { Address, ContactCard, Location, MediaKind } from '../../engines/engine.js';

export const messageStates = [
  'queued',
  'held',
  'sending',
  'sent',
  'delivered',
  'read',
  'failed',
  'expired',
  'cancelled',
  'unknown',
  'received',
] as const;

export type MessageState = (typeof messageStates)[number];

/** Kept media, named by its id. */
export interface MediaContent {
  readonly kind: MediaKind;
  readonly mediaId: string;
  readonly mimeType: string;
  readonly fileName?: string;
  readonly caption?: string;
  readonly voice?: boolean;
  readonly viewOnce?: boolean;
}

/** About another message, by its id. */
export type AboutContent =
  | { readonly kind: 'reaction'; readonly target: string; readonly emoji: string }
  | { readonly kind: 'edit'; readonly target: string; readonly text: string }
  | { readonly kind: 'delete'; readonly target: string };

/** What a message says by itself. */
export type PlainContent =
  | { readonly kind: 'text'; readonly text: string }
  | MediaContent
  | Location
  | { readonly kind: 'contacts'; readonly contacts: readonly ContactCard[] }
  | { readonly kind: 'poll'; readonly question: string; readonly options: readonly string[]; readonly choices: number };

/** What any message may carry besides. */
export interface Trimmings {
  /** The id of the message it answers. */
  readonly replyTo?: string;
  readonly mentions?: readonly Address[];
  readonly forwarded?: boolean;
}

/** What is kept of a message we send. */
export type MessageContent = (PlainContent | AboutContent) & Trimmings;

export interface TimelineEntry {
  readonly state: MessageState;
  readonly at: string;
  /** A stable code: why. */
  readonly cause?: string;
}

export interface Message {
  readonly id: string;
  readonly deviceId: string;
  readonly direction: string;
  readonly recipient: string;
  readonly contactId: string | null;
  /** The group or channel it was written in. */
  readonly chat: string | null;
  readonly kind: string;
  readonly content: Readonly<Record<string, unknown>>;
  readonly status: MessageState;
  readonly timeline: readonly TimelineEntry[];
  readonly holdReason: string | null;
  readonly holdUntil: Date | null;
  readonly errorCode: string | null;
  readonly waId: string | null;
  readonly door: string;
  readonly createdAt: Date;
}
