import type { HandbookResource } from '../../platform/mcp/handbook.js';
import { toolOf, toolSpecs } from '../../platform/mcp/tool-definition.js';
import type { OperationSpec, Scope } from '../../platform/operations/operation.js';
import { schemaOf } from '../../platform/operations/schema.js';
import type { Addresses } from './addresses.js';
import { cell } from './pages/doc-page.js';
import { usualRateLimit } from './rate-limit.js';

const sending: readonly Scope[] = ['messages:send'];
const looking: readonly Scope[] = ['devices:read', 'reports:read'];

/** What an agent may read before it calls a tool; every fact comes from the operations themselves. */
export function handbookResources(specs: readonly OperationSpec[], addresses: Addresses): HandbookResource[] {
  return [
    {
      ...named('api-overview', 'API overview', 'Base addresses, authentication and rate limit'),
      mimeType: 'text/markdown',
      text: overview(specs, addresses),
    },
    {
      ...named('auth-guide', 'Authentication', 'How REST and MCP callers prove who they are'),
      mimeType: 'text/markdown',
      text: authentication(addresses),
    },
    {
      ...named('message-schemas', 'Message schemas', 'The fields of every way to send, and the endpoint of each'),
      mimeType: 'application/json',
      text: schemas(specs, sending, 'input'),
    },
    {
      ...named('device-report-schemas', 'Device and report schemas', 'The fields of device and report answers'),
      mimeType: 'application/json',
      text: schemas(specs, looking, 'output'),
    },
  ];
}

function named(
  name: string,
  title: string,
  description: string,
): Pick<HandbookResource, 'uri' | 'name' | 'title' | 'description'> {
  return { uri: `wagate://docs/${name}`, name, title, description };
}

function overview(specs: readonly OperationSpec[], { bare, tenant }: Addresses): string {
  const tools = toolSpecs(specs).map(toolOf);
  const rows = tools.map(({ name, description }) => `| \`${name}\` | ${cell(description ?? '')} |`);
  return [
    '# API overview',
    `- REST: \`${tenant}/api\`, header \`Access-Token: {api_token}\``,
    `- native REST: \`${tenant}/api/v1\`, described at ${bare}/api/v1/openapi.json`,
    `- MCP: \`${tenant}/mcp/whatsgate\`, header \`Authorization: Bearer {api_token}\``,
    `- documentation: ${bare}/docs, for machines ${bare}/llms.txt`,
    `- rate limit: ${usualRateLimit.requests} requests in ${usualRateLimit.per_seconds} seconds a token, unless the plan says otherwise`,
    '',
    ...['| tool | what it does |', '|---|---|', ...rows],
    '',
  ].join('\n');
}

function authentication({ bare, tenant }: Addresses): string {
  return `# Authentication

One token serves REST and MCP; only the header differs.

| door | header |
|---|---|
| REST, \`${tenant}/api\` | \`Access-Token: {api_token}\` |
| native REST, \`${tenant}/api/v1\` | \`Access-Token: {api_token}\` or \`Authorization: Bearer {api_token}\` |
| MCP, \`${tenant}/mcp/whatsgate\` | \`Authorization: Bearer {api_token}\` |

A token belongs to one tenant and is refused on another tenant's host. It may be limited to scopes and to devices; tools
outside its scopes are not listed. A missing or invalid token, or a plan without API access, is answered 403.
More: ${bare}/docs/tokens.
`;
}

function schemas(specs: readonly OperationSpec[], scopes: readonly Scope[], side: 'input' | 'output'): string {
  const shown = specs.filter(({ scope, effect }) => scopes.includes(scope) && effect !== 'write');
  const entries = shown.map((spec) => ({
    operation: spec.id,
    summary: spec.summary,
    ...(spec.doors.mcp ? { tool: spec.id } : {}),
    ...(spec.doors.whatsgate ? { endpoint: prefixed('/api', spec.doors.whatsgate) } : {}),
    ...(spec.doors.rest ? { native_endpoint: prefixed('/api/v1', spec.doors.rest) } : {}),
    [side]: schemaOf(spec[side]),
    example: spec.example[side],
  }));
  return JSON.stringify(entries, null, 2);
}

function prefixed(prefix: string, door: string): string {
  return door.replace(' ', ` ${prefix}`);
}
