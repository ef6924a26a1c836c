const MINUTE_MS = 60_000;
/** The last day told of each zone: within one minute of the clock it is the same, and telling it is slow. */
const told = new Map<string, { readonly minute: number; readonly day: string }>();
const formatters = new Map<string, Intl.DateTimeFormat>();

/** The calendar day (YYYY-MM-DD) that an instant falls on in a time zone. */
export function dayInZone(at: Date, timeZone: string): string {
  const minute = Math.floor(at.getTime() / MINUTE_MS);
  const last = told.get(timeZone);
  if (last?.minute === minute) return last.day;
  const day = format(at, timeZone);
  told.set(timeZone, { minute, day });
  return day;
}

function format(at: Date, timeZone: string): string {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formatters.set(timeZone, formatter);
  }
  return formatter.format(at);
}

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-CA', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
