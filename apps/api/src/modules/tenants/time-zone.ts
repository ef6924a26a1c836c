import { isTimeZone } from '../../platform/clock/day-in-zone.js';
import { InvalidInput } from '../../platform/errors/app-error.js';

/** A name, because PostgreSQL reads an offset such as +02:00 the other way round. */
export function requireTimeZone(name: string): void {
  if (!/^[A-Za-z]/.test(name) || !isTimeZone(name)) {
    throw new InvalidInput({ time_zone: ['The time zone must be a name like Europe/Berlin.'] });
  }
}
