import { schemaOf, type JsonSchema } from '../../../platform/operations/schema.js';
import { withoutPathFields } from '../pages/example-call.js';
import type { RestDoor } from './door.js';

type Facts = Record<string, unknown>;

/** Path and query of an operation, and the key that makes a repetition harmless. */
export function parametersOf(door: RestDoor): Facts[] {
  const { spec, route } = door;
  const fields = Object.entries(schemaOf(spec.input).properties ?? {});
  const inPath = fields.filter(([name]) => route.parameters.includes(name));
  const inQuery = route.method === 'get' ? fields.filter(([name]) => !route.parameters.includes(name)) : [];
  return [
    ...inPath.map(([name, schema]) => parameter(door, 'path', name, schema)),
    ...inQuery.map(([name, schema]) => parameter(door, 'query', name, schema)),
    ...(spec.effect === 'read' || route.method === 'get' ? [] : [{ $ref: '#/components/parameters/IdempotencyKey' }]),
  ];
}

function parameter({ spec }: RestDoor, place: 'path' | 'query', name: string, schema: JsonSchema): Facts {
  const { description, ...rest } = schema;
  const example = spec.example.input[name];
  const required = place === 'path' || (schemaOf(spec.input).required?.includes(name) ?? false);
  return { name, in: place, required, description, schema: rest, ...(example === undefined ? {} : { example }) };
}

/** Undefined when everything is said by the address. */
export function requestBodyOf({ spec, route }: RestDoor): Facts | undefined {
  if (route.method === 'get') return undefined;
  const whole = schemaOf(spec.input, { closed: spec.unknownFields !== 'ignore' });
  const properties = withoutPathFields(route, whole.properties ?? {});
  if (Object.keys(properties).length === 0) return undefined;
  const required = whole.required?.filter((name) => name in properties) ?? [];
  const { required: _required, ...open } = whole;
  const schema = { ...open, properties, ...(required.length > 0 ? { required } : {}) };
  const example = withoutPathFields(route, spec.example.input);
  return { required: required.length > 0, content: { 'application/json': { schema, example } } };
}
