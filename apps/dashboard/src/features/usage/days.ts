const DAY_MS = 86_400_000;
/** A day lasts no longer than this anywhere, whatever clocks are set to. */
const LONGEST_MS = 27 * 60 * 60 * 1000;

/** The day that it is somewhere, like 2026-11-21. */
export function dayIn(at: Date, zone: string): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(at);
}

export function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);
}

/** The last days up to one of them, the oldest first. */
export function daysUpTo(day: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => dayBefore(day, count - 1 - at));
}

export function firstOfMonth(day: string): string {
  return `${day.slice(0, 7)}-01`;
}

/** When the next day begins somewhere. Asked of the calendar, because days of 23 or 25 hours exist. */
export function nextMidnight(now: Date, zone: string): Date {
  const today = dayIn(now, zone);
  let before = now.getTime();
  let after = before + LONGEST_MS;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (dayIn(new Date(middle), zone) === today) before = middle;
    else after = middle;
  }
  return new Date(after);
}
