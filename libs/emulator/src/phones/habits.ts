import type { Fields } from '../http/fields.js';
import { digitsOf } from './phone-book.js';
import type { PhoneHabits } from './phone.js';

const HOUR_MS = 3_600_000;
export const habitNames = ['name', 'online', 'onWhatsapp', 'latencyMs', 'autoRead', 'autoAnswer', 'blocked'];

/** Only the habits that were named: the others stay as they are. */
export function readHabits(fields: Fields): Partial<PhoneHabits> {
  const habits = {
    name: fields.has('name') ? fields.filledText('name', 100) : undefined,
    online: fields.optionalBoolean('online'),
    onWhatsapp: fields.optionalBoolean('onWhatsapp'),
    latencyMs: fields.optionalNumber('latencyMs', 0, HOUR_MS),
    autoRead: readAutoRead(fields),
    autoAnswer: readAutoAnswer(fields),
    blocked: readBlocked(fields),
  };
  return Object.fromEntries(Object.entries(habits).filter(([, value]) => value !== undefined));
}

function readAutoRead(fields: Fields): PhoneHabits['autoRead'] | undefined {
  const autoRead = fields.nullableObject('autoRead');
  if (autoRead === null || autoRead === undefined) return autoRead;
  return { afterMs: autoRead.only('afterMs').optionalNumber('afterMs', 0, HOUR_MS) ?? 0 };
}

function readAutoAnswer(fields: Fields): PhoneHabits['autoAnswer'] | undefined {
  const autoAnswer = fields.nullableObject('autoAnswer');
  if (autoAnswer === null || autoAnswer === undefined) return autoAnswer;
  autoAnswer.only('text', 'afterMs');
  return { text: autoAnswer.filledText('text'), afterMs: autoAnswer.optionalNumber('afterMs', 0, HOUR_MS) ?? 0 };
}

function readBlocked(fields: Fields): string[] | undefined {
  if (!fields.has('blocked')) return undefined;
  return fields.texts('blocked').map((written) => {
    const digits = digitsOf(written);
    if (digits === undefined) throw fields.refuse('blocked', { expected: 'a list of phone numbers' });
    return digits;
  });
}

export function readNumber(fields: Fields, name: string): string {
  const digits = digitsOf(fields.filledText(name, 40));
  if (digits === undefined) throw fields.refuse(name, { expected: 'a phone number with its country code' });
  return digits;
}
