import { Clock } from '../../src/platform/clock/clock.js';
import { aDevice, type TestDevice } from '../factories/a-device.js';
import { aTenant, changePlan, type TestTenant } from '../factories/a-tenant.js';
import { eventually } from '../harness/eventually.js';
import { aGateway, aWorld, type Gateway, type World } from '../harness/gateway.js';
import type { Answer } from '../harness/http.js';
import { fieldOf } from '../harness/json.js';
import { at, emulatorNumber } from './replicas.js';

let world: World;
let gateways: readonly [Gateway, Gateway];

beforeAll(async () => {
  world = await aWorld();
  gateways = [await aGateway({ world }), await aGateway({ world })];
});

afterAll(async () => {
  await Promise.all(gateways.map((gateway) => gateway.close()));
  await world.close();
});

function ofBoth(i: number): Gateway {
  return gateways[i % 2 === 0 ? 0 : 1];
}

function text(device: TestDevice, recipients = '15550002222'): object {
  return { sender_device: device.number, phone: recipients, message: 'Hello' };
}

/** As many sends at once as asked for, spread over both gateways. */
function sends(tenant: TestTenant, device: TestDevice, count: number, recipients?: string): Promise<Answer[]> {
  const send = (_: unknown, i: number): Promise<Answer> =>
    at(ofBoth(i), tenant, 'POST /api/send/text', text(device, recipients));
  return Promise.all(Array.from({ length: count }, send));
}

function tally(answers: readonly Answer[]): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

async function remaining(gateway: Gateway, tenant: TestTenant, device: TestDevice): Promise<unknown> {
  const { json } = await at(gateway, tenant, `GET /api/reports/balance/${device.number}`);
  return fieldOf(json, 'remaining');
}

async function accepted(tenant: TestTenant, device: TestDevice): Promise<number> {
  const { json } = await tenant.call(`GET /api/reports/balance/${device.number}`);
  return ['successful_count', 'pending', 'failed'].reduce((sum, name) => sum + Number(fieldOf(json, name)), 0);
}

describe('messages a day', () => {
  it('1,000 parallel sends on two gateways against a quota of 100: exactly 100 are accepted', async () => {
    const tenant = await aTenant(gateways[0], { limits: { messagesPerDay: 100 } });
    const device = await aDevice(gateways[0], tenant);
    const answers = await sends(tenant, device, 1_000);
    expect(tally(answers)).toEqual({ 200: 100, 429: 900 });
    expect(await remaining(gateways[1], tenant, device)).toBe(0);
    expect(await accepted(tenant, device)).toBe(100);
  });

  it('a request for several recipients is admitted whole or not at all', async () => {
    const tenant = await aTenant(gateways[0], { limits: { messagesPerDay: 10 } });
    const device = await aDevice(gateways[0], tenant);
    const three = '15550002222,15550003333,15550004444';
    expect(tally(await sends(tenant, device, 20, three))).toEqual({ 200: 3, 429: 17 });
    expect(await remaining(gateways[0], tenant, device)).toBe(1);
    expect(tally(await sends(tenant, device, 5))).toEqual({ 200: 1, 429: 4 });
    expect(await accepted(tenant, device)).toBe(10);
  });

  it('a device’s own limit holds below the plan’s, and cannot lift it', async () => {
    const tenant = await aTenant(gateways[0], { limits: { messagesPerDay: 6 } });
    const low = await aDevice(gateways[0], tenant, { dailyLimit: 4 });
    const high = await aDevice(gateways[0], tenant, { dailyLimit: 1_000 });
    expect(tally(await sends(tenant, low, 20))).toEqual({ 200: 4, 429: 16 });
    expect(tally(await sends(tenant, high, 20))).toEqual({ 200: 6, 429: 14 });
  });

  it('a number that is deleted and added again has used what it used', async () => {
    const tenant = await aTenant(gateways[0], { limits: { messagesPerDay: 3 } });
    const device = await aDevice(gateways[0], tenant);
    expect(tally(await sends(tenant, device, 3))).toEqual({ 200: 3 });
    expect((await tenant.call(`DELETE /api/v1/devices/${device.id}`)).status).toBe(200);
    const again = await tenant.call('POST /api/v1/devices', emulatorNumber(device));
    expect(again.status).toBe(201);
    expect(tally(await sends(tenant, device, 2))).toEqual({ 429: 2 });
  });

  it('begins anew at midnight of the tenant’s own zone', async () => {
    const clocks = gateways.map((gateway) => gateway.app.get(Clock));
    const hold = (instant: string): void => {
      for (const clock of clocks) Reflect.set(clock, 'now', () => new Date(instant));
    };
    try {
      const tenant = await aTenant(gateways[0], { limits: { messagesPerDay: 2 }, timeZone: 'Pacific/Auckland' });
      const device = await aDevice(gateways[0], tenant);
      hold('2030-06-10T11:59:59.000Z');
      expect(tally(await sends(tenant, device, 3))).toEqual({ 200: 2, 429: 1 });
      hold('2030-06-10T12:00:00.000Z');
      expect(await remaining(gateways[1], tenant, device)).toBe(2);
      expect(tally(await sends(tenant, device, 3))).toEqual({ 200: 2, 429: 1 });
      hold('2030-06-11T00:00:00.000Z');
      expect(tally(await sends(tenant, device, 2))).toEqual({ 429: 2 });
    } finally {
      for (const clock of clocks) Reflect.deleteProperty(clock, 'now');
    }
  });
});

