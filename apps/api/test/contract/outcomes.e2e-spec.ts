import pg from 'pg';
import { aTenant, changePlan, suspend, type TestTenant } from '../factories/a-tenant.js';
import { aGateway, BASE_DOMAIN, type Gateway } from '../harness/gateway.js';
import type { Answer } from '../harness/http.js';
import { fieldOf } from '../harness/json.js';
import { endpoints, nameOf, type WhatsgateEndpoint } from './whatsgate-endpoints.js';

const posts = endpoints.filter(({ method }) => method === 'POST');
const rows = (list: readonly WhatsgateEndpoint[]): [string, WhatsgateEndpoint][] =>
  list.map((endpoint) => [nameOf(endpoint), endpoint]);

describe('the outcomes of every WhatsGate endpoint (CONTRACT 1, first table)', () => {
  let gateway: Gateway;
  let tenant: TestTenant;
  let stranger: TestTenant;
  let withoutApi: TestTenant;
  beforeAll(async () => {
    gateway = await aGateway();
    [tenant, stranger, withoutApi] = [
      await aTenant(gateway),
      await aTenant(gateway),
      await aTenant(gateway, { limits: { apiAccess: false } }),
    ];
  });
  afterAll(() => gateway.close());

  const askAs = ({ method, path, body }: WhatsgateEndpoint, token?: string, host = tenant.host): Promise<Answer> =>
    gateway.ask({ method, path, body, host, headers: token === undefined ? {} : { 'access-token': token } });

  const madeToken = async (input: object): Promise<{ id: string; token: string }> => {
    const { json } = await tenant.call('POST /api/v1/tokens', { name: 'spec', ...input });
    return { id: String(fieldOf(json, 'id')), token: String(fieldOf(json, 'token')) };
  };

  describe.each(rows(endpoints))('%s', (_name, endpoint) => {
    it('refuses a call without a token', async () => {
      for (const token of [undefined, '']) {
        const answer = await askAs(endpoint, token);
        expect([answer.status, answer.text]).toEqual([403, '{"message":"an Access-Token is required"}']);
        expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
      }
    });

    it('refuses a wrong token and another tenant’s in the same words', async () => {
      const wrong = ['nonsense', `wg_live_${'x'.repeat(43)}`, `${tenant.token}x`, stranger.token, 'x'.repeat(5_000)];
      for (const token of wrong) {
        const answer = await askAs(endpoint, token);
        expect([answer.status, answer.text]).toEqual([403, '{"message":"invalid Access-Token"}']);
      }
    });

    it('takes no token from elsewhere', async () => {
      const { method, path, body } = endpoint;
      const bearer = { authorization: `Bearer ${tenant.token}` };
      const answers = [
        await gateway.ask({ method, path, body, host: tenant.host, headers: bearer }),
        await gateway.ask({ method, path: `${path}?access_token=${tenant.token}`, body, host: tenant.host }),
      ];
      for (const answer of answers) expect(answer.text).toBe('{"message":"an Access-Token is required"}');
    });

    it('refuses a plan without API access', async () => {
      const answer = await askAs(endpoint, withoutApi.token, withoutApi.host);
      expect([answer.status, answer.text]).toEqual([403, '{"message":"Your plan does not include API access"}']);
    });

    it('answers 405 with the allowed method to every other one', async () => {
      const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].filter((name) => name !== endpoint.method);
      for (const method of methods) {
        const answer = await tenant.call(`${method} ${endpoint.path}`);
        expect([answer.status, answer.headers.allow, answer.text]).toEqual([
          405,
          endpoint.method,
          '{"success":false,"message":"This address does not accept that method."}',
        ]);
      }
    });

    it('is not served at a host that is no tenant’s', async () => {
      for (const host of ['nobody.wagate.test', 'elsewhere.example', `a.b.${BASE_DOMAIN}`]) {
        const answer = await askAs(endpoint, tenant.token, host);
        expect([answer.status, answer.text]).toEqual([
          404,
          '{"success":false,"message":"There is nothing at this address."}',
        ]);
      }
    });
  });

  describe.each(rows(posts))('%s', (_name, { path }) => {
    it.each([
      ['cut off', '{"phone":"1555'],
      ['no JSON at all', 'phone=15550002222'],
      ['a single text', '"hello"'],
      ['null', 'null'],
      ['with a comment', '{/* */}'],
      ['with a trailing comma', '{"phone":"15550002222",}'],
    ])('answers 400 to malformed JSON: %s', async (_what, body) => {
      const answer = await tenant.call(`POST ${path}`, body, { 'content-type': 'application/json' });
      expect([answer.status, answer.text]).toEqual([400, '{"success":false,"message":"The body is not valid JSON."}']);
    });

    it.each([
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/xml',
      '',
    ])('answers 400 to the content type "%s"', async (type) => {
      const answer = await tenant.call(`POST ${path}`, '{"phone":"15550002222"}', { 'content-type': type });
      expect([answer.status, answer.text]).toEqual([
        400,
        '{"success":false,"message":"Send the body as application/json."}',
      ]);
    });

    it('answers 413 to a body that is too large', async () => {
      const answer = await tenant.call(`POST ${path}`, { phone: '1'.repeat(25 * 1024 * 1024) });
      expect([answer.status, answer.text]).toEqual([
        413,
        '{"success":false,"message":"The request body is too large."}',
      ]);
    });

    it('answers 422 with the problems of each field to an empty input', async () => {
      const answer = await tenant.call(`POST ${path}`, {});
      const first = 'The sender device field is required.';
      expect(answer.status).toBe(422);
      expect(
        answer.text.startsWith(`{"success":false,"message":"${first}","errors":{"sender_device":["${first}"]`),
      ).toBe(true);
    });
  });

  it.each([
    '/api',
    '/api/',
    '/api/nothing',
    '/api/send',
    '/api/send/sticker',
    '/api/status',
    '/api/reports',
    '/api/v2',
  ])('answers 404 in the same shape at the unknown path %s', async (path) => {
    for (const method of ['GET', 'POST', 'DELETE']) {
      const answer = await tenant.call(`${method} ${path}`);
      expect([answer.status, answer.text]).toEqual([
        404,
        '{"success":false,"message":"There is nothing at this address."}',
      ]);
    }
  });

  it('refuses a revoked token at once', async () => {
    const { id, token } = await madeToken({});
    const status = { method: 'GET', path: '/api/reports/failed_numbers' } as const;
    expect((await askAs(status, token)).status).toBe(200);
    expect((await tenant.call(`DELETE /api/v1/tokens/${id}`)).status).toBe(200);
    const answer = await askAs(status, token);
    expect([answer.status, answer.text]).toEqual([403, '{"message":"invalid Access-Token"}']);
  });

  it('refuses an expired token', async () => {
    const at = Date.now() + 1_500;
    const { token } = await madeToken({ expires_at: new Date(at).toISOString() });
    const failed = { method: 'GET', path: '/api/reports/failed_numbers' } as const;
    for (;;) {
      const answer = await askAs(failed, token);
      if (answer.status === 403) {
        expect(Date.now()).toBeGreaterThanOrEqual(at);
        expect(answer.text).toBe('{"message":"invalid Access-Token"}');
        return;
      }
      expect([answer.status, Date.now() < at + 5_000]).toEqual([200, true]);
    }
  });

  it('takes a token at the bare domain, where it alone names the tenant', async () => {
    const answer = await askAs({ method: 'GET', path: '/api/reports/failed_numbers' }, tenant.token, BASE_DOMAIN);
    expect([answer.status, answer.text]).toEqual([200, '{"success":true,"data":[]}']);
  });

  it('says so when an account is suspended', async () => {
    const other = await aTenant(gateway);
    await suspend(gateway, other);
    const answer = await other.call('GET /api/reports/failed_numbers');
    expect([answer.status, answer.text]).toEqual([
      403,
      '{"success":false,"message":"This account is suspended. Ask whoever runs this gateway."}',
    ]);
  });

  it('counts 60 requests a minute per token, then answers 429 with Retry-After and RateLimit headers', async () => {
    const limited = await aTenant(gateway, { limits: { requestsPerMinute: 60 } });
    for (let left = 59; left >= 0; left--) {
      const { status, headers } = await limited.call('GET /api/reports/failed_numbers');
      expect([status, headers['ratelimit-limit'], headers['ratelimit-remaining']]).toEqual([200, '60', String(left)]);
    }
    const { status, headers, text } = await limited.call('GET /api/reports/failed_numbers');
    expect([status, text]).toEqual([429, '{"success":false,"message":"Too many requests. Wait and try again."}']);
    expect([headers['ratelimit-limit'], headers['ratelimit-remaining']]).toEqual(['60', '0']);
    expect(headers['retry-after']).toBe(headers['ratelimit-reset']);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60);
    await changePlan(gateway, limited, { requestsPerMinute: 100 });
    expect((await limited.call('GET /api/reports/failed_numbers')).headers['ratelimit-limit']).toBe('100');
  });

  it('answers a fault of ours with 500, a request id and nothing internal', async () => {
    const database = new pg.Client({ connectionString: gateway.world.database.url });
    await database.connect();
    try {
      await database.query('ALTER TABLE messages RENAME TO messages_hidden');
      const { status, text, headers } = await tenant.call('GET /api/reports/failed_numbers');
      expect([status, text]).toEqual([
        500,
        `{"success":false,"message":"Something went wrong","request_id":"${String(headers['x-request-id'])}"}`,
      ]);
    } finally {
      await database.query('ALTER TABLE messages_hidden RENAME TO messages');
      await database.end();
    }
    expect((await tenant.call('GET /api/reports/failed_numbers')).status).toBe(200);
  });
});
