import { isId, type IdPrefix } from '../ids/ids.js';
import { field, missing, named, type FieldOptions } from './field.js';
import type { DtoClass } from './schema.js';

interface TextOptions extends FieldOptions {
  readonly max?: number;
  readonly pattern?: RegExp;
  readonly patternWords?: string;
}

/** Text a database and a phone can hold: no NUL, no half of a surrogate pair. */
export function Text(description: string, options: TextOptions = {}): PropertyDecorator {
  const max = options.max ?? 255;
  const schema = { type: 'string', description, minLength: 1, maxLength: max } as const;
  return field({ schema, problem: (value, name) => textProblem(value, name, max, options) }, options);
}

function textProblem(value: unknown, name: string, max: number, options: TextOptions): string | undefined {
  if (missing(value, name)) return missing(value, name);
  if (typeof value !== 'string') return `The ${named(name)} must be a string.`;
  if (!value.isWellFormed() || value.includes('\0'))
    return `The ${named(name)} contains characters that are not allowed.`;
  if (value.trim() === '') return `The ${named(name)} field is required.`;
  if (value.length > max) return `The ${named(name)} must not be greater than ${max} characters.`;
  if (options.pattern && !options.pattern.test(value)) {
    return `The ${named(name)} ${options.patternWords ?? 'has a wrong form'}.`;
  }
  return undefined;
}

export function Id(prefix: IdPrefix, description: string, options: FieldOptions = {}): PropertyDecorator {
  return field(
    {
      schema: { type: 'string', description, pattern: `^${prefix}_[0-9a-z]{26}$` },
      problem: (value, name) =>
        missing(value, name) ??
        (typeof value === 'string' && isId(prefix, value)
          ? undefined
          : `The ${named(name)} must be an id like ${prefix}_….`),
    },
    options,
  );
}

interface NumberOptions extends FieldOptions {
  readonly min?: number;
  readonly max?: number;
  readonly integer?: boolean;
}

export function NumberField(description: string, options: NumberOptions = {}): PropertyDecorator {
  const schema = {
    type: options.integer ? 'integer' : 'number',
    description,
    ...(options.min === undefined ? {} : { minimum: options.min }),
    ...(options.max === undefined ? {} : { maximum: options.max }),
  } as const;
  return field({ schema, problem: (value, name) => numberProblem(value, name, options) }, options);
}

function numberProblem(value: unknown, name: string, options: NumberOptions): string | undefined {
  if (missing(value, name)) return missing(value, name);
  if (typeof value !== 'number' || !Number.isFinite(value)) return `The ${named(name)} must be a number.`;
  if (options.integer && !Number.isSafeInteger(value)) return `The ${named(name)} must be a whole number.`;
  return rangeProblem(value, name, options);
}

function rangeProblem(value: number, name: string, { min, max }: NumberOptions): string | undefined {
  if (value >= (min ?? -Infinity) && value <= (max ?? Infinity)) return undefined;
  if (min === undefined) return `The ${named(name)} must be at most ${max}.`;
  return max === undefined
    ? `The ${named(name)} must be at least ${min}.`
    : `The ${named(name)} must be between ${min} and ${max}.`;
}

export function Flag(description: string, options: FieldOptions = {}): PropertyDecorator {
  return field(
    {
      schema: { type: 'boolean', description },
      problem: (value, name) => (typeof value === 'boolean' ? undefined : `The ${named(name)} must be true or false.`),
    },
    options,
  );
}

export function OneOf(choices: readonly string[], description: string, options: FieldOptions = {}): PropertyDecorator {
  return field(
    {
      schema: { type: 'string', description, enum: choices },
      problem: (value, name) =>
        missing(value, name) ??
        (typeof value === 'string' && choices.includes(value)
          ? undefined
          : `The ${named(name)} must be one of: ${choices.join(', ')}.`),
    },
    options,
  );
}

/** A calendar day, YYYY-MM-DD. */
export function Day(description: string, options: FieldOptions = {}): PropertyDecorator {
  return field(
    {
      schema: { type: 'string', format: 'date', description },
      problem: (value, name) =>
        typeof value === 'string' && isDay(value) ? undefined : `The ${named(name)} is not a valid date (YYYY-MM-DD).`,
    },
    options,
  );
}

function isDay(value: string): boolean {
  // There was no year 0, and a database knows it.
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || value.startsWith('0000')) return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
}

/** An instant in ISO 8601 with its offset. */
export function Instant(description: string, options: FieldOptions = {}): PropertyDecorator {
  const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?(Z|[+-]\d{2}:\d{2})$/;
  return field(
    {
      schema: { type: 'string', format: 'date-time', description },
      problem: (value, name) =>
        typeof value === 'string' && form.test(value) && !Number.isNaN(Date.parse(value))
          ? undefined
          : `The ${named(name)} must be a date and time like 2026-01-31T12:00:00Z.`,
    },
    options,
  );
}

interface ListOptions extends FieldOptions {
  readonly max: number;
}

export function TextList(
  description: string,
  options: ListOptions & { readonly choices?: readonly string[] },
): PropertyDecorator {
  const items = { type: 'string', ...(options.choices ? { enum: options.choices } : {}) } as const;
  return field(
    {
      schema: { type: 'array', description, items, maxItems: options.max },
      problem: (value, name) => {
        if (!Array.isArray(value)) return `The ${named(name)} must be a list.`;
        if (value.length > options.max) return `The ${named(name)} must not have more than ${options.max} entries.`;
        const wrong = value.some((entry: unknown) => !isListText(entry, options.choices));
        if (!wrong) return undefined;
        return options.choices
          ? `The ${named(name)} must hold only: ${options.choices.join(', ')}.`
          : `The ${named(name)} must hold only text.`;
      },
    },
    options,
  );
}

function isListText(entry: unknown, choices: readonly string[] | undefined): boolean {
  if (typeof entry !== 'string' || entry === '' || entry.length > 255) return false;
  if (!entry.isWellFormed() || entry.includes('\0')) return false;
  return choices?.includes(entry) ?? true;
}

export function Nested(dto: () => DtoClass, description: string, options: FieldOptions = {}): PropertyDecorator {
  return field(
    {
      schema: { type: 'object', description },
      nested: dto,
      problem: (value, name) =>
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? undefined
          : `The ${named(name)} must be an object.`,
    },
    options,
  );
}

export function NestedList(dto: () => DtoClass, description: string, options: ListOptions): PropertyDecorator {
  return field(
    {
      schema: { type: 'array', description, maxItems: options.max },
      nested: dto,
      list: true,
      problem: (value, name) =>
        Array.isArray(value) && value.length <= options.max
          ? undefined
          : `The ${named(name)} must be a list of objects.`,
    },
    options,
  );
}

/** In answers: a value whose shape its own documentation gives. */
export function Facts(description: string, options: FieldOptions = {}): PropertyDecorator {
  return field({ schema: { type: 'object', description }, problem: () => undefined }, options);
}
