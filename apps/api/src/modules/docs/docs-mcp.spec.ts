import { Client as ModernClient, StreamableHTTPClientTransport as ModernTransport } from '@modelcontextprotocol/client';
import { Client as LegacyClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport as LegacyTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { ask, startDoorApp, type DoorApp } from '../../../test/harness/door-app.js';
import { DoorOperations, identityOf } from '../../../test/harness/door-operations.js';
import { McpModule } from '../../platform/mcp/mcp.module.js';
import { DocsModule } from './docs.module.js';

let app: DoorApp;

beforeAll(async () => {
  app = await startDoorApp({
    imports: [McpModule, DocsModule],
    controllers: [DoorOperations],
    tokens: { wg_all: identityOf('acme', ['*']) },
  });
});

afterAll(() => app.close());

const endpoint = (): URL => new URL(`${app.url}/docs/mcp`);

async function modern(): Promise<ModernClient> {
  const client = new ModernClient(
    { name: 'spec', version: '1' },
    { versionNegotiation: { mode: { pin: '2026-07-28' } } },
  );
  await client.connect(new ModernTransport(endpoint()));
  return client;
}

async function legacy(): Promise<LegacyClient> {
  const client = new LegacyClient({ name: 'spec', version: '1' });
  await client.connect(new LegacyTransport(endpoint()));
  return client;
}

describe.each([
  ['2026-07-28', modern],
  ['2025-11-25', legacy],
] as const)('a reader of %s without a token', (_era, connect) => {
  it('finds three tools that only read', async () => {
    const client = await connect();
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['get_operation', 'read_doc_page', 'search_docs']);
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true);
    await client.close();
  });

  it('searches, and reads what it found', async () => {
    const client = await connect();
    const found = await client.callTool({ name: 'search_docs', arguments: { query: 'idempotency key', limit: 3 } });
    expect(found.structuredContent).toMatchObject({
      results: expect.arrayContaining([expect.objectContaining({ page: 'rest' })]),
    });
    const page = await client.callTool({ name: 'read_doc_page', arguments: { page: 'rest' } });
    expect(page.structuredContent).toMatchObject({
      title: 'REST',
      markdown: expect.stringContaining('Idempotency-Key'),
    });
    await client.close();
  });

  it('looks up an operation', async () => {
    const client = await connect();
    const found = await client.callTool({ name: 'get_operation', arguments: { id: 'greet_someone' } });
    expect(found.structuredContent).toMatchObject({
      id: 'greet_someone',
      scope: 'messages:send',
      addresses: [
        'POST http://{subdomain}.wagate.test:41500/api/v1/greetings',
        'POST http://{subdomain}.wagate.test:41500/api/greet',
      ],
      tool: { name: 'greet_someone' },
    });
    await client.close();
  });

  it.each([
    ['get_operation', { id: 'nothing' }, 'greet_someone'],
    ['read_doc_page', { page: '../../package.json' }, 'page: There is no such page.'],
    ['search_docs', { query: { a: 1 } }, 'query: The query must be a string.'],
    ['search_docs', {}, 'query: The query field is required.'],
  ])('is told what is wrong with %s %j', async (name, args, words) => {
    const client = await connect();
    const refused = await client.callTool({ name, arguments: args });
    expect(refused.isError).toBe(true);
    expect(JSON.stringify(refused.content)).toContain(words);
    await client.close();
  });

  it('reads pages as resources', async () => {
    const client = await connect();
    const { resources } = await client.listResources();
    expect(resources.map(({ name }) => name)).toEqual(expect.arrayContaining(['quick-start', 'errors']));
    const read = await client.readResource({ uri: 'wagate://docs/pages/errors' });
    expect(read.contents[0]).toMatchObject({
      mimeType: 'text/markdown',
      text: expect.stringContaining('token_missing'),
    });
    await client.close();
  });
});

describe('the public server', () => {
  it('lets anyone cache what it says', async () => {
    const meta = {
      'io.modelcontextprotocol/protocolVersion': '2026-07-28',
      'io.modelcontextprotocol/clientInfo': { name: 'spec', version: '1' },
      'io.modelcontextprotocol/clientCapabilities': {},
    };
    const answer = await ask(endpoint().href, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'mcp-protocol-version': '2026-07-28',
        'mcp-method': 'tools/list',
      },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list', params: { _meta: meta } }),
    });
    expect(answer.json()).toMatchObject({ result: { ttlMs: 3_600_000, cacheScope: 'public' } });
  });

  it('refuses what is too large', async () => {
    const answer = await ask(endpoint().href, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `"${'x'.repeat(70_000)}"`,
    });
    expect(answer.status).toBe(413);
  });

  it('serves no other method', async () => {
    expect((await ask(endpoint().href, { method: 'DELETE' })).status).toBe(405);
  });
});

describe('the handbook of the tenant’s door', () => {
  it('is written from the operations', async () => {
    const client = new ModernClient(
      { name: 'spec', version: '1' },
      { versionNegotiation: { mode: { pin: '2026-07-28' } } },
    );
    const headers = { authorization: 'Bearer wg_all' };
    await client.connect(new ModernTransport(new URL(`${app.url}/mcp/whatsgate`), { requestInit: { headers } }));
    const { resources } = await client.listResources();
    expect(resources.map(({ name }) => name)).toEqual([
      'api-overview',
      'auth-guide',
      'message-schemas',
      'device-report-schemas',
    ]);
    const texts = await Promise.all(
      resources.map(async ({ uri }) => JSON.stringify((await client.readResource({ uri })).contents)),
    );
    expect(texts[0]).toContain('count_animals');
    expect(texts[1]).toContain('Authorization: Bearer {api_token}');
    expect(texts[2]).toContain('POST /api/greet');
    expect(texts[2]).not.toContain('count_animals');
    expect(texts[3]).toContain('count_animals');
    await client.close();
  });
});
