import type { operations } from '@wagate/sdk';
import type { Tone } from '../../kit/pieces.js';

export type MessagePage = operations['list_messages']['responses']['200']['content']['application/json'];
export type Message = MessagePage['data'][number];
export type MessageState = Message['status'];
export type TimelineEntry = Message['timeline'][number];
export type Wish = operations['create_message']['requestBody']['content']['application/json'];

export const messageStates = [
  ...(['queued', 'held', 'sending', 'sent', 'delivered', 'read'] as const),
  ...(['failed', 'expired', 'cancelled', 'unknown', 'received'] as const),
] as const satisfies readonly MessageState[];

export const toneOf: Readonly<Record<MessageState, Tone>> = {
  queued: 'busy',
  held: 'busy',
  sending: 'busy',
  sent: 'plain',
  delivered: 'good',
  read: 'good',
  failed: 'bad',
  expired: 'bad',
  cancelled: 'plain',
  unknown: 'bad',
  received: 'plain',
};

const kinds = [
  ...(['text', 'image', 'video', 'audio', 'file', 'sticker', 'location'] as const),
  ...(['contacts', 'poll', 'vote', 'reaction', 'edit', 'delete'] as const),
] as const;

export type Kind = (typeof kinds)[number] | 'unsupported';

export function kindOf({ kind }: Pick<Message, 'kind'>): Kind {
  return kinds.find((known) => known === kind) ?? 'unsupported';
}

export const mediaKinds: ReadonlySet<Kind> = new Set(['image', 'video', 'audio', 'file', 'sticker']);

export function isWaiting({ status }: Pick<Message, 'status'>): boolean {
  return status === 'queued' || status === 'held';
}

/** Whom it is with: a number, a LID, a group or a channel. */
export function partnerOf({ to, from, group }: Pick<Message, 'to' | 'from' | 'group'>): string {
  return group ?? to ?? from ?? '';
}
