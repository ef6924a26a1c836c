import type { NewChatsLimits } from '../../../engines/engine.js';

export const WARM_UP_DAYS = 14;
const FIRST_DAYS = 5;
const DAY_MS = 24 * 60 * 60 * 1_000;

export interface NewChatsPolicy {
  readonly newChatsPerDay: number | null;
  readonly warmUpSince: Date | null;
}

/** From 1; null when there is none, or it is over. */
export function warmUpDay(since: Date | null, now: Date): number | null {
  if (since === null) return null;
  const day = Math.floor((now.getTime() - since.getTime()) / DAY_MS) + 1;
  return day > WARM_UP_DAYS ? null : Math.max(1, day);
}

/** How many chats may be begun today; null: as many as one likes. */
export function allowedToday({ newChatsPerDay, warmUpSince }: NewChatsPolicy, now: Date): number | null {
  const day = warmUpDay(warmUpSince, now);
  if (newChatsPerDay === null || day === null) return newChatsPerDay;
  return Math.min(newChatsPerDay, Math.max(FIRST_DAYS, Math.ceil((newChatsPerDay * day) / WARM_UP_DAYS)));
}

/** Until when WhatsApp lets no chat be begun: by a lock, or by a cap that is used up. */
export function lockedUntil({ lock, cap }: NewChatsLimits): Date | null {
  const isSpent = cap && cap.used >= cap.total;
  const ends = [lock?.until, isSpent ? cap.until : null].flatMap((end) => (end ? [end.getTime()] : []));
  return ends.length === 0 ? null : new Date(Math.max(...ends));
}
