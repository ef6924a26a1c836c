import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { ask, startDoorApp, type Answer, type DoorApp } from '../../../test/harness/door-app.js';
import { DoorOperations, identityOf } from '../../../test/harness/door-operations.js';
import { catalogue } from '../../platform/errors/catalogue.js';
import { describedSettings } from '../../platform/config/setting.js';
import { McpModule } from '../../platform/mcp/mcp.module.js';
import { DocsModule } from './docs.module.js';
import { Site } from './site/site.js';

let app: DoorApp;

beforeAll(async () => {
  app = await startDoorApp({
    imports: [McpModule, DocsModule],
    controllers: [DoorOperations],
    tokens: { wg_all: identityOf('acme', ['*']) },
  });
});

afterAll(() => app.close());

function get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return ask(`${app.url}${path}`, { headers: { host: 'wagate.test', ...headers } });
}

describe('/docs/mcp by GET', () => {
  it('is the contract’s JSON, without a token', async () => {
    const answer = await get('/docs/mcp');
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toContain('application/json');
    expect(answer.json()).toEqual({
      name: 'wagate',
      description: expect.any(String),
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      documentation_url: 'http://wagate.test:41500/docs',
      setup_guide_url: 'http://wagate.test:41500/docs/mcp-setup',
      tenant_mcp_url_template: 'http://{subdomain}.wagate.test:41500/mcp/whatsgate',
      rest_base_url_template: 'http://{subdomain}.wagate.test:41500/api',
      authentication: {
        mcp: { header: 'Authorization', format: 'Bearer {api_token}' },
        rest: { header: 'Access-Token', format: '{api_token}' },
      },
      tools: [
        { name: 'count_animals', description: 'Count animals. Counts the animals of a kind, or all of them.' },
        { name: 'greet_someone', description: 'Greet someone. Says hello as often as asked.' },
      ],
      resources: ['api-overview', 'auth-guide', 'message-schemas', 'device-report-schemas'].map((name) => ({
        name,
        description: expect.any(String),
      })),
      rate_limit: { requests: 60, per_seconds: 60 },
    });
  });

  it('is the same JSON in a browser', async () => {
    const answer = await get('/docs/mcp', {
      accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    });
    expect(answer.json()).toMatchObject({ name: 'wagate' });
  });

  it('has no stream for a client that asks for one', async () => {
    expect((await get('/docs/mcp', { accept: 'text/event-stream' })).status).toBe(405);
  });
});

describe('the pages', () => {
  it('explain every error code where errors link to', async () => {
    const { text } = await get('/docs/errors.md');
    for (const code of Object.keys(catalogue)) expect(text).toContain(`\n## ${code}\n`);
  });

  it('name every setting', async () => {
    const { text } = await get('/docs/settings.md');
    for (const { name } of describedSettings()) expect(text).toContain(`| \`${name}\` |`);
  });

  it('show the addresses of this installation', async () => {
    const { text } = await get('/docs/mcp-setup.md');
    expect(text).toContain('http://{subdomain}.wagate.test:41500/mcp/whatsgate');
    expect(text).not.toContain('base_domain');
  });

  it('describe an operation at each of its doors', async () => {
    const { text } = await get('/docs/reference/greet_someone.md');
    expect(text).toContain('`POST http://{subdomain}.wagate.test:41500/api/greet`');
    expect(text).toContain('`POST http://{subdomain}.wagate.test:41500/api/v1/greetings`');
    expect(text).toContain('the tool `greet_someone`');
    expect(text).toContain(`-d '{"name":"Ada"}'`);
    expect(text).toContain('[`quota_exhausted`](../errors.md#quota_exhausted)');
  });

  it('are Markdown too', async () => {
    const answer = await get('/docs/rest.md');
    expect(answer.headers['content-type']).toContain('text/markdown');
    expect(answer.text).toMatch(/^# REST\n/);
  });

  it('that do not exist are 404', async () => {
    for (const path of ['/docs/nothing', '/docs/nothing.md', '/docs/assets/other.css', '/docs/reference/']) {
      expect((await get(path)).status).toBe(404);
    }
  });
});

describe('the start page', () => {
  it('of the installation leads everywhere', async () => {
    const { text } = await get('/');
    for (const path of ['/docs', '/docs/mcp', '/llms.txt', '/api/v1/openapi.json', '/sign-up']) {
      expect(text).toContain(`href="${path}"`);
    }
  });

  it('loads nothing but our stylesheet', async () => {
    const { text, headers } = await get('/');
    expect(headers['content-security-policy']).not.toMatch(/unsafe|script/);
    expect(text).not.toMatch(/<script|\sstyle=|\son\w+=/);
    const sheet = await get(/<link rel="stylesheet" href="([^"]+)">/.exec(text)?.[1] ?? '');
    expect([sheet.status, sheet.headers['content-type']]).toEqual([200, 'text/css; charset=utf-8']);
  });

  it('is the installation’s alone: a tenant’s host has its dashboard there', async () => {
    expect((await get('/', { host: 'acme.wagate.test' })).status).toBe(404);
  });

  it.each(['/', '/docs', '/docs/mcp', '/llms.txt', '/api/v1/openapi.json'])(
    'is not shown at unknown hosts: %s',
    async (path) => {
      expect((await get(path, { host: 'evil.example' })).status).toBe(404);
    },
  );
});

