import type { CallToolResult, Tool } from '@modelcontextprotocol/server';
import { InvalidInput } from '../../../platform/errors/app-error.js';
import { toolOf } from '../../../platform/mcp/tool-definition.js';
import { failureResult, successResult } from '../../../platform/mcp/tool-result.js';
import { readInput } from '../../../platform/operations/read-input.js';
import { schemaOf, type DtoClass } from '../../../platform/operations/schema.js';
import { restDoors } from '../openapi/door.js';
import type { Docs } from '../docs.js';
import { GetOperationDto, ReadDocPageDto, SearchDocsDto } from './docs-tools.dto.js';

interface DocsTool {
  readonly definition: Tool;
  readonly call: (docs: Docs, raw: unknown) => Record<string, unknown>;
}

function docsTool<Input extends object>(
  about: { readonly name: string; readonly title: string; readonly description: string },
  input: DtoClass<Input>,
  call: (docs: Docs, input: Input) => Record<string, unknown>,
): DocsTool {
  const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };
  const definition = { ...about, inputSchema: plainSchema(input), annotations };
  return { definition, call: (docs, raw) => call(docs, readInput(input, raw, 'refuse')) };
}

function plainSchema(input: DtoClass): Tool['inputSchema'] {
  const { required, properties } = schemaOf(input, { closed: true });
  const plain = Object.entries(properties ?? {}).map(([name, { type, description, minimum, maximum }]) => {
    const bounds = { ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) };
    return [name, { type: type ?? 'string', description: description ?? '', ...bounds }] as const;
  });
  return {
    type: 'object',
    properties: Object.fromEntries(plain),
    required: [...(required ?? [])],
    additionalProperties: false,
  };
}

export const docsTools: readonly DocsTool[] = [
  docsTool(
    {
      name: 'get_operation',
      title: 'Look up an operation',
      description: 'Everything about one operation: its addresses, scope, input, answer, errors and an example.',
    },
    GetOperationDto,
    (docs, { id }) => describeOperation(docs, id),
  ),
  docsTool(
    { name: 'read_doc_page', title: 'Read a page', description: 'One page of the documentation, as Markdown.' },
    ReadDocPageDto,
    (docs, { page }) => {
      const found = docs.all().library.find(page.replace(/^\/?docs\//, '').replace(/\.md$/, ''));
      if (!found) throw new InvalidInput({ page: ['There is no such page. Use search_docs to find one.'] });
      return { page: found.slug, title: found.title, markdown: found.markdown };
    },
  ),
  docsTool(
    {
      name: 'search_docs',
      title: 'Search the documentation',
      description: 'Finds pages about something: guides, errors, settings and the reference of every operation.',
    },
    SearchDocsDto,
    (docs, { query, limit }) => ({
      results: docs
        .all()
        .library.search(query, limit ?? 5)
        .map(({ page, excerpt }) => ({
          page: page.slug,
          title: page.title,
          url: `${docs.addresses.bare}/docs/${page.slug}`,
          excerpt,
        })),
    }),
  ),
];

export function callDocsTool(docs: Docs, tool: DocsTool, raw: unknown): CallToolResult {
  try {
    return successResult(tool.call(docs, raw));
  } catch (error) {
    if (error instanceof InvalidInput) return failureResult(error, '');
    throw error;
  }
}

function describeOperation(docs: Docs, id: string): Record<string, unknown> {
  const specs = docs.specs();
  const spec = specs.find((candidate) => candidate.id === id);
  if (!spec) {
    const known = specs.map((candidate) => candidate.id).join(', ');
    throw new InvalidInput({ id: [`There is no such operation. There are: ${known}.`] });
  }
  const addresses = restDoors([spec]).map(
    ({ route, path }) => `${route.method.toUpperCase()} ${docs.addresses.tenant}${path}`,
  );
  return {
    id,
    summary: spec.summary,
    description: spec.description,
    scope: spec.scope,
    effect: spec.effect,
    addresses,
    ...(spec.doors.mcp ? { tool: toolOf(spec) } : {}),
    input: schemaOf(spec.input),
    output: schemaOf(spec.output),
    errors: spec.errors,
    example: spec.example,
    url: `${docs.addresses.bare}/docs/reference/${id}`,
  };
}
