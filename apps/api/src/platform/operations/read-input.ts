import { validateSync, type ValidationError } from 'class-validator';
import { InvalidInput } from '../errors/app-error.js';
import { named } from './field.js';
import { fieldsOf, type DtoClass, type FieldSpec } from './schema.js';

/** What came in becomes the DTO, or InvalidInput names every field that is wrong. Nothing is coerced. */
export function readInput<T extends object>(dto: DtoClass<T>, raw: unknown, unknownFields: 'refuse' | 'ignore'): T {
  if (!isRecord(raw)) throw new InvalidInput({ body: ['The input must be an object.'] });
  if (unknownFields === 'refuse') refuseUnknown(dto, raw);
  const input = build(dto, raw);
  const errors = validateSync(input, { forbidUnknownValues: false });
  if (errors.length > 0) throw new InvalidInput(problemsOf(dto, errors));
  normalise(dto, input);
  return input;
}

/** Only declared fields are copied, so depth is bounded by the declaration, not by the sender. */
function build<T extends object>(dto: DtoClass<T>, raw: Readonly<Record<string, unknown>>): T {
  const built = new dto();
  for (const field of fieldsOf(dto)) {
    if (!Object.hasOwn(raw, field.name) || isLeftOut(field, raw[field.name])) continue;
    Reflect.set(built, field.name, buildField(field, raw[field.name]));
  }
  return built;
}

/** Many clients write null for what they leave out. */
function isLeftOut(field: FieldSpec, value: unknown): boolean {
  return value === null && !field.required && !field.nullable;
}

function buildField(field: FieldSpec, value: unknown): unknown {
  const nested = field.nested?.();
  if (!nested) return value;
  if (!field.list) return isRecord(value) ? build(nested, value) : NO_OBJECT;
  return Array.isArray(value) ? value.map((entry) => (isRecord(entry) ? build(nested, entry) : NO_OBJECT)) : NO_OBJECT;
}

/** Stands for whatever came where an object belongs: the validator would walk into lists however deep they are. */
const NO_OBJECT = false;

function normalise(dto: DtoClass, input: object): void {
  for (const field of fieldsOf(dto)) {
    const value: unknown = Reflect.get(input, field.name);
    if (field.normalise && value !== undefined) Reflect.set(input, field.name, field.normalise(value));
  }
}

function refuseUnknown(dto: DtoClass, raw: Readonly<Record<string, unknown>>): void {
  const known = new Set(fieldsOf(dto).map((field) => field.name));
  const unknown = Object.keys(raw).filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  const entries = unknown.slice(0, 10).map((name): [string, string[]] => {
    const shown = name.toWellFormed().replaceAll('\0', '').slice(0, 64);
    return [shown, [`The ${named(shown)} field is not known here.`]];
  });
  throw new InvalidInput(Object.fromEntries(entries));
}

function problemsOf(dto: DtoClass, errors: readonly ValidationError[]): Record<string, string[]> {
  const found = new Map<string, string[]>();
  for (const error of errors) collect(error, error.property, found);
  const order = fieldsOf(dto).map((field) => field.name);
  const rank = (path: string): number => order.indexOf(path.split('.')[0] ?? path);
  return Object.fromEntries([...found].sort(([a], [b]) => rank(a) - rank(b)));
}

function collect(error: ValidationError, path: string, found: Map<string, string[]>): void {
  const own = error.constraints?.['field'];
  if (own) found.set(path, [own]);
  for (const child of error.children ?? []) collect(child, `${path}.${child.property}`, found);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
