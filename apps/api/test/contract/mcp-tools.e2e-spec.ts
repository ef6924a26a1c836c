import { aDevice, type TestDevice } from '../factories/a-device.js';
import { aTenant, type TestTenant } from '../factories/a-tenant.js';
import { emulatorAsk } from '../harness/emulator.js';
import { eventually } from '../harness/eventually.js';
import { aGateway, type Gateway } from '../harness/gateway.js';
import type { Answer } from '../harness/http.js';
import { fieldOf } from '../harness/json.js';
import { mcpClients, type McpClient } from '../harness/mcp-clients.js';
import { aNumber, shownOn } from '../harness/phone.js';

const path = '/mcp/whatsgate';
const html = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

/** CONTRACT.md section 2: what each tool takes, and what of it is required. */
const tools = [
  ['get_device_balance', ['device'], []],
  ['get_device_status', ['device'], []],
  ['get_failed_numbers', [], ['device', 'from', 'to']],
  ['list_devices_status', [], []],
  ['send_location_message', ['sender_device', 'phone', 'latitude', 'longitude'], ['name', 'address']],
  ['send_media_message', ['sender_device', 'phone', 'type', 'media'], ['caption', 'filename']],
  ['send_text_message', ['sender_device', 'phone', 'message'], []],
] as const;

