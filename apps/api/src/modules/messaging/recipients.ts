import { AppError, InvalidInput } from '../../platform/errors/app-error.js';
import { field, missing } from '../../platform/operations/field.js';
import { parsePhoneNumbers } from '../contacts/index.js';

const RECIPIENTS_MAX = 1_000;

/** Room for duplicates; more is not looked at. */
const ENTRIES_MAX = 10 * RECIPIENTS_MAX;
const TEXT_MAX = 64 * RECIPIENTS_MAX;

const DESCRIPTION =
  'The recipient’s number with its country code, digits with or without +, spaces, dashes or brackets. ' +
  `Several, up to ${RECIPIENTS_MAX}, as one text split by comma, semicolon or newline.`;

/** One recipient or several, as text or as a list; each is checked by `readRecipients`. */
export function Recipients(): PropertyDecorator {
  return field(
    {
      schema: { type: 'string', description: DESCRIPTION },
      problem: (value, name) =>
        missing(value, name) ??
        (isTooLong(value) ? tooMany(name) : undefined) ??
        (isRecipients(value) ? undefined : 'Invalid phone number format'),
    },
    {},
  );
}

function isTooLong(value: unknown): boolean {
  if (typeof value === 'string') return value.length > TEXT_MAX;
  return Array.isArray(value) && value.length > ENTRIES_MAX;
}

function tooMany(fieldName: string): string {
  return `The ${fieldName} must not have more than ${RECIPIENTS_MAX} recipients.`;
}

function isRecipients(value: unknown): boolean {
  return typeof value === 'string' || (Array.isArray(value) && value.every((entry) => typeof entry === 'string'));
}

/** Each recipient once, in order. If any is malformed, all are refused and every malformed one is named. */
export function readRecipients(input: string | readonly string[], fieldName: string): readonly string[] {
  const { numbers, malformed } = parsePhoneNumbers(input);
  if (malformed.length > 0 || numbers.length === 0) {
    const named = malformed.slice(0, RECIPIENTS_MAX).map((text) => `"${printable(text)}" is not a phone number.`);
    throw new AppError(
      'phone_invalid',
      {},
      { [fieldName]: named.length > 0 ? named : ['Invalid phone number format'] },
    );
  }
  if (numbers.length > RECIPIENTS_MAX) {
    throw new InvalidInput({ [fieldName]: [tooMany(fieldName)] });
  }
  return numbers;
}

function printable(text: string): string {
  return text
    .slice(0, 32)
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '�');
}
