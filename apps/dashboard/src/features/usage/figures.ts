import { daysUpTo, firstOfMonth } from './days.js';
import type { Usage } from './usage.queries.js';

export interface Counts {
  readonly accepted: number;
  readonly sent: number;
  readonly failed: number;
}

export interface DayCounts extends Counts {
  readonly day: string;
}

const none: Counts = { accepted: 0, sent: 0, failed: 0 };
const SHOWN_DAYS = 30;

/** Each of the last thirty days, also those on which nothing happened; of one device, or of all. */
export function dailyCounts({ days, today }: Pick<Usage, 'days' | 'today'>, deviceId?: string): DayCounts[] {
  const wanted = days.filter(({ device_id: id }) => deviceId === undefined || id === deviceId);
  return daysUpTo(today, SHOWN_DAYS).map((day) => ({ day, ...sumOf(wanted.filter((each) => each.day === day)) }));
}

export function countsOfMonth({ days, today }: Pick<Usage, 'days' | 'today'>): Counts {
  const first = firstOfMonth(today);
  return sumOf(days.filter(({ day }) => day >= first));
}

/** What all devices together may accept today; null where one of them has no limit. */
export function allowedToday({ devices }: Pick<Usage, 'devices'>): number | null {
  return devices.reduce<number | null>(
    (sum, { limit }) => (sum === null || limit === null ? null : sum + limit),
    devices.length === 0 ? null : 0,
  );
}

export function sumOf(all: readonly Counts[]): Counts {
  return all.reduce(
    (sum, { accepted, sent, failed }) => ({
      accepted: sum.accepted + accepted,
      sent: sum.sent + sent,
      failed: sum.failed + failed,
    }),
    none,
  );
}

/** Devices that sent in these days, with those that are deleted by now. */
export function devicesOf({ devices, days }: Pick<Usage, 'devices' | 'days'>): { id: string; name: string | null }[] {
  const known = devices.map(({ device_id: id, name, number }) => ({ id, name: `${name} (+${number})` }));
  const ids = new Set(known.map(({ id }) => id));
  const gone = new Set(days.map(({ device_id: id }) => id).filter((id) => !ids.has(id)));
  return [...known, ...[...gone].map((id) => ({ id, name: null }))];
}
