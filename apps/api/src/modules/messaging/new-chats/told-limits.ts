import { isDeepStrictEqual } from 'node:util';
import type { NewChatsLimits } from '../../../engines/engine.js';
import { isRecord } from '../../../platform/operations/read-input.js';

/** What WhatsApp said last, as it is kept. */
export interface ToldLimits extends NewChatsLimits {
  readonly at: Date;
}

/** What it does not name stays as it was. */
export function after(known: ToldLimits | undefined, news: NewChatsLimits, at: Date): ToldLimits {
  return { ...(known ?? {}), ...news, at };
}

export function isSame(known: ToldLimits | undefined, next: ToldLimits): boolean {
  const limits = ({ lock = null, cap = null }: NewChatsLimits): NewChatsLimits => ({ lock, cap });
  return isDeepStrictEqual(limits(known ?? {}), limits(next));
}

export function readTold(stored: unknown): ToldLimits | undefined {
  if (!isRecord(stored)) return undefined;
  const at = instant(stored['at']);
  if (!at) return undefined;
  return {
    ...(stored['lock'] === undefined ? {} : { lock: readLock(stored['lock']) }),
    ...(stored['cap'] === undefined ? {} : { cap: readCap(stored['cap']) }),
    at,
  };
}

function readLock(stored: unknown): NewChatsLimits['lock'] {
  if (!isRecord(stored)) return null;
  const until = instant(stored['until']);
  return until ? { until, kind: String(stored['kind']) } : null;
}

function readCap(stored: unknown): NewChatsLimits['cap'] {
  if (!isRecord(stored)) return null;
  const { total, used } = stored;
  if (typeof total !== 'number' || typeof used !== 'number') return null;
  return { total, used, until: instant(stored['until']) ?? null };
}

function instant(stored: unknown): Date | undefined {
  return typeof stored === 'string' ? new Date(stored) : undefined;
}
