import { aTenant, type TestTenant } from '../factories/a-tenant.js';
import { aGateway, BASE_DOMAIN, type Gateway } from '../harness/gateway.js';
import { fieldOf } from '../harness/json.js';
import { mcpClients } from '../harness/mcp-clients.js';

const described = { name: expect.any(String), description: expect.stringMatching(/\w+ \w+/) };

describe('the public docs door (CONTRACT 3)', () => {
  let gateway: Gateway;
  let tenant: TestTenant;
  beforeAll(async () => {
    gateway = await aGateway();
    tenant = await aTenant(gateway);
  });
  afterAll(() => gateway.close());

  const get = (path: string, accept = '*/*') => gateway.ask({ path, host: BASE_DOMAIN, headers: { accept } });

  it.each([
    ['curl', '*/*'],
    ['a browser', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'],
  ])('GET /docs/mcp answers %s with the promised JSON and no token', async (_who, accept) => {
    const { status, headers, json } = await get('/docs/mcp', accept);
    expect([status, headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
    expect(json).toEqual({
      name: expect.any(String),
      description: expect.any(String),
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      documentation_url: 'https://wagate.test/docs',
      setup_guide_url: 'https://wagate.test/docs/mcp-setup',
      tenant_mcp_url_template: 'https://{subdomain}.wagate.test/mcp/whatsgate',
      rest_base_url_template: 'https://{subdomain}.wagate.test/api',
      authentication: {
        mcp: { header: 'Authorization', format: 'Bearer {api_token}' },
        rest: { header: 'Access-Token', format: '{api_token}' },
      },
      tools: Array.from({ length: 7 }, () => described),
      resources: Array.from({ length: 4 }, () => described),
      rate_limit: { requests: 60, per_seconds: 60 },
    });
  });

  it('names the tools and resources that a tenant really finds', async () => {
    const { json } = await get('/docs/mcp');
    const client = await mcpClients[0][1]({
      port: gateway.port,
      host: tenant.host,
      path: '/mcp/whatsgate',
      token: tenant.token,
    });
    const [{ tools }, { resources }] = [await client.listTools(), await client.listResources()];
    const shown = (list: readonly { name: string; description?: string | undefined }[]): unknown[] =>
      list.map(({ name, description }) => ({ name, description }));
    expect(fieldOf(json, 'tools')).toEqual(shown(tools));
    expect(fieldOf(json, 'resources')).toEqual(shown(resources));
    await client.close();
  });

  it.each(mcpClients)('POST /docs/mcp serves a client of %s without a token', async (_era, connect) => {
    const client = await connect({ port: gateway.port, host: BASE_DOMAIN, path: '/docs/mcp' });
    const { tools } = await client.listTools();
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true);
    const found = await client.callTool({ name: 'search_docs', arguments: { query: 'send a text message' } });
    const page = String(fieldOf(found.structuredContent, 'results', 0, 'page'));
    const read = await client.callTool({ name: 'read_doc_page', arguments: { page } });
    expect(String(fieldOf(read.structuredContent, 'markdown')).length).toBeGreaterThan(100);
    const operation = await client.callTool({ name: 'get_operation', arguments: { id: 'send_text_message' } });
    expect(fieldOf(operation.structuredContent, 'addresses')).toEqual([
      'POST https://{subdomain}.wagate.test/api/send/text',
    ]);
    await client.close();
  });

  it.each(['PUT', 'PATCH', 'DELETE'])('answers 405 with the allowed methods to %s', async (method) => {
    const answer = await gateway.ask({ method, path: '/docs/mcp', host: BASE_DOMAIN });
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, POST']);
  });

  it('serves the docs site, and its index for machines', async () => {
    const site = await get('/docs');
    expect([site.status, site.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    const index = await get('/llms.txt');
    expect([index.status, index.headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
    const links = [...index.text.matchAll(/\]\(https:\/\/wagate\.test(\/[^)]+)\)/g)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) expect([link, (await get(link)).status]).toEqual([link, 200]);
  });

  it('is not there at an unknown host', async () => {
    for (const path of ['/docs/mcp', '/docs', '/llms.txt']) {
      expect((await gateway.ask({ path, host: 'elsewhere.example' })).status).toBe(404);
    }
  });

  it.each(['/health/live', '/health/ready'])('%s answers 200 at every host', async (path) => {
    for (const host of [BASE_DOMAIN, '10.0.0.1']) expect((await gateway.ask({ path, host })).status).toBe(200);
  });
});
