import type { Client } from 'openapi-fetch';
import { lineOf } from './open-line.js';
import type { operations, paths } from './schema.js';
import { networkError, WagateError } from './wagate-error.js';

export type WagateEvent = operations['stream_events']['responses']['200']['content']['text/event-stream'];
export type WagateEventType = WagateEvent['type'];

/** `waiting`: the line is down and is tried again. */
export type StreamState = 'open' | 'waiting';

export interface Follow {
  readonly signal?: AbortSignal;
  readonly onState?: (state: StreamState) => void;
  /** How long a silent line is believed in; the gateway speaks every 15 seconds. */
  readonly silenceMs?: number;
  readonly waitsMs?: readonly number[];
}

type Door = Pick<Client<paths>, 'GET'>;

const WAITS_MS = [250, 1_000, 2_000, 5_000, 10_000];

/** Goes on after the last event it gave, whatever happens to the line; ends with its signal, or with a refusal. */
export async function* eventsOf(door: Door, after = 'now', follow: Follow = {}): AsyncGenerator<WagateEvent, void> {
  const { signal, onState, waitsMs = WAITS_MS } = follow;
  let cursor = after;
  let failures = 0;
  while (!signal?.aborted) {
    try {
      if (cursor === 'now') cursor = await presentOf(door, signal);
      for await (const event of readOnce(door, cursor, follow)) {
        failures = 0;
        if (event === 'alive') continue;
        cursor = event.cursor;
        yield event;
      }
    } catch (error) {
      failures += weightOf(error, signal);
    }
    onState?.('waiting');
    await pause(waitsMs[Math.min(failures, waitsMs.length - 1)] ?? 0, signal);
  }
}

/** How much longer to wait for it; what cannot pass is thrown on. */
function weightOf(error: unknown, signal: AbortSignal | undefined): number {
  if (signal?.aborted) return 0;
  if (isFinal(error)) throw error;
  return error instanceof WagateError && error.code === 'rate_limited' ? 2 : 1;
}

/** A cursor rather than the word `now`, so that a line which breaks before its first event misses none. */
async function presentOf(door: Door, signal: AbortSignal | undefined): Promise<string> {
  const { data } = await door.GET('/api/v1/events', { params: { query: { after: 'now', limit: 1 } }, signal });
  if (!data) throw networkError('no cursor');
  return data.next_cursor;
}

async function* readOnce(
  door: Door,
  after: string,
  { signal, onState, silenceMs }: Follow,
): AsyncGenerator<WagateEvent | 'alive', void> {
  const open = async (until: AbortSignal): Promise<ReadableStream<Uint8Array> | null | undefined> => {
    const query = { after };
    const { data } = await door.GET('/api/v1/events/stream', { params: { query }, parseAs: 'stream', signal: until });
    return data;
  };
  for await (const frame of lineOf(open, { signal, silenceMs, onOpen: () => onState?.('open') })) {
    yield frame === 'alive' ? frame : parseEvent(frame.data);
  }
}

/** The gateway's own words, by its contract. */
function parseEvent(data: string): WagateEvent {
  return JSON.parse(data) as WagateEvent;
}

/** No use in asking again: the token does not count, or may not listen. */
function isFinal(error: unknown): boolean {
  return error instanceof WagateError && error.status >= 400 && error.status < 500 && error.status !== 429;
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
