import type { InboundMedia } from '../../engines/engine.js';
import { isRecord } from '../../platform/operations/read-input.js';
import { messageStates, type Message, type MessageContent, type MessageState, type TimelineEntry } from './message.js';

export interface MessageRow {
  readonly id: string;
  readonly deviceId: string;
  readonly direction: string;
  readonly recipient: string;
  readonly contactId: string | null;
  readonly chat: string | null;
  readonly kind: string;
  readonly content: unknown;
  readonly status: string;
  readonly timeline: unknown;
  readonly holdReason: string | null;
  readonly holdUntil: Date | null;
  readonly errorCode: string | null;
  readonly waId: string | null;
  readonly door: string;
  readonly createdAt: Date;
}

export function readMessage(row: MessageRow): Message {
  return {
    ...row,
    content: isRecord(row.content) ? row.content : {},
    status: readState(row.status),
    timeline: readTimeline(row.timeline),
  };
}

export function readState(text: unknown): MessageState {
  const state = messageStates.find((known) => known === text);
  if (state === undefined) throw new Error(`a message has the unknown status ${String(text)}`);
  return state;
}

/** We wrote it, so its kind vouches for the rest of it. */
export function readContent(stored: unknown): MessageContent {
  if (!isContent(stored)) throw new Error('a message has content that cannot be read');
  return stored;
}

/** Media that came in and is still where WhatsApp keeps it. */
export function readReceivedMedia(stored: unknown): InboundMedia | undefined {
  return isReceivedMedia(stored) ? stored : undefined;
}

function isReceivedMedia(stored: unknown): stored is InboundMedia {
  return isContent(stored) && 'mediaRef' in stored && typeof stored.mediaRef === 'string';
}

function isContent(stored: unknown): stored is MessageContent {
  return isRecord(stored) && typeof stored['kind'] === 'string';
}

function readTimeline(stored: unknown): TimelineEntry[] {
  return Array.isArray(stored) ? stored.filter(isTimelineEntry) : [];
}

function isTimelineEntry(stored: unknown): stored is TimelineEntry {
  return isRecord(stored) && typeof stored['state'] === 'string' && typeof stored['at'] === 'string';
}
