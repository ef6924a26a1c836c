import type { OperationSpec } from '../../platform/operations/operation.js';
import type { HandbookResource } from '../../platform/mcp/handbook.js';
import { toolDescriptionOf, toolSpecs } from '../../platform/mcp/tool-definition.js';
import type { Addresses } from './addresses.js';
import { usualRateLimit } from './rate-limit.js';

/** The public JSON of /docs/mcp: where everything is, for an agent that knows nothing yet. */
export function discoveryOf(
  specs: readonly OperationSpec[],
  resources: readonly HandbookResource[],
  { bare, tenant }: Addresses,
  version: string,
): Record<string, unknown> {
  return {
    name: 'wagate',
    description:
      'Public, read-only documentation of this WhatsApp gateway. Connect your own MCP client to the tenant address with an API token to send messages and read reports.',
    version,
    documentation_url: `${bare}/docs`,
    setup_guide_url: `${bare}/docs/mcp-setup`,
    tenant_mcp_url_template: `${tenant}/mcp/whatsgate`,
    rest_base_url_template: `${tenant}/api`,
    authentication: {
      mcp: { header: 'Authorization', format: 'Bearer {api_token}' },
      rest: { header: 'Access-Token', format: '{api_token}' },
    },
    tools: toolSpecs(specs).map((spec) => ({ name: spec.id, description: toolDescriptionOf(spec) })),
    resources: resources.map(({ name, description }) => ({ name, description })),
    rate_limit: usualRateLimit,
  };
}
