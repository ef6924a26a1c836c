import type { MediaKind } from '../../engines/engine.js';

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

/** What is kept of a message's content. Media is kept apart and named here. */
export type MessageContent =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: MediaKind;
      readonly mediaId: string;
      readonly mimeType: string;
      readonly fileName?: string;
      readonly caption?: string;
      readonly voice?: boolean;
    }
  | {
      readonly kind: 'location';
      readonly latitude: number;
      readonly longitude: number;
      readonly name?: string;
      readonly address?: string;
    };

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
  readonly kind: string;
  readonly content: Readonly<Record<string, unknown>>;
  readonly status: MessageState;
  readonly timeline: readonly TimelineEntry[];
  readonly holdReason: string | null;
  readonly holdUntil: Date | null;
  readonly errorCode: string | null;
  readonly createdAt: Date;
}
