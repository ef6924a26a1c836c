import { AppError, InvalidInput } from '../../platform/errors/app-error.js';
import { printable } from '../../platform/errors/printable.js';
import { field, missing } from '../../platform/operations/field.js';
import { parseReference, type Reference } from '../contacts/index.js';

const RECIPIENTS_MAX = 1_000;

/** Room for duplicates; more is not looked at. */
const ENTRIES_MAX = 10 * RECIPIENTS_MAX;
const TEXT_MAX = 64 * RECIPIENTS_MAX;

const DESCRIPTION =
  'The recipient’s number with its country code, digits with or without +, spaces, dashes or brackets. ' +
  `Several, up to ${RECIPIENTS_MAX}, as one text split by comma, semicolon or newline. ` +
  'The id of a contact, a LID, a group or a channel serves too.';

/** One recipient or several, as text or as a list; each is checked by `readReferences`. */
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
export function readReferences(input: string | readonly string[], fieldName: string): readonly Reference[] {
  const texts = typeof input === 'string' ? input.split(/[,;\n]/) : input;
  const references = new Map<string, Reference>();
  const malformed: string[] = [];
  for (const text of texts.map((entry) => entry.trim()).filter((entry) => entry !== '')) {
    const reference = parseReference(text);
    if (reference) references.set(reference.value, reference);
    else malformed.push(text);
  }
  if (malformed.length > 0 || references.size === 0) {
    throw refused(fieldName, malformed, 'is not a phone number.');
  }
  if (references.size > RECIPIENTS_MAX) {
    throw new InvalidInput({ [fieldName]: [tooMany(fieldName)] });
  }
  return [...references.values()];
}

export function refused(fieldName: string, named: readonly string[], why = ''): AppError {
  const sentences = named.slice(0, RECIPIENTS_MAX).map((text) => `"${printable(text)}" ${why}`);
  return new AppError(
    'phone_invalid',
    {},
    { [fieldName]: sentences.length > 0 ? sentences : ['Invalid phone number format'] },
  );
}
