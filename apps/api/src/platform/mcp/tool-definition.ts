import type { Tool } from '@modelcontextprotocol/server';
import type { OperationSpec } from '../operations/operation.js';
import { schemaOf, type JsonSchema } from '../operations/schema.js';

const definitions = new WeakMap<OperationSpec, Tool>();

/** How an operation introduces itself to an agent. */
export function toolOf(spec: OperationSpec): Tool {
  const known = definitions.get(spec);
  if (known) return known;
  const tool = defineTool(spec);
  definitions.set(spec, tool);
  return tool;
}

/** The operations that are tools, in the order every list shows them. */
export function toolSpecs(specs: readonly OperationSpec[]): OperationSpec[] {
  return specs.filter((spec) => spec.doors.mcp).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Many clients show a model the description alone, so it begins with what the tool is for. */
export function toolDescriptionOf({ summary, description }: OperationSpec): string {
  return `${summary}. ${description}`;
}

function defineTool(spec: OperationSpec): Tool {
  const input = schemaOf(spec.input, { closed: spec.unknownFields !== 'ignore' });
  return {
    name: spec.id,
    title: spec.summary,
    description: toolDescriptionOf(spec),
    inputSchema: parseToolSchema(input),
    outputSchema: parseToolSchema(outputSchema(spec)),
    annotations: annotationsOf(spec),
  };
}

/** Unset hints mean the worst case to a host, so that all four are always said. */
function annotationsOf(spec: OperationSpec): Tool['annotations'] {
  const { effect } = spec;
  return {
    readOnlyHint: effect === 'read',
    destructiveHint: effect === 'destructive',
    idempotentHint: effect === 'read' || effect === 'destructive',
    openWorldHint: effect === 'send',
  };
}

/**
 * Clients check structuredContent against this even when the call failed, so that the schema must fit both:
 * nothing is required at the root, and `error` is declared beside the facts.
 */
function outputSchema(spec: OperationSpec): JsonSchema {
  const { required: _required, ...success } = schemaOf(spec.output);
  return { ...success, properties: { ...success.properties, error: errorSchema } };
}

const errorSchema: JsonSchema = {
  type: 'object',
  description: 'Only when the call failed: what went wrong.',
  properties: {
    code: { type: 'string', description: 'A stable name of the failure.' },
    message: { type: 'string', description: 'What is wrong and what to do.' },
    fields: { type: 'object', description: 'The problems of each input field, in words.' },
    retry_after_seconds: { type: 'integer', description: 'When to try again.' },
    request_id: { type: 'string', description: 'Names this call to whoever runs the gateway.' },
  },
  required: ['code', 'message'],
};

/** The SDK wants plain JSON; ours is the same with read-only types. */
function parseToolSchema(schema: JsonSchema): Tool['inputSchema'] {
  return JSON.parse(JSON.stringify(schema)) as Tool['inputSchema'];
}