describe('for machines', () => {
  it('/llms.txt lists every page, and each link answers', async () => {
    const answer = await get('/llms.txt');
    expect(answer.headers['content-type']).toContain('text/plain');
    const paths = [...answer.text.matchAll(/\(http:\/\/wagate\.test:41500([^)]+)\)/g)].map(([, path = '']) => path);
    expect(paths.length).toBeGreaterThan(11);
    for (const path of paths) expect((await get(path)).status).toBe(200);
  });

  it('/api/v1/openapi.json describes both doors, without a token', async () => {
    const answer = await get('/api/v1/openapi.json');
    expect(answer.headers['content-type']).toContain('application/json');
    expect(answer.json()).toMatchObject({
      openapi: '3.1.0',
      servers: [{ url: 'http://{subdomain}.wagate.test:41500' }, { url: 'http://wagate.test:41500' }],
      paths: {
        '/api/greet': { post: { operationId: 'whatsgate_greet_someone', responses: { 200: {}, 403: {}, 422: {} } } },
        '/api/v1/greetings': { post: { operationId: 'greet_someone', responses: { 201: {}, 401: {} } } },
        '/api/animals/{kind}': { get: { parameters: [{ name: 'kind', in: 'path', required: true }] } },
      },
    });
  });
});

describe('the site that was built', () => {
  it.each(['/docs', '/docs/', '/docs/quick-start', '/docs/reference/send_text_message', '/docs/quick-start.html'])(
    '%s runs nothing but its own scripts, and shows the addresses of this installation',
    async (path) => {
      const { status, headers, text } = await get(path);
      expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      const policy = String(headers['content-security-policy']);
      expect(policy).not.toContain('unsafe');
      for (const [, script = ''] of text.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)) {
        expect(policy).toContain(`'sha256-${createHash('sha256').update(script).digest('base64')}'`);
      }
      expect(text).toContain('http://wagate.test:41500');
      expect(text).not.toContain('.invalid');
    },
  );

  it('comes compressed to those who can read it so, and is then the same', async () => {
    const plain = await get('/docs/tokens');
    for (const [encoding, open] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const { headers, bytes } = await ask(`${app.url}/docs/tokens`, {
        headers: { host: 'wagate.test', 'accept-encoding': encoding },
      });
      expect([headers['content-encoding'], headers.vary]).toEqual([encoding, 'Accept-Encoding']);
      expect(open(bytes).toString()).toBe(plain.text);
    }
  });

  it('has assets that may be kept for good, but not those that say where this installation is', async () => {
    const { text } = await get('/docs/quick-start');
    const assets = [...text.matchAll(/"(\/docs\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
    expect(assets.length).toBeGreaterThan(4);
    for (const path of assets) {
      const asset = await get(path);
      const isOurs = asset.text.includes('wagate.test');
      const kept = isOurs ? 'public, max-age=300' : 'public, max-age=31536000, immutable';
      expect([path, asset.status, asset.headers['cache-control']]).toEqual([path, 200, kept]);
    }
  });

  it('says so where there is no such page, and nobody keeps that', async () => {
    const { status, headers, text } = await get('/docs/nothing');
    expect([status, headers['cache-control']]).toEqual([404, 'no-store']);
    expect(text).toContain('There is no such page');
  });

  it('gives its text where it was not built', () => {
    expect(
      Site.read({ bare: 'http://a.example', tenant: 'http://b.example' }, new URL('file:///nowhere/')),
    ).toBeUndefined();
  });
});
