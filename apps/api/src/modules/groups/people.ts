import type { Address } from '../../engines/engine.js';
import { AppError, InvalidInput } from '../../platform/errors/app-error.js';
import { parsePhoneNumber } from '../contacts/index.js';

/** Whom a caller means, by number or by WhatsApp's hidden name; each once, in order, or every malformed one is named. */
export function readPeople(texts: readonly string[], field: string): Address[] {
  if (texts.length === 0) throw new InvalidInput({ [field]: [`The ${field} field is required.`] });
  const malformed = texts.filter((text) => addressIn(text) === undefined);
  if (malformed.length > 0) {
    const words = malformed.map((text) => `"${printable(text)}" is not a phone number.`);
    throw new AppError('phone_invalid', {}, { [field]: words });
  }
  return [...new Set(texts.flatMap((text) => addressIn(text) ?? []))];
}

function addressIn(text: string): Address | undefined {
  return /^\d{5,20}@lid$/.test(text) ? text : parsePhoneNumber(text);
}

function printable(text: string): string {
  return text.slice(0, 32).replaceAll(/[\p{Cc}\p{Cf}]/gu, '�');
}
