import { jest } from '@jest/globals';
import { EventLog } from '../../src/modules/events/index.js';
import { EventsRepository } from '../../src/modules/events/events.repository.js';
import { Database } from '../../src/platform/db/database.js';
import { aDevice } from '../factories/a-device.js';
import { aTenant, type TestTenant } from '../factories/a-tenant.js';
import { emulatorAsk } from '../harness/emulator.js';
import { eventStream, type TestStream } from '../harness/event-stream.js';
import { eventually } from '../harness/eventually.js';
import { aGateway, type Gateway } from '../harness/gateway.js';
import { fieldOf } from '../harness/json.js';
import { aNumber } from '../harness/phone.js';

const BURST = 1_000;

let gateway: Gateway;
let tenant: TestTenant;

beforeAll(async () => {
  gateway = await aGateway();
});
afterAll(() => gateway.close());
beforeEach(async () => {
  tenant = await aTenant(gateway);
});

const follow = (query = ''): Promise<TestStream> => eventStream(gateway, tenant, `/api/v1/events/stream${query}`);

async function send(deviceId: string, to: string): Promise<string> {
  const { json } = await tenant.call('POST /api/v1/messages', { device_id: deviceId, to, text: 'Hello' });
  return String(fieldOf(json, 'id'));
}

/** Waits in its lane: WhatsApp asks for patience before it. */
async function aHeldMessage(): Promise<{ id: string; to: string; deviceId: string }> {
  const { id: deviceId } = await aDevice(gateway, tenant);
  const to = aNumber();
  await emulatorAsk(gateway, 'POST', '/admin/behaviours', { kind: 'fail', code: 131048, at: 'answer', recipient: to });
  const id = await send(deviceId, to);
  await eventually('the message is held', async () => {
    const { json, text } = await tenant.call(`GET /api/v1/messages/${id}`);
    return fieldOf(json, 'status') === 'held' || text;
  });
  return { id, to, deviceId };
}

describe('what becomes of a message', () => {
  it('is told in its order, with why it failed', async () => {
    const { id: deviceId } = await aDevice(gateway, tenant);
    const stream = await follow('?type=message.sent,message.delivered,message.failed');
    const sent = await send(deviceId, aNumber());
    for (const status of ['sent', 'delivered']) {
      const event = await stream.next();
      expect(event).toMatchObject({ type: `message.${status}`, subject: sent, device_id: deviceId });
      expect(fieldOf(event, 'data')).toEqual({ message_id: sent, status });
    }
    const to = aNumber();
    await emulatorAsk(gateway, 'POST', '/admin/behaviours', {
      kind: 'fail',
      code: 131026,
      at: 'answer',
      recipient: to,
    });
    const failed = await send(deviceId, to);
    const data = { message_id: failed, status: 'failed', error_code: 'recipient_unreachable' };
    expect(await stream.next()).toMatchObject({ type: 'message.failed', data });
    stream.close();
    const { json } = await tenant.call(`GET /api/v1/messages/${failed}`);
    expect(fieldOf(json, 'timeline', 2)).toMatchObject({
      state: 'failed',
      cause: 'recipient_unreachable',
      cause_text: 'WhatsApp cannot deliver to this recipient.',
      advice: 'Check the number. Its owner may not use WhatsApp.',
    });
  });

  it('ends where it is cancelled while it waits, once, and is told', async () => {
    const { id } = await aHeldMessage();
    const stream = await follow('?type=message.cancelled');
    const cancelled = await tenant.call(`POST /api/v1/messages/${id}/cancel`);
    expect([cancelled.status, fieldOf(cancelled.json, 'status')]).toEqual([200, 'cancelled']);
    expect(await stream.next()).toMatchObject({ subject: id, data: { error_code: 'cancelled_on_request' } });
    stream.close();
    const again = await tenant.call(`POST /api/v1/messages/${id}/cancel`);
    expect([again.status, fieldOf(again.json, 'error', 'code')]).toEqual([409, 'message_not_waiting']);
    const { json } = await tenant.call('GET /api/v1/audit');
    expect(JSON.stringify(json)).toContain('cancel_message');
  });

  it('narrows lists down: several states, a chat, and when', async () => {
    const { id, to, deviceId } = await aHeldMessage();
    const other = await send((await aDevice(gateway, tenant, { callbacks: false })).id, aNumber());
    const found = async (query: string): Promise<unknown[]> => {
      const { json, text } = await tenant.call(`GET /api/v1/messages?${query}`);
      const data = fieldOf(json, 'data');
      if (!Array.isArray(data)) throw new Error(text);
      return data.map((message: unknown) => fieldOf(message, 'id'));
    };
    const hourAgo = new Date(Date.now() - 3_600_000).toISOString();
    expect(await found('status=held,failed')).toEqual([id]);
    expect(await found('status=held&status=failed')).toEqual([id]);
    expect(await found(`chat=%2B${to}`)).toEqual([id]);
    expect(await found(`device_id=${deviceId}`)).toEqual([id]);
    expect(await found(`created_after=${hourAgo}`)).toEqual([other, id]);
    expect(await found(`created_before=${hourAgo}`)).toEqual([]);
  });
});