describe('the tenant’s MCP door (CONTRACT 2)', () => {
  let gateway: Gateway;
  let tenant: TestTenant;
  let device: TestDevice;
  beforeAll(async () => {
    gateway = await aGateway();
    tenant = await aTenant(gateway);
    device = await aDevice(gateway, tenant);
  });
  afterAll(() => gateway.close());

  const post = (headers: Readonly<Record<string, string>>, host = tenant.host): Promise<Answer> =>
    gateway.ask({ method: 'POST', path, host, headers, body: { jsonrpc: '2.0', id: 1, method: 'tools/list' } });

  describe('who is not let in', () => {
    const missing =
      '{"message":"A bearer token is required: Authorization: Bearer {api_token}","code":"token_missing"}';
    const invalid = '{"message":"invalid Access-Token","code":"token_invalid"}';
    const realm = 'Bearer realm="wagate"';

    it.each(['POST', 'GET', 'DELETE'])('learns that a token is missing, by %s', async (method) => {
      const answer = await gateway.ask({ method, path, host: tenant.host, headers: { accept: 'application/json' } });
      expect([answer.status, answer.text, answer.headers['www-authenticate']]).toEqual([403, missing, realm]);
    });

    it('learns that a token is wrong, or another tenant’s, in the same words', async () => {
      const stranger = await aTenant(gateway);
      for (const token of ['nonsense', `${tenant.token}x`, stranger.token]) {
        const answer = await post({ authorization: `Bearer ${token}` });
        expect([answer.status, answer.text, answer.headers['www-authenticate']]).toEqual([
          403,
          invalid,
          `${realm}, error="invalid_token"`,
        ]);
      }
    });

    it('learns that the plan has no API access', async () => {
      const poor = await aTenant(gateway, { limits: { apiAccess: false } });
      const answer = await post({ authorization: `Bearer ${poor.token}` }, poor.host);
      expect([answer.status, answer.text, answer.headers['www-authenticate']]).toEqual([
        403,
        '{"message":"Your plan does not include API access","code":"plan_without_api"}',
        realm,
      ]);
    });

    it('finds nothing at an unknown host', async () => {
      expect((await post({ authorization: `Bearer ${tenant.token}` }, 'nobody.wagate.test')).status).toBe(404);
    });

    it('is led to the set-up page in a browser', async () => {
      const answer = await gateway.ask({ path, host: tenant.host, headers: { accept: html } });
      expect([answer.status, answer.headers.location]).toEqual([302, 'https://wagate.test/docs/mcp-setup']);
    });

    it('is told the allowed method', async () => {
      const headers = { accept: 'text/event-stream', authorization: `Bearer ${tenant.token}` };
      const answer = await gateway.ask({ path, host: tenant.host, headers });
      expect([answer.status, answer.headers.allow]).toEqual([405, 'POST']);
    });
  });

  it('shares its requests a minute with REST', async () => {
    const limited = await aTenant(gateway, { limits: { requestsPerMinute: 2 } });
    await limited.call('GET /api/reports/failed_numbers');
    const client = await mcpClients[0][1]({ port: gateway.port, host: limited.host, path, token: limited.token });
    const call = () => client.callTool({ name: 'list_devices_status', arguments: {} });
    expect((await call()).isError).toBeUndefined();
    const refused = await call();
    expect(refused.isError).toBe(true);
    expect(fieldOf(refused.structuredContent, 'error', 'code')).toBe('rate_limited');
    expect((await limited.call('GET /api/reports/failed_numbers')).status).toBe(429);
    await client.close();
  });

  describe.each(mcpClients)('a client of %s', (_era, connect) => {
    let client: McpClient;
    beforeAll(async () => {
      client = await connect({ port: gateway.port, host: tenant.host, path, token: tenant.token });
    });
    afterAll(() => client.close());

    const call = async (name: string, input: Readonly<Record<string, unknown>>) => {
      const { isError, structuredContent, content } = await client.callTool({ name, arguments: input });
      return { isError: isError === true, facts: structuredContent, text: String(fieldOf(content, 0, 'text')) };
    };
    const accepted = (count: number): object => ({
      isError: false,
      facts: {
        message: `Message will be sent to ${count} phone numbers`,
        message_ids: expect.arrayContaining([expect.stringMatching(/^msg_/)]),
        accepted: count,
      },
    });

    it('finds exactly the seven tools', async () => {
      const listed = await client.listTools();
      expect(listed.tools.map(({ name }) => name)).toEqual(tools.map(([name]) => name));
    });

    it.each(tools)('finds %s with its input', async (name, required, optional) => {
      const { tools: listed } = await client.listTools();
      const schema = listed.find((tool) => tool.name === name)?.inputSchema;
      expect([...(schema?.required ?? [])].sort()).toEqual([...required].sort());
      expect(Object.keys(schema?.properties ?? {}).sort()).toEqual([...required, ...optional].sort());
    });

    it('reads the four resources', async () => {
      const { resources } = await client.listResources();
      expect(resources.map(({ name }) => name).sort()).toEqual([
        'api-overview',
        'auth-guide',
        'device-report-schemas',
        'message-schemas',
      ]);
      for (const { uri } of resources) {
        const { contents } = await client.readResource({ uri });
        expect(String(fieldOf(contents, 0, 'text')).length).toBeGreaterThan(100);
      }
    });

    it('sends a text that reaches the phone', async () => {
      const phone = aNumber();
      const input = { sender_device: device.number, phone, message: 'From an agent' };
      expect(await call('send_text_message', input)).toMatchObject(accepted(1));
      expect(await shownOn(gateway, phone)).toEqual([{ kind: 'text', text: 'From an agent' }]);
    });

    it.each([
      ['image', 'picture.png', { caption: 'Look' }, { kind: 'image', caption: 'Look' }],
      ['video', 'clip.mp4', {}, { kind: 'video' }],
      ['audio', 'song.mp3', {}, { kind: 'audio' }],
      ['file', 'paper.pdf', { filename: 'Offer.pdf' }, { kind: 'document', fileName: 'Offer.pdf' }],
    ])('sends media of the type %s that reaches the phone', async (type, name, words, shown) => {
      const phone = aNumber();
      const media = new URL(`/samples/${name}`, gateway.world.emulator.url).href;
      const input = { sender_device: device.number, phone, type, media, ...words };
      expect(await call('send_media_message', input)).toMatchObject(accepted(1));
      expect(await shownOn(gateway, phone)).toEqual([expect.objectContaining(shown)]);
    });

    it('sends a location to two phones', async () => {
      const [one, two] = [aNumber(), aNumber()];
      const place = { latitude: 52.52, longitude: 13.405, name: 'Berlin', address: 'Mitte' };
      const input = { sender_device: device.number, phone: `${one}; ${two}`, ...place };
      expect(await call('send_location_message', input)).toMatchObject(accepted(2));
      for (const phone of [one, two]) {
        expect(await shownOn(gateway, phone)).toEqual([expect.objectContaining({ kind: 'location', ...place })]);
      }
    });

    it('reads the status of one device and of all', async () => {
      const one = await call('get_device_status', { device: device.number });
      expect(one.facts).toEqual({ message: 'connected', device: device.number, reason: null });
      const all = await call('list_devices_status', {});
      expect(fieldOf(all.facts, 'devices')).toEqual(
        expect.arrayContaining([expect.objectContaining({ device: device.number, status: 'connected' })]),
      );
    });

    it('reads the same reports as REST', async () => {
      const other = await aDevice(gateway, tenant, { dailyLimit: 50 });
      const phone = aNumber();
      const failing = { kind: 'fail', code: 131026, at: 'status', recipient: phone };
      await emulatorAsk(gateway, 'POST', '/admin/behaviours', failing);
      await call('send_text_message', { sender_device: other.number, phone, message: 'Hi' });
      await eventually('it has failed', async () => {
        const { facts } = await call('get_device_balance', { device: other.number });
        return fieldOf(facts, 'failed') === 1 || JSON.stringify(facts);
      });
      const balance = await call('get_device_balance', { device: other.number });
      expect(balance.facts).toEqual({ remaining: 49, successful_count: 0, pending: 0, failed: 1 });
      const failed = await call('get_failed_numbers', { device: other.number, from: '2020-01-01', to: '2999-12-31' });
      const { json } = await tenant.call(`GET /api/reports/failed_numbers?device=${other.number}`);
      expect(fieldOf(failed.facts, 'data')).toEqual(fieldOf(json, 'data'));
      expect(fieldOf(failed.facts, 'data', 0, 'number')).toBe(phone);
    });

    it.each([
      [
        'send_text_message',
        { phone: '491701234567', message: 'Hi' },
        'sender_device',
        'The sender device field is required.',
      ],
      [
        'send_text_message',
        { sender_device: '15559999999', phone: '491701234567', message: 'Hi' },
        'sender_device',
        'The selected sender device is invalid.',
      ],
      [
        'send_text_message',
        { sender_device: '1', phone: 'abc', message: 'Hi' },
        'phone',
        '"abc" is not a phone number.',
      ],
      [
        'send_text_message',
        { sender_device: '1', phone: '491701234567', message: {} },
        'message',
        'The message must be a string.',
      ],
      [
        'send_media_message',
        { sender_device: '1', phone: '491701234567', type: 'sticker', media: 'x' },
        'type',
        'The type must be one of: image, video, audio, file.',
      ],
      [
        'send_location_message',
        { sender_device: '1', phone: '491701234567', latitude: 'abc', longitude: 1 },
        'latitude',
        'The latitude must be a number.',
      ],
      ['get_device_status', {}, 'device', 'The device field is required.'],
      ['get_device_balance', { device: 7 }, 'device', 'The device must be a string.'],
      ['get_failed_numbers', { device: '15559999999' }, 'device', 'The selected device is invalid.'],
      ['get_failed_numbers', { from: '2026-11-21', to: '2026-11-21' }, 'to', 'The to date must be a date after from.'],
    ])('is told by %s which field is wrong, given %j', async (name, input, field, words) => {
      const { isError, facts, text } = await call(name, input);
      expect([isError, fieldOf(facts, 'error', 'fields', field)]).toEqual([true, [words]]);
      expect(text).toBe(`${field}: ${words}\nCorrect this and call the tool again.`);
    });

    it.each([
      ['get_device_status', 'device not found!'],
      ['get_device_balance', 'Device not found'],
    ])('is told by %s that there is no such device', async (name, words) => {
      const { isError, text } = await call(name, { device: '15559999999' });
      expect([isError, text]).toEqual([true, words]);
    });
  });
});
