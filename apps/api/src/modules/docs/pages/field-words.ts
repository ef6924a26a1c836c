import { schemaOf, type DtoClass, type JsonSchema } from '../../../platform/operations/schema.js';
import { cell } from './doc-page.js';

/** The fields of a DTO as a Markdown table; nested fields are named by their path. */
export function fieldTable(dto: DtoClass): string {
  const rows = fieldRows(schemaOf(dto), '');
  if (rows.length === 0) return 'None.';
  return ['| field | kind | meaning |', '|---|---|---|', ...rows].join('\n');
}

function fieldRows(schema: JsonSchema, prefix: string): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = `${prefix}${name}`;
    const optional = schema.required?.includes(name) ? '' : ', optional';
    const row = `| \`${path}\` | ${cell(kindOf(field))}${optional} | ${cell(field.description ?? '')} |`;
    return [row, ...fieldRows(innerOf(field), field.items ? `${path}[].` : `${path}.`)];
  });
}

/** What holds fields below this one: the object itself, a list's entry, or what is not null. */
function innerOf(schema: JsonSchema): JsonSchema {
  const inner = schema.anyOf?.[0] ?? schema;
  return inner.items ?? inner;
}

function kindOf(schema: JsonSchema): string {
  if (schema.anyOf) return schema.anyOf.map(kindOf).join(' or ');
  if (schema.enum) return `one of ${schema.enum.map((choice) => `\`${choice}\``).join(', ')}`;
  if (schema.type === 'array') return `list of ${kindOf(schema.items ?? {})}`;
  if (schema.type === 'string') return textKind(schema);
  if (schema.type === 'number' || schema.type === 'integer') return numberKind(schema);
  return wordFor[schema.type ?? ''] ?? 'anything';
}

const wordFor: Readonly<Record<string, string>> = { object: 'object', boolean: 'true or false', null: 'null' };

function textKind({ format, maxLength }: JsonSchema): string {
  if (format === 'date') return 'day (YYYY-MM-DD)';
  if (format === 'date-time') return 'date and time (ISO 8601)';
  return maxLength === undefined ? 'text' : `text, up to ${maxLength} characters`;
}

function numberKind({ type, minimum, maximum }: JsonSchema): string {
  const kind = type === 'integer' ? 'whole number' : 'number';
  if (minimum === undefined || maximum === undefined) return kind;
  return `${kind}, ${minimum} to ${maximum}`;
}
