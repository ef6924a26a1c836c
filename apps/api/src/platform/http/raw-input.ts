import type { Request } from 'express';
import { isRecord } from '../operations/read-input.js';
import { fieldsOf, type DtoClass } from '../operations/schema.js';
import type { Route } from './route.js';

/** Path, query and body are one input. What the wire can only say as text becomes a number, flag or list if its field is one. */
export function rawInput(dto: DtoClass, route: Route, request: Request, body: unknown): unknown {
  if (route.method !== 'get' && route.parameters.length === 0) return body;
  const inPath = Object.fromEntries(route.parameters.map((name) => [name, request.params[name]]));
  if (route.method === 'get') return { ...fromText(dto, request.query), ...fromText(dto, inPath) };
  if (!isRecord(body)) return body;
  return { ...body, ...fromText(dto, inPath) };
}

function fromText(dto: DtoClass, texts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const types = new Map(fieldsOf(dto).map((field) => [field.name, field.schema.type]));
  return Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, convert(types.get(name), value)]));
}

function convert(type: string | undefined, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (type === 'integer' && /^-?\d{1,15}$/.test(value)) return Number(value);
  if (type === 'number' && /^-?\d{1,15}(\.\d{1,15})?$/.test(value)) return Number(value);
  if (type === 'array') return value.split(',');
  if (type === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
  return value;
}
