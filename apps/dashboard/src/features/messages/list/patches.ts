import type { WagateEvent } from '@wagate/sdk';
import { messageStates, type Message, type MessagePage, type MessageState } from '../message.js';

export interface Change {
  readonly id: string;
  readonly status: MessageState;
  readonly errorCode: string | null;
}

const progress: Readonly<Record<MessageState, number>> = {
  ...{ queued: 0, held: 0, sending: 1, unknown: 2, sent: 3, delivered: 4, read: 5 },
  ...{ failed: 6, expired: 6, cancelled: 6, received: 6 },
};

/** What an event tells of a message's state; nothing for other events. */
export function changeOf({ type, subject, data }: Pick<WagateEvent, 'type' | 'subject' | 'data'>): Change | undefined {
  const told: Readonly<Record<string, unknown>> = data;
  const status = messageStates.find((state) => `message.${state}` === type);
  if (status === undefined || status === 'received') return undefined;
  const { error_code: code } = told;
  return { id: subject, status, errorCode: typeof code === 'string' ? code : null };
}

/** The rows with one brought forward; the very same where nothing of it is shown, or what is shown is newer. */
export function patched(pages: readonly MessagePage[], change: Change): readonly MessagePage[] {
  if (!pages.some(({ data }) => data.some((row) => concerns(row, change)))) return pages;
  return pages.map((page) => ({
    ...page,
    data: page.data.map((row) => (concerns(row, change) ? moved(row, change) : row)),
  }));
}

function concerns({ id, status }: Message, change: Change): boolean {
  if (id !== change.id) return false;
  return change.status === 'held' ? progress[status] <= progress.sending : progress[change.status] > progress[status];
}

function moved(row: Message, { status, errorCode }: Change): Message {
  return status === 'held' ? { ...row, status, hold_reason: errorCode } : { ...row, status, error_code: errorCode };
}

/**
 * A fresh first page before what was loaded already, so that nothing below it moves.
 * Undefined where the two do not meet: more came than one page holds.
 */
export function withHead(pages: readonly MessagePage[], head: MessagePage): readonly MessagePage[] | undefined {
  const [first, ...rest] = pages;
  const oldest = head.data.at(-1)?.id;
  if (!first || oldest === undefined || head.next_cursor === null) return [head];
  const newest = first.data[0]?.id;
  if (newest !== undefined && newest < oldest) return undefined;
  const older = (page: MessagePage): MessagePage => ({ ...page, data: page.data.filter(({ id }) => id < oldest) });
  const kept = older(first);
  if (kept.data.length === 0 && rest.length === 0) return [head];
  return [{ ...kept, data: [...head.data, ...kept.data] }, ...rest.map(older)];
}
