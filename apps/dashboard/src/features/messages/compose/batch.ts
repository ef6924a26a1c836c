import { parseDraft, type Draft } from './draft.js';
import { recipientsIn } from './recipients.js';

/** One message of many: waiting for its turn, asked for without an answer yet, accepted, or refused. */
export interface Entry {
  readonly to: string;
  /** The gateway counts whatever comes under one key once: it stays until there is an answer. */
  readonly key: string;
  readonly state: 'waiting' | 'asked' | 'accepted' | 'refused';
  readonly messageId?: string;
  readonly why?: string;
}

/** A draft that is being sent: it no longer changes, so that what is repeated is the same. */
export interface Batch {
  readonly draft: Draft;
  readonly entries: readonly Entry[];
}

export function batchOf(draft: Draft, newKey: () => string): Batch {
  return { draft, entries: recipientsIn(draft.to).all.map((to) => ({ to, key: newKey(), state: 'waiting' })) };
}

export function withEntry(batch: Batch, key: string, change: Partial<Omit<Entry, 'to' | 'key'>>): Batch {
  return { ...batch, entries: batch.entries.map((entry) => (entry.key === key ? { ...entry, ...change } : entry)) };
}

export function isOpen({ state }: Entry): boolean {
  return state === 'waiting' || state === 'asked';
}

export interface Tally {
  readonly accepted: number;
  readonly refused: number;
  readonly open: number;
  readonly all: number;
}

export function tallyOf({ entries }: Batch): Tally {
  const count = (state: Entry['state']): number => entries.filter((entry) => entry.state === state).length;
  return {
    ...{ accepted: count('accepted'), refused: count('refused') },
    ...{ open: entries.filter(isOpen).length, all: entries.length },
  };
}

/** For those it was not sent to. Undefined while somebody may have got it without the gateway having said so. */
export function draftForTheRest({ draft, entries }: Batch): Draft | undefined {
  if (entries.some(({ state }) => state === 'asked')) return undefined;
  const rest = entries.filter(({ state }) => state !== 'accepted');
  return { ...draft, to: rest.map(({ to }) => to).join('\n') };
}

/** What was kept; nothing where it cannot be read. */
export function parseBatch(kept: unknown): Batch | null {
  const { draft, entries } = typeof kept === 'object' && kept !== null ? ({ ...kept } as Partial<Batch>) : {};
  if (!Array.isArray(entries) || entries.length === 0 || !entries.every(isEntry)) return null;
  return { draft: parseDraft(draft), entries };
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  const { to, key, state } = { to: undefined, key: undefined, state: undefined, ...value };
  return typeof to === 'string' && typeof key === 'string' && states.has(state);
}

const states: ReadonlySet<unknown> = new Set<Entry['state']>(['waiting', 'asked', 'accepted', 'refused']);