describe('devices', () => {
  it('20 added at once on two gateways against a plan of 3: exactly 3 are added', async () => {
    const tenant = await aTenant(gateways[0], { limits: { devicesMax: 3 } });
    const first = await aDevice(gateways[0], tenant);
    const add = (_: unknown, i: number): Promise<Answer> =>
      at(ofBoth(i), tenant, 'POST /api/v1/devices', { ...emulatorNumber(first), number: `1557000${100 + i}` });
    const answers = await Promise.all(Array.from({ length: 20 }, add));
    expect(tally(answers)).toEqual({ 201: 2, 403: 18 });
    const { json } = await tenant.call('GET /api/v1/devices');
    expect(fieldOf(json, 'data')).toHaveLength(3);
  });

  it('the same number added 10 times at once is one device', async () => {
    const tenant = await aTenant(gateways[0]);
    const other = await aDevice(gateways[0], tenant);
    const add = (_: unknown, i: number): Promise<Answer> =>
      at(ofBoth(i), tenant, 'POST /api/v1/devices', { ...emulatorNumber(other), number: '15570002000' });
    expect(tally(await Promise.all(Array.from({ length: 10 }, add)))).toEqual({ 201: 1, 409: 9 });
  });
});

describe('a change of plan', () => {
  it('takes effect on both gateways within a second', async () => {
    const tenant = await aTenant(gateways[0], { limits: { messagesPerDay: 1 } });
    const device = await aDevice(gateways[0], tenant);
    for (const gateway of gateways) expect(await remaining(gateway, tenant, device)).toBe(1);
    await changePlan(gateways[0], tenant, { messagesPerDay: 7 });
    for (const gateway of gateways) {
      const raised = async (): Promise<boolean> => (await remaining(gateway, tenant, device)) === 7;
      await eventually('more messages a day', raised, 1_000);
    }
    await changePlan(gateways[1], tenant, { apiAccess: false });
    for (const gateway of gateways) {
      const shut = async (): Promise<boolean> => (await at(gateway, tenant, 'POST /api/send/text', {})).status === 403;
      await eventually('no API access', shut, 1_000);
    }
  });
});

describe('requests a minute', () => {
  it('are counted over both gateways and every door together', async () => {
    const tenant = await aTenant(gateways[0], { limits: { requestsPerMinute: 20 } });
    const tool = {
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: { name: 'list_devices_status', arguments: {} },
    };
    const ways = [
      (gateway: Gateway) => at(gateway, tenant, 'GET /api/v1/devices'),
      (gateway: Gateway) => at(gateway, tenant, 'GET /api/status/15550000000'),
      (gateway: Gateway) => at(gateway, tenant, 'POST /mcp/whatsgate', tool),
    ];
    const call = async (_: unknown, i: number): Promise<Answer | undefined> => ways[i % 3]?.(ofBoth(i));
    const answers = await Promise.all(Array.from({ length: 60 }, call));
    const refused = answers.filter((answer) => answer?.status === 429 || answer?.text.includes('"rate_limited"'));
    expect(refused).toHaveLength(40);
    const limited = await at(gateways[1], tenant, 'GET /api/v1/devices');
    expect(Number(limited.headers['retry-after'])).toBeGreaterThan(0);
    expect(limited.headers['ratelimit-remaining']).toBe('0');
  });
});
