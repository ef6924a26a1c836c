import type { operations } from '@wagate/sdk';
import { messageStates, type MessageState } from '../message.js';

/** What the list is narrowed down to; kept in the address, so that it can be shared and gone back to. */
export interface MessageFilter {
  readonly device?: string;
  readonly status?: MessageState;
  readonly direction?: 'in' | 'out';
  readonly chat?: string;
  /** Days, YYYY-MM-DD, the last one counted in. */
  readonly from?: string;
  readonly to?: string;
}

export type ListQuery = NonNullable<operations['list_messages']['parameters']['query']>;

const directions = ['in', 'out'] as const;

/** What an address says; what makes no sense in it is not said. */
export function filterOf(search: URLSearchParams): MessageFilter {
  const said = (name: string): string | undefined => search.get(name) || undefined;
  return {
    device: said('device'),
    status: messageStates.find((state) => state === said('status')),
    direction: directions.find((way) => way === said('direction')),
    chat: said('chat')?.slice(0, 64),
    from: dayOf(said('from')),
    to: dayOf(said('to')),
  };
}

/** The same as a query string, with its question mark; empty when nothing is narrowed down. */
export function searchOf({ device, status, direction, chat, from, to }: MessageFilter): string {
  const said = Object.entries({ device, status, direction, chat, from, to }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
  );
  return said.length === 0 ? '' : `?${new URLSearchParams(said).toString()}`;
}

/** As the gateway asks for it: days begin where the person is. */
export function queryOf({ device, status, direction, chat, from, to }: MessageFilter): ListQuery {
  return {
    ...(device === undefined ? {} : { device_id: device }),
    ...(status === undefined ? {} : { status: [status] }),
    ...(direction === undefined ? {} : { direction }),
    ...(chat === undefined ? {} : { chat }),
    ...(from === undefined ? {} : { created_after: startOf(from, 0) }),
    ...(to === undefined ? {} : { created_before: startOf(to, 1) }),
  };
}

export function isNarrow(filter: MessageFilter): boolean {
  return searchOf(filter) !== '';
}

function dayOf(text: string | undefined): string | undefined {
  const isDay = text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
  return isDay ? text : undefined;
}

function startOf(day: string, daysLater: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + daysLater).toISOString();
}
