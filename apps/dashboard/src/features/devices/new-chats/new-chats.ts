import { dayIn } from '../../usage/days.js';
import type { NewChats, NewChatsChange } from '../device.js';

type Whatsapp = NonNullable<NewChats['whatsapp']>;

/** WhatsApp's word that says no more than that there is a lock. */
const NO_REASON = 'default';

export interface TypedNewChats {
  readonly perDay: string;
  readonly warmsUp: boolean;
}

export function typedOf({ per_day: perDay, warm_up_day: day }: NewChats): TypedNewChats {
  return { perDay: perDay?.toString() ?? '', warmsUp: day !== null };
}

/** Without a limit there is nothing to warm up to. */
export function changeOf({ perDay, warmsUp }: TypedNewChats): NewChatsChange {
  if (perDay.trim() === '') return { per_day: null, warm_up: false };
  return { per_day: Number(perDay), warm_up: warmsUp };
}

export interface Lock {
  readonly until: Date;
  readonly reason: string | undefined;
}

/** The lock of WhatsApp's own that stands now. */
export function lockOf({ locked_until: end, reason }: Whatsapp, now: Date): Lock | undefined {
  const until = instantOf(end);
  if (until === undefined || until <= now) return undefined;
  return { until, reason: reason === null || reason === NO_REASON ? undefined : reason.replaceAll('_', ' ') };
}

export interface Cap {
  readonly used: number;
  readonly total: number;
  readonly endsAt: Date | undefined;
}

/** How much of WhatsApp's own cap is used; undefined once it counts anew, as nobody knows how far. */
export function capOf({ used, total, resets_at: end }: Whatsapp, now: Date): Cap | undefined {
  const endsAt = instantOf(end);
  if (used === null || total === null || (endsAt !== undefined && endsAt <= now)) return undefined;
  return { used, total, endsAt };
}

/** Of an event, what it says; its fields are not of the contract. */
interface News {
  readonly at: string;
  readonly data: object;
}

/** With what WhatsApp just said. */
export function afterNews(known: NewChats, { at, data }: News): NewChats {
  const told: Readonly<Record<string, unknown>> = { ...data };
  const { locked_until: lockedUntil, reason, used, total, resets_at: resetsAt } = told;
  return {
    ...known,
    whatsapp: {
      ...{ locked_until: textOf(lockedUntil), reason: textOf(reason) },
      ...{ used: numberOf(used), total: numberOf(total) },
      ...{ resets_at: textOf(resetsAt), told_at: at },
    },
  };
}

const asTime = { timeStyle: 'short' } as const;
const asDay = { day: 'numeric', month: 'short' } as const;
const asMoment = { ...asDay, hour: 'numeric', minute: '2-digit' } as const;

/** How a moment to come is said: without its day when that is today. */
export function momentStyle(at: Date, now: Date, zone: string): typeof asTime | typeof asMoment {
  return isToday(at, now, zone) ? asTime : asMoment;
}

/** The same for what is days ahead, where the hour does not matter. */
export function dayStyle(at: Date, now: Date, zone: string): typeof asTime | typeof asDay {
  return isToday(at, now, zone) ? asTime : asDay;
}

function isToday(at: Date, now: Date, zone: string): boolean {
  return dayIn(at, zone) === dayIn(now, zone);
}

function instantOf(at: string | null): Date | undefined {
  return at === null ? undefined : new Date(at);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
