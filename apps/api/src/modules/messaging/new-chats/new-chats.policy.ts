import type { NewChatsLimits } from '../../../engines/engine.js';
import { dayInZone } from '../../../platform/clock/day-in-zone.js';

export const WARM_UP_DAYS = 14;
const FIRST_DAYS = 5;
const DAY_MS = 24 * 60 * 60 * 1_000;

export interface NewChatsPolicy {
  readonly newChatsPerDay: number | null;
  readonly warmUpSince: Date | null;
}

/** From 1, as the calendar counts days where the account is; null when there is none, or it is over. */
export function warmUpDay(since: Date | null, now: Date, timeZone: string): number | null {
  if (since === null) return null;
  const daysSince = (Date.parse(dayInZone(now, timeZone)) - Date.parse(dayInZone(since, timeZone))) / DAY_MS;
  return daysSince >= WARM_UP_DAYS ? null : Math.max(1, daysSince + 1);
}

/** How many chats may be begun today; null: as many as one likes. */
export function allowedToday(policy: NewChatsPolicy, now: Date, timeZone: string): number | null {
  const { newChatsPerDay, warmUpSince } = policy;
  const day = warmUpDay(warmUpSince, now, timeZone);
  if (newChatsPerDay === null || day === null) return newChatsPerDay;
  return Math.min(newChatsPerDay, Math.max(FIRST_DAYS, Math.ceil((newChatsPerDay * day) / WARM_UP_DAYS)));
}

/** Whether more may be begun than before. */
export function isRaised(before: number | null, after: number | null): boolean {
  return before !== null && (after === null || after > before);
}

/** Until when WhatsApp lets no chat be begun: by a lock, or by a cap that is used up. Null: it does now. */
export function lockedUntil({ lock, cap }: NewChatsLimits, now: Date): Date | null {
  const isSpent = cap && cap.used >= cap.total;
  const ends = [lock?.until, isSpent ? cap.until : null].flatMap((end) => (end && end > now ? [end.getTime()] : []));
  return ends.length === 0 ? null : new Date(Math.max(...ends));
}
