import { aDevice } from '../factories/a-device.js';
import { aLinkableDevice } from '../factories/a-linkable-device.js';
import { aTenant, changePlan } from '../factories/a-tenant.js';
import { PairingEngine } from '../fakes/pairing-engine.js';
import { emulatorAsk } from '../harness/emulator.js';
import { eventually } from '../harness/eventually.js';
import { aGateway, type Gateway } from '../harness/gateway.js';
import { fieldOf } from '../harness/json.js';

let gateway: Gateway;

beforeAll(async () => {
  gateway = await aGateway({ engines: [new PairingEngine()] });
});
afterAll(() => gateway.close());

describe('an account', () => {
  it('changes its name, its time zone and its branding, on the record', async () => {
    const tenant = await aTenant(gateway);
    const change = {
      name: 'Acme Ltd',
      time_zone: 'Asia/Tokyo',
      branding: { title: 'Acme', colour: '#123456', message: null },
    };
    const changed = await tenant.call('PATCH /api/v1/account', change);
    expect([changed.status, changed.json]).toMatchObject([200, change]);
    expect((await tenant.call('GET /api/v1/account')).json).toMatchObject({ ...change, plan: tenant.subdomain });
    const { json } = await tenant.call('GET /api/v1/audit?limit=1');
    expect(fieldOf(json, 'data', 0)).toMatchObject({
      operation: 'update_account',
      subject_id: tenant.id,
      details: { changed: ['name', 'time_zone', 'branding'] },
    });
  });

  it('keeps what is left out, and loses what is null', async () => {
    const tenant = await aTenant(gateway, { timeZone: 'Europe/Paris' });
    const none = { title: null, colour: null, message: null };
    await tenant.call('PATCH /api/v1/account', { branding: { ...none, title: 'Acme' } });
    const renamed = await tenant.call('PATCH /api/v1/account', { name: 'New' });
    expect(renamed.json).toMatchObject({ name: 'New', time_zone: 'Europe/Paris', branding: { title: 'Acme' } });
    const cleared = await tenant.call('PATCH /api/v1/account', { branding: none });
    expect(fieldOf(cleared.json, 'branding')).toEqual(none);
  });

  it.each([
    [{ time_zone: 'Mars/Base' }, 'time_zone'],
    [{ time_zone: '+02:00' }, 'time_zone'],
    [{ branding: { title: null, colour: 'red', message: null } }, 'branding.colour'],
    [{ logo: 'x' }, 'logo'],
    [{ name: '' }, 'name'],
  ])('refuses %j', async (change, field) => {
    const tenant = await aTenant(gateway);
    const { status, json } = await tenant.call('PATCH /api/v1/account', change);
    expect([status, Object.keys(Object(fieldOf(json, 'error', 'details', 'fields')))]).toEqual([422, [field]]);
  });

  it('is changed by no token that may only read it', async () => {
    const tenant = await aTenant(gateway);
    const { json } = await tenant.call('POST /api/v1/tokens', { name: 'reader', scopes: ['account:read'] });
    const headers = { 'access-token': String(fieldOf(json, 'token')) };
    expect((await tenant.call('GET /api/v1/account', undefined, headers)).status).toBe(200);
    expect((await tenant.call('PATCH /api/v1/account', { name: 'x' }, headers)).status).toBe(403);
  });

  it('lends its branding to link pages that say nothing else', async () => {
    const tenant = await aTenant(gateway);
    const { number } = await aLinkableDevice(tenant);
    const branding = { title: 'Borealis <b>', colour: null, message: 'From all of us' };
    await tenant.call('PATCH /api/v1/account', { branding });
    const page = async (more: object): Promise<string> => {
      const { json } = await tenant.call(`POST /api/v1/devices/${number}/link-pages`, more);
      const path = new URL(String(fieldOf(json, 'url'))).pathname;
      return (await gateway.ask({ path, host: tenant.host })).text;
    };
    const plain = await page({});
    expect([plain.includes('Borealis &lt;b&gt;'), plain.includes('From all of us')]).toEqual([true, true]);
    const own = await page({ title: 'Only here' });
    expect([own.includes('Only here'), own.includes('Borealis'), own.includes('From all of us')]).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe('the usage of an account', () => {
  it('is told device by device, today and day by day, against what the plan allows', async () => {
    const tenant = await aTenant(gateway, { limits: { messagesPerDay: 10, devicesMax: 3, requestsPerMinute: 600 } });
    const [busy, idle] = [await aDevice(gateway, tenant), await aDevice(gateway, tenant)];
    await emulatorAsk(gateway, 'POST', '/admin/phones', { number: '4915550111', autoRead: {} });
    const body = { sender_device: busy.number, phone: '4915550111', message: 'Hello' };
    await tenant.call('POST /api/send/text', body);
    await tenant.call('POST /api/send/text', body);
    await eventually('both are counted as sent', async () => {
      const { json } = await tenant.call('GET /api/v1/usage');
      return fieldOf(json, 'devices', 0, 'sent') === 2;
    });
    const { json } = await tenant.call('GET /api/v1/usage');
    const today = String(fieldOf(json, 'today'));
    const counts = { accepted: 2, sent: 2, failed: 0 };
    expect(json).toMatchObject({
      time_zone: 'UTC',
      to: today,
      limits: { messages_per_day: 10, requests_per_minute: 600, devices: 3 },
      devices: [
        { device_id: busy.id, number: busy.number, limit: 10, remaining: 8, ...counts },
        { device_id: idle.id, limit: 10, remaining: 10, accepted: 0 },
      ],
      days: [{ day: today, device_id: busy.id, ...counts }],
    });
    await changePlan(gateway, tenant, { messagesPerDay: null });
    await eventually('the limit is gone', async () => {
      const { json: now } = await tenant.call('GET /api/v1/usage');
      return fieldOf(now, 'devices', 0, 'remaining') === null;
    });
  });

  it('shows a token for one device nothing of the others', async () => {
    const tenant = await aTenant(gateway);
    const [mine, other] = [await aDevice(gateway, tenant), await aDevice(gateway, tenant)];
    await tenant.call('POST /api/send/text', { sender_device: other.number, phone: '4915550112', message: 'Hello' });
    const { json } = await tenant.call('POST /api/v1/tokens', { name: 'one', devices: [mine.id] });
    const usage = await tenant.call('GET /api/v1/usage', undefined, {
      'access-token': String(fieldOf(json, 'token')),
    });
    expect(usage.json).toMatchObject({ devices: [{ device_id: mine.id }], days: [] });
    expect(usage.text).not.toContain(other.id);
  });

  it.each([
    ['from=2026-03-02&to=2026-03-01', 'to'],
    ['from=2025-01-01&to=2026-01-01', 'from'],
    ['from=yesterday', 'from'],
  ])('is refused for the days %s', async (query, field) => {
    const tenant = await aTenant(gateway);
    const { status, json } = await tenant.call(`GET /api/v1/usage?${query}`);
    expect([status, fieldOf(json, 'error', 'details', 'fields', field)]).toEqual([422, [expect.any(String)]]);
  });

  it('begins at the first day there is when asked for the oldest', async () => {
    const tenant = await aTenant(gateway);
    const { status, json } = await tenant.call('GET /api/v1/usage?to=0001-01-05');
    expect([status, fieldOf(json, 'from')]).toEqual([200, '0001-01-01']);
  });
});

describe('the audit log', () => {
  it('tells of one operation, or of one kind of caller, alone', async () => {
    const tenant = await aTenant(gateway);
    await tenant.call('PATCH /api/v1/account', { name: 'One' });
    await tenant.call('POST /api/v1/tokens', { name: 'CI', kind: 'live', scopes: ['devices:read'] });
    const told = async (query: string): Promise<unknown> => {
      const data = fieldOf((await tenant.call(`GET /api/v1/audit?${query}`)).json, 'data');
      return Array.isArray(data) ? data.map((entry: unknown) => fieldOf(entry, 'operation')) : data;
    };
    expect(await told('actor_kind=token')).toEqual(['create_token', 'update_account']);
    expect(await told('operation=update_account')).toEqual(['update_account']);
    expect(await told('actor_kind=user&operation=update_account')).toEqual([]);
    expect((await tenant.call('GET /api/v1/audit?actor_kind=robot')).status).toBe(422);
  });
});
