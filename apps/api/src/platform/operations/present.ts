import { isRecord } from './read-input.js';
import { fieldsOf, type DtoClass } from './schema.js';

/** Only what the output DTO declares leaves the house. */
export function present(dto: DtoClass, value: unknown): Record<string, unknown> {
  const shown: Record<string, unknown> = {};
  if (!isRecord(value)) return shown;
  for (const field of fieldsOf(dto)) {
    const part = value[field.name];
    if (part === undefined) continue;
    const nested = field.nested?.();
    shown[field.name] = nested ? presentNested(nested, part) : plain(part);
  }
  return shown;
}

function presentNested(dto: DtoClass, part: unknown): unknown {
  if (part === null) return null;
  return Array.isArray(part) ? part.map((entry: unknown) => present(dto, entry)) : present(dto, part);
}

function plain(part: unknown): unknown {
  return part instanceof Date ? part.toISOString() : part;
}
