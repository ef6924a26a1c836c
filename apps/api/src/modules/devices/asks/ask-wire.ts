import { isRecord } from '../../../platform/operations/read-input.js';

export type Stored = null | boolean | number | string | Stored[] | { [name: string]: Stored };

/**
 * What the database can keep: a date becomes {"$date": "…"}, bytes become {"$bytes": "base64"}, and an object with such
 * a name of its own is wrapped as {"$plain": …}. What is undefined is left out,
 * and null stays null.
 */
export function packAsk(value: unknown): Stored {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return storable(value);
  if (typeof value === 'boolean' || typeof value === 'number') return value;
  if (value instanceof Date) return { $date: value.toISOString() };
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') };
  if (Array.isArray(value)) return value.map(packAsk);
  if (isRecord(value)) return packRecord(value);
  throw new Error(`an ask cannot carry a ${typeof value}`);
}

export function unpackAsk(stored: unknown): unknown {
  if (Array.isArray(stored)) return stored.map(unpackAsk);
  if (!isRecord(stored)) return stored;
  const { $date, $bytes, $plain } = stored;
  if (typeof $date === 'string') return new Date($date);
  if (typeof $bytes === 'string') return Buffer.from($bytes, 'base64');
  const parts = isRecord($plain) ? $plain : stored;
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, unpackAsk(part)]));
}

function packRecord(value: Record<string, unknown>): Stored {
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  const packed = Object.fromEntries(entries.map(([name, part]) => [storable(name), packAsk(part)]));
  return entries.some(([name]) => name.startsWith('$')) ? { $plain: packed } : packed;
}

/** WhatsApp may tell of text that no database takes. */
function storable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}
