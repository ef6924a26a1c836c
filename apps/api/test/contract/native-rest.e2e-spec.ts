import { aDevice, type TestDevice } from '../factories/a-device.js';
import { aLinkableDevice } from '../factories/a-linkable-device.js';
import { aTenant, type TestTenant } from '../factories/a-tenant.js';
import { PairingEngine } from '../fakes/pairing-engine.js';
import { eventually } from '../harness/eventually.js';
import { aGateway, type Gateway } from '../harness/gateway.js';
import type { Answer } from '../harness/http.js';
import { fieldOf } from '../harness/json.js';
import { aNumber, shownOn } from '../harness/phone.js';

const id = (prefix: string): unknown => expect.stringMatching(new RegExp(`^${prefix}_[0-9a-z]{26}$`));
const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

/** The exact body of a refusal at the native door. */
function refusal(answer: Answer, code: string, message: string, details?: object): string {
  const request_id = String(answer.headers['x-request-id']);
  return JSON.stringify({
    error: { code, message, ...(details ? { details } : {}), request_id, docs: `/docs/errors#${code}` },
  });
}

describe('the native REST door (CONTRACT 4)', () => {
  let gateway: Gateway;
  let tenant: TestTenant;
  let device: TestDevice;
  beforeAll(async () => {
    gateway = await aGateway({ engines: [new PairingEngine()] });
    tenant = await aTenant(gateway);
    device = await aDevice(gateway, tenant);
  });
  afterAll(() => gateway.close());

  const routes = [
    'POST /api/v1/devices',
    'GET /api/v1/devices',
    'POST /api/v1/devices/15550001111/pairing-code',
    'POST /api/v1/messages',
    'GET /api/v1/messages',
    'GET /api/v1/messages/msg_01jd3w7zqk5m8n2p4r6t8v0x1y',
    'POST /api/v1/tokens',
  ];

  describe.each(routes)('%s', (route) => {
    const [method = '', path = ''] = route.split(' ');

    it('answers 401 without a token and with a wrong one, and says how to begin', async () => {
      const missing = await gateway.ask({ method, path, host: tenant.host });
      const wrong = await gateway.ask({ method, path, host: tenant.host, headers: { 'access-token': 'nonsense' } });
      expect([missing.status, missing.text]).toEqual([
        401,
        refusal(missing, 'token_missing', 'an Access-Token is required'),
      ]);
      expect([wrong.status, wrong.text]).toEqual([401, refusal(wrong, 'token_invalid', 'invalid Access-Token')]);
      for (const { headers } of [missing, wrong]) expect(headers['www-authenticate']).toBe('Bearer realm="wagate"');
    });

    it('answers 403 to a plan without API access', async () => {
      const poor = await aTenant(gateway, { limits: { apiAccess: false } });
      const answer = await poor.call(route);
      const words = 'Your plan does not include API access';
      expect([answer.status, answer.text]).toEqual([403, refusal(answer, 'plan_without_api', words)]);
    });

    it('answers 403 to a token without the scope, and names it', async () => {
      const made = await tenant.call('POST /api/v1/tokens', { name: 'narrow', scopes: ['account:read'] });
      const answer = await tenant.call(route, undefined, { 'access-token': String(fieldOf(made.json, 'token')) });
      const scope = fieldOf(answer.json, 'error', 'details', 'scope');
      const words = 'This token may not do that. Use a token with the needed scope.';
      expect(scope).toMatch(/^(devices|messages|tokens):(read|write|send)$/);
      expect([answer.status, answer.text]).toEqual([403, refusal(answer, 'scope_missing', words, { scope })]);
    });

    it('answers 405 to other methods', async () => {
      const answer = await tenant.call(`PUT ${path}`);
      const words = 'This address does not accept that method.';
      expect([answer.status, answer.text]).toEqual([405, refusal(answer, 'method_not_allowed', words)]);
      expect(String(answer.headers.allow).split(', ')).toContain(method);
    });
  });

  it.each(['access-token', 'authorization'])('takes the token as %s', async (header) => {
    const value = header === 'authorization' ? `Bearer ${tenant.token}` : tenant.token;
    const answer = await gateway.ask({ path: '/api/v1/devices', host: tenant.host, headers: { [header]: value } });
    expect(answer.status).toBe(200);
  });

  it('answers 429 with Retry-After and RateLimit headers', async () => {
    const limited = await aTenant(gateway, { limits: { requestsPerMinute: 1 } });
    expect((await limited.call('GET /api/v1/devices')).status).toBe(200);
    const answer = await limited.call('GET /api/v1/devices');
    expect([answer.status, answer.text]).toEqual([
      429,
      refusal(answer, 'rate_limited', 'Too many requests. Wait and try again.'),
    ]);
    expect(answer.headers).toMatchObject({ 'ratelimit-limit': '1', 'ratelimit-remaining': '0' });
    expect(answer.headers['retry-after']).toBe(answer.headers['ratelimit-reset']);
  });

  it('answers 404 at an unknown path', async () => {
    const answer = await tenant.call('GET /api/v1/nothing');
    expect([answer.status, answer.text]).toEqual([
      404,
      refusal(answer, 'not_found', 'There is nothing at this address.'),
    ]);
  });

  describe('devices', () => {
    it('POST /api/v1/devices makes a linked device', async () => {
      const answer = await tenant.call('POST /api/v1/devices', {
        number: '+1 (777) 700-0001',
        engine: 'linked',
        name: 'Shop',
      });
      expect(answer.status).toBe(201);
      expect(answer.json).toEqual({
        id: id('dev'),
        number: '17777000001',
        engine: 'linked',
        name: 'Shop',
        status: 'not_initialized',
        reason: null,
        reason_text: null,
        again: null,
        changed_at: instant,
        paused: false,
        lid: null,
        proxy: null,
        daily_limit: null,
        created_at: instant,
      });
    });

    it.each([
      ['no number', { engine: 'linked' }, 'invalid_input', { number: ['The number field is required.'] }],
      [
        'a malformed number',
        { number: 'abc', engine: 'linked' },
        'phone_invalid',
        { number: ['Invalid phone number format'] },
      ],
      ['no engine', { number: '17777000002' }, 'invalid_input', { engine: ['The engine field is required.'] }],
      [
        'an unknown engine',
        { number: '17777000002', engine: 'fax' },
        'invalid_input',
        { engine: ['The engine must be one of: linked, cloud.'] },
      ],
      [
        'a cloud device without credentials',
        { number: '17777000002', engine: 'cloud' },
        'invalid_input',
        { credentials: ['The credentials field is required for this engine.'] },
      ],
      [
        'a misspelt field',
        { number: '17777000002', engine: 'linked', nmae: 'x' },
        'invalid_input',
        { nmae: ['The nmae field is not known here.'] },
      ],
    ])('POST /api/v1/devices refuses %s', async (_what, body, code, fields) => {
      const answer = await tenant.call('POST /api/v1/devices', body);
      const message = Object.values(fields)[0]?.[0] ?? '';
      expect([answer.status, answer.text]).toEqual([422, refusal(answer, code, message, { fields })]);
    });

    it('POST /api/v1/devices refuses a number that is there already, and one more than the plan allows', async () => {
      const twice = await tenant.call('POST /api/v1/devices', { number: device.number, engine: 'linked' });
      expect([twice.status, twice.text]).toEqual([
        409,
        refusal(twice, 'device_exists', 'A device with this number exists already.'),
      ]);
      const small = await aTenant(gateway, { limits: { devicesMax: 1 } });
      await aLinkableDevice(small);
      const more = await small.call('POST /api/v1/devices', { number: '17777000003', engine: 'linked' });
      expect([more.status, more.text]).toEqual([
        403,
        refusal(more, 'devices_exhausted', 'Your plan does not allow another device.'),
      ]);
    });

    it('GET /api/v1/devices answers in pages', async () => {
      const other = await aTenant(gateway);
      const made = [await aLinkableDevice(other), await aLinkableDevice(other), await aLinkableDevice(other)];
      const first = await other.call('GET /api/v1/devices?limit=2');
      const cursor = String(fieldOf(first.json, 'next_cursor'));
      const second = await other.call(`GET /api/v1/devices?limit=2&cursor=${cursor}`);
      const seen = [0, 1]
        .map((i) => fieldOf(first.json, 'data', i, 'id'))
        .concat(fieldOf(second.json, 'data', 0, 'id'));
      expect(seen).toEqual(made.map((each) => each.id));
      expect([Object.keys(Object(first.json)), fieldOf(second.json, 'next_cursor')]).toEqual([
        ['data', 'next_cursor'],
        null,
      ]);
    });

    it('names a device by its id or its number', async () => {
      const [byId, byNumber] = [
        await tenant.call(`GET /api/v1/devices/${device.id}`),
        await tenant.call(`GET /api/v1/devices/+${device.number}`),
      ];
      expect([byId.status, byId.text]).toEqual([200, byNumber.text]);
    });
  });

  describe('messages', () => {
    it.each(['id', 'number'] as const)('POST /api/v1/messages sends from a device named by its %s', async (how) => {
      const to = aNumber();
      const answer = await tenant.call('POST /api/v1/messages', {
        device_id: device[how],
        to: `+${to}`,
        text: 'Hello',
      });
      expect(answer.status).toBe(201);
      expect(answer.json).toMatchObject({
        id: id('msg'),
        device_id: device.id,
        direction: 'out',
        to,
        kind: 'text',
        content: { text: 'Hello' },
        created_at: instant,
      });
      expect(await shownOn(gateway, to)).toEqual([{ kind: 'text', text: 'Hello' }]);
      const path = `GET /api/v1/messages/${String(fieldOf(answer.json, 'id'))}`;
      await eventually('it is delivered', async () => {
        const { json } = await tenant.call(path);
        return fieldOf(json, 'status') === 'delivered' || JSON.stringify(json);
      });
      const { json } = await tenant.call(path);
      expect(fieldOf(json, 'timeline')).toEqual(
        expect.arrayContaining([
          { state: 'queued', at: instant },
          { state: 'delivered', at: instant },
        ]),
      );
    });

    it.each([
      [
        'an unknown device',
        { device_id: '15559999999', to: '491701234567', text: 'Hi' },
        'sender_device_invalid',
        { device_id: ['The selected sender device is invalid.'] },
      ],
      [
        'a malformed recipient',
        { device_id: 'x', to: 'abc', text: 'Hi' },
        'phone_invalid',
        { to: ['Invalid phone number format'] },
      ],
      ['no recipient', { device_id: 'x', text: 'Hi' }, 'invalid_input', { to: ['The to field is required.'] }],
      [
        'a field of another kind',
        { device_id: 'own', to: '491701234567', text: 'Hi', media: 'x' },
        'invalid_input',
        { media: ['The media is not for the kind text.'] },
      ],
      ['no text', { device_id: 'own', to: '491701234567' }, 'invalid_input', { text: ['The text field is required.'] }],
      [
        'half a location',
        { device_id: 'own', to: '491701234567', kind: 'location', latitude: 1 },
        'invalid_input',
        { longitude: ['The longitude field is required.'] },
      ],
    ])('POST /api/v1/messages refuses %s', async (_what, body, code, fields) => {
      const given = body.device_id === 'own' ? { ...body, device_id: device.id } : body;
      const answer = await tenant.call('POST /api/v1/messages', given);
      const message = Object.values(fields)[0]?.[0] ?? '';
      expect([answer.status, answer.text]).toEqual([422, refusal(answer, code, message, { fields })]);
    });

    it('GET /api/v1/messages filters by device and status, in pages', async () => {
      const mine = await aDevice(gateway, tenant, { callbacks: false });
      for (const text of ['one', 'two', 'three']) {
        await tenant.call('POST /api/v1/messages', { device_id: mine.id, to: aNumber(), text });
      }
      const texts = async (query: string): Promise<unknown[]> => {
        const data = fieldOf((await tenant.call(`GET /api/v1/messages?${query}`)).json, 'data');
        return Array.isArray(data) ? data.map((entry: unknown) => fieldOf(entry, 'content', 'text')) : [];
      };
      expect(await texts(`device_id=${mine.number}`)).toEqual(['three', 'two', 'one']);
      const first = await tenant.call(`GET /api/v1/messages?device_id=${mine.id}&limit=2`);
      expect(await texts(`device_id=${mine.id}&limit=2&cursor=${String(fieldOf(first.json, 'next_cursor'))}`)).toEqual([
        'one',
      ]);
      await eventually('all are sent', async () => (await texts(`device_id=${mine.id}&status=sent`)).length === 3);
      expect(await texts(`device_id=${mine.id}&status=failed`)).toEqual([]);
    });

    it.each([
      [
        'an unknown device',
        'device_id=15559999999',
        'selected_device_invalid',
        'device_id',
        'The selected device is invalid.',
      ],
      [
        'a cursor of its own making',
        'cursor=abc',
        'invalid_input',
        'cursor',
        'The cursor is not one that this list gave out.',
      ],
      ['a limit beyond 200', 'limit=201', 'invalid_input', 'limit', 'The limit must be between 1 and 200.'],
    ])('GET /api/v1/messages refuses %s', async (_what, query, code, field, words) => {
      const answer = await tenant.call(`GET /api/v1/messages?${query}`);
      expect([answer.status, answer.text]).toEqual([
        422,
        refusal(answer, code, words, { fields: { [field]: [words] } }),
      ]);
    });

    it('knows no message of another tenant', async () => {
      const sent = await tenant.call('POST /api/v1/messages', { device_id: device.id, to: aNumber(), text: 'Mine' });
      const stranger = await aTenant(gateway);
      const answer = await stranger.call(`GET /api/v1/messages/${String(fieldOf(sent.json, 'id'))}`);
      expect([answer.status, answer.text]).toEqual([
        404,
        refusal(answer, 'message_not_found', 'There is no such message.'),
      ]);
    });
  });

  it('POST /api/v1/tokens shows the token once', async () => {
    const made = await tenant.call('POST /api/v1/tokens', { name: 'Once' });
    expect([made.status, made.json]).toEqual([
      201,
      {
        id: id('tok'),
        name: 'Once',
        kind: 'live',
        prefix: expect.stringMatching(/^wg_live_/),
        scopes: ['*'],
        device_ids: [],
        expires_at: null,
        last_used_at: null,
        created_at: instant,
        token: expect.stringMatching(/^wg_live_[\w-]{40,}$/),
      },
    ]);
    const list = await tenant.call('GET /api/v1/tokens?limit=200');
    expect(list.text).toContain(String(fieldOf(made.json, 'id')));
    expect(list.text).not.toContain(String(fieldOf(made.json, 'token')));
  });

  it('describes itself as OpenAPI 3.1', async () => {
    const { status, json } = await gateway.ask({ path: '/api/v1/openapi.json', host: tenant.host });
    expect([status, fieldOf(json, 'openapi')]).toEqual([200, expect.stringMatching(/^3\.1\./)]);
  });
});
