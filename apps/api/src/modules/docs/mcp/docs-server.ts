import { McpServer, ProtocolError, ProtocolErrorCode, ResourceNotFoundError } from '@modelcontextprotocol/server';
import type { Docs } from '../docs.js';
import { callDocsTool, docsTools } from './docs-tools.js';

const HOUR = 3_600_000;
const publicly = { ttlMs: HOUR, cacheScope: 'public' } as const;

/** A read-only server over the public pages; the same for everybody, so that anyone may cache it. */
export function docsServer(docs: Docs): McpServer {
  const server = new McpServer(
    { ...docs.product, name: 'wagate-docs', title: 'Wagate documentation' },
    {
      capabilities: { tools: { listChanged: false }, resources: { listChanged: false } },
      instructions:
        'The public documentation of a WhatsApp gateway. Search it, read its pages, look up operations. To send messages, ' +
        `connect to the tenant address (${docs.addresses.tenant}/mcp/whatsgate) with an API token: ${docs.setupPageUrl}`,
      cacheHints: {
        'server/discover': publicly,
        'tools/list': publicly,
        'resources/list': publicly,
        'resources/read': publicly,
        'resources/templates/list': publicly,
      },
    },
  );
  server.server.setRequestHandler('tools/list', () => ({ tools: docsTools.map(({ definition }) => definition) }));
  server.server.setRequestHandler('tools/call', ({ params }) => {
    const tool = docsTools.find(({ definition }) => definition.name === params.name);
    if (!tool)
      throw new ProtocolError(ProtocolErrorCode.InvalidParams, `There is no tool ${params.name.slice(0, 64)}.`);
    return callDocsTool(docs, tool, params.arguments ?? {});
  });
  server.server.setRequestHandler('resources/list', () => ({
    resources: docs.all().library.pages.map(({ slug, title, description }) => ({
      uri: uriOf(slug),
      name: slug,
      title,
      description,
      mimeType: 'text/markdown',
    })),
  }));
  server.server.setRequestHandler('resources/read', ({ params }) => {
    const page = docs.all().library.pages.find(({ slug }) => uriOf(slug) === params.uri);
    if (!page) throw new ResourceNotFoundError(params.uri.slice(0, 255));
    return { contents: [{ uri: uriOf(page.slug), mimeType: 'text/markdown', text: page.markdown }] };
  });
  return server;
}

function uriOf(slug: string): string {
  return `wagate://docs/pages/${slug}`;
}