describe('a stream of events', () => {
  const happen = (subjects: readonly string[], during = () => Promise.resolve()): Promise<void> =>
    gateway.app.get(Database).forTenant(tenant.id, async (tx) => {
      const events = subjects.map((subject) => ({ type: 'contact.changed' as const, subject }));
      await gateway.app.get(EventLog).record(tx, tenant.id, ...events);
      await during();
    });

  it('tells within 300 ms of the commit, even where that came long after the hint', async () => {
    const stream = await follow('?type=contact.changed');
    let endedAt = 0;
    await happen(['slow'], async () => {
      await gateway.app.get(Database).system.$queryRaw`SELECT 1 FROM pg_sleep(0.15)`;
      endedAt = Date.now();
    });
    expect(fieldOf(await stream.next(), 'subject')).toBe('slow');
    expect(Date.now() - endedAt).toBeLessThan(300);
    stream.close();
  });

  it('looks few times, however much happens at once', async () => {
    const stream = await follow('?type=contact.changed');
    const looked = jest.spyOn(gateway.app.get(EventsRepository), 'after');
    for (let i = 0; i < BURST / 10; i++) {
      await happen(Array.from({ length: 10 }, (_, n) => `${i} ${n}`));
    }
    for (let i = 0; i < BURST; i++) await stream.next();
    expect(looked.mock.calls.length).toBeLessThan(BURST / 5);
    looked.mockRestore();
    stream.close();
  });

  it('can be read backwards, the newest first', async () => {
    await happen(['first']);
    await happen(['second']);
    await eventually('both are listed', async () => {
      const { json } = await tenant.call('GET /api/v1/events?before=now&type=contact.changed&limit=1');
      if (fieldOf(json, 'data', 0, 'subject') !== 'second') return json;
      const cursor = String(fieldOf(json, 'next_cursor'));
      const next = await tenant.call(`GET /api/v1/events?before=${cursor}&limit=1`);
      return fieldOf(next.json, 'data', 0, 'subject') === 'first' || next.text;
    });
  });
});

it('the first call of a program is told within a second, by its name where it says one, and not again', async () => {
  const made = await tenant.call('POST /api/v1/tokens', { name: 'agent' });
  const [id, token] = [String(fieldOf(made.json, 'id')), String(fieldOf(made.json, 'token'))];
  const stream = await follow('?type=token.used');
  const speak = (): Promise<unknown> =>
    gateway.ask({
      method: 'POST',
      path: '/mcp/whatsgate',
      host: tenant.host,
      headers: { authorization: `Bearer ${token}` },
      body: {
        jsonrpc: '2.0',
        id: 1,
        method: 'initialize',
        params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'Desk', version: '1.2' } },
      },
    });
  const spokenAt = Date.now();
  await speak();
  await speak();
  const ofThis = async (): Promise<unknown> => {
    const event = await stream.next();
    return fieldOf(event, 'subject') === id ? event : ofThis();
  };
  const event = await ofThis();
  expect(Date.now() - spokenAt).toBeLessThan(1_000);
  expect(fieldOf(event, 'data')).toEqual({ token_id: id, door: 'mcp', client: { name: 'Desk', version: '1.2' } });
  await gateway.ask({ method: 'GET', path: '/api/v1/devices', host: tenant.host, headers: { 'access-token': token } });
  expect(fieldOf(await ofThis(), 'data')).toEqual({ token_id: id, door: 'rest' });
  stream.close();
});

it('failed numbers come as a CSV file, and only the account’s own', async () => {
  const { id: deviceId } = await aDevice(gateway, tenant);
  const to = aNumber();
  await emulatorAsk(gateway, 'POST', '/admin/behaviours', { kind: 'fail', code: 131026, at: 'answer', recipient: to });
  const id = await send(deviceId, to);
  const line = new RegExp(`^${to},\\d{4}-[^,]+Z,${deviceId},${id},recipient_unreachable$`);
  await eventually('the failure is listed', async () => {
    const { text, headers } = await tenant.call(`GET /api/v1/reports/failed-numbers.csv?device_id=${deviceId}`);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    const [names, row = ''] = text.split('\r\n');
    expect(names).toBe('number,failed_at,device_id,message_id,error_code');
    return line.test(row) || text;
  });
  const stranger = await aTenant(gateway);
  expect((await stranger.call('GET /api/v1/reports/failed-numbers.csv')).text.split('\r\n')).toHaveLength(2);
});
