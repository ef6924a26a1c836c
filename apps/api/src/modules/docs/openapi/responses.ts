import { schemaOf, type JsonSchema } from '../../../platform/operations/schema.js';
import type { RestDoor } from './door.js';
import { failuresOf } from './failures.js';

type Facts = Record<string, unknown>;

/** Success and every failure the operation can answer with, each with its body. */
export function responsesOf(door: RestDoor): Facts {
  return { ...successOf(door), ...failuresOf(door) };
}

function successOf({ name, spec }: RestDoor): Facts {
  const output = schemaOf(spec.output);
  const status = name === 'rest' ? (spec.status ?? 200) : 200;
  const schema = name === 'rest' ? output : withSuccess(output);
  const example = name === 'rest' ? spec.example.output : { success: true, ...spec.example.output };
  return {
    [status]: {
      description: spec.summary,
      headers: rateLimitHeaders,
      content: spec.csv === undefined ? { [typeOf(spec)]: { schema, example } } : csvContent(spec.example.output),
    },
  };
}

function typeOf({ stream }: RestDoor['spec']): string {
  return stream ? 'text/event-stream' : 'application/json';
}

/** The names of the columns, then a row. */
function csvContent(example: Facts): Facts {
  const lines = [Object.keys(example), Object.values(example)].map((cells) => cells.join(','));
  return { 'text/csv': { schema: { type: 'string' }, example: lines.join('\r\n') } };
}

function withSuccess(output: JsonSchema): JsonSchema {
  const success: JsonSchema = { type: 'boolean', description: 'Always true here.' };
  return {
    ...output,
    properties: { success, ...output.properties },
    required: ['success', ...(output.required ?? [])],
  };
}

const rateLimitHeaders = {
  'RateLimit-Limit': { $ref: '#/components/headers/RateLimit-Limit' },
  'RateLimit-Remaining': { $ref: '#/components/headers/RateLimit-Remaining' },
  'RateLimit-Reset': { $ref: '#/components/headers/RateLimit-Reset' },
};
