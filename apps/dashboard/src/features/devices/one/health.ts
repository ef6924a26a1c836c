import type { WagateEvent } from '@wagate/sdk';
import type { Tone } from '../../../kit/pieces.js';
import { standingOf } from '../standing.js';
import type { Device } from '../device.js';

/** Of an event, what health is told by. */
export type Told = Pick<WagateEvent, 'id' | 'at' | 'type'> & { readonly data: unknown };

export type HealthWord = 'linking' | 'connected' | 'disconnected' | 'paused' | 'resumed' | 'deleted';

export interface Happening {
  readonly id: string;
  readonly at: string;
  readonly word: HealthWord;
  readonly tone: Tone;
  readonly sentence: string | undefined;
}

const words: readonly HealthWord[] = ['linking', 'connected', 'disconnected', 'paused', 'resumed', 'deleted'];

/** What an event says of a connection; undefined for one that says nothing of it. */
export function happeningOf({ id, at, type, data }: Told): Happening | undefined {
  const word = words.find((each) => type === `device.${each}`);
  if (word === undefined) return undefined;
  return { id, at, word, tone: toneOf(word, factOf(data, 'again')), sentence: factOf(data, 'sentence') };
}

function toneOf(word: HealthWord, again: string | undefined): Tone {
  if (word === 'connected') return 'good';
  if (word === 'linking') return 'busy';
  if (word !== 'disconnected') return 'plain';
  return again === 'never' ? 'bad' : 'busy';
}

export type SpanState = 'up' | 'busy' | 'down' | 'paused' | 'unknown';

export interface Span {
  readonly state: SpanState;
  /** From and to, as parts of the window. */
  readonly from: number;
  readonly to: number;
}

const WINDOW_MS = 24 * 60 * 60 * 1000;

/** How the connection stood during the last 24 hours, by its events (the newest first). */
export function spansOf(events: readonly Told[], device: Device, now: Date): Span[] {
  const begin = now.getTime() - WINDOW_MS;
  const place = (at: string): number => Math.min(1, Math.max(0, (Date.parse(at) - begin) / WINDOW_MS));
  const known = [...events].reverse();
  const before: SpanState = known.length === 0 ? stateOf(device) : 'unknown';
  const added = place(device.created_at);
  const turns = [{ state: before, from: known.length === 0 ? added : 0 }].concat(
    known.map((event) => ({ state: stateAfter(event), from: place(event.at) })),
  );
  return turns
    .map(({ state, from }, at) => ({ state, from, to: turns[at + 1]?.from ?? 1 }))
    .filter(({ from, to }) => to > from);
}

/** Of the time that is known and in which nobody linked it; undefined when there is none. */
export function partConnected(spans: readonly Span[]): number | undefined {
  const lengthOf = (wanted: (state: SpanState) => boolean): number =>
    spans.filter(({ state }) => wanted(state)).reduce((sum, { from, to }) => sum + to - from, 0);
  const known = lengthOf((state) => state !== 'unknown' && state !== 'busy');
  return known === 0 ? undefined : lengthOf((state) => state === 'up') / known;
}

function stateAfter({ type, data }: Told): SpanState {
  if (type === 'device.connected') return 'up';
  if (type === 'device.linking') return 'busy';
  if (type === 'device.paused') return 'paused';
  return factOf(data, 'status') === 'connected' ? 'up' : 'down';
}

function stateOf(device: Device): SpanState {
  const standing = standingOf(device);
  if (standing === 'connected') return 'up';
  return standing === 'paused' ? 'paused' : 'down';
}

function factOf(data: unknown, name: string): string | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const value: unknown = Object.entries(data).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : undefined;
}
