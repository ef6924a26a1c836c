import pg from 'pg';
import { aLinkableDevice } from '../../../../test/factories/a-linkable-device.js';
import { aTenant, type TestTenant } from '../../../../test/factories/a-tenant.js';
import { LinkedEngine } from '../../../../test/fakes/linked-engine.js';
import { eventually } from '../../../../test/harness/eventually.js';
import { aGateway, aWorld, type Gateway, type World } from '../../../../test/harness/gateway.js';
import { fieldOf } from '../../../../test/harness/json.js';
import type { ConnectionReason } from '../../../engines/engine.js';
import { TenantsService } from '../../tenants/index.js';

/** One WhatsApp for all processes: it sees when a number has two sockets. */
const whatsApp = new LinkedEngine();
let world: World;
let database: pg.Client;
let api: Gateway;
let tenant: TestTenant;

const aWorker = (): Promise<Gateway> => aGateway({ world, env: { ROLE: 'worker' }, engines: [whatsApp] });

beforeAll(async () => {
  world = await aWorld();
  database = new pg.Client({ connectionString: world.database.url });
  await database.connect();
  api = await aGateway({ world, env: { ROLE: 'api' }, engines: [whatsApp] });
  tenant = await aTenant(api);
});

afterAll(async () => {
  expect(whatsApp.doubles).toEqual([]);
  await api.close();
  await database.end();
  await world.close();
});

interface Named {
  readonly id: string;
  readonly number: string;
}

async function shown(device: Named): Promise<unknown> {
  return (await tenant.call(`GET /api/v1/devices/${device.id}`)).json;
}

async function isShown(device: Named, status: string, reason: string | null = null): Promise<void> {
  await eventually(`${status} ${reason ?? ''}`, async () => {
    const json = await shown(device);
    return (fieldOf(json, 'status') === status && fieldOf(json, 'reason') === reason) || JSON.stringify(json);
  });
}

async function aConnected(): Promise<Named> {
  const device = await aLinkableDevice(tenant);
  expect((await tenant.call(`GET /api/connect/${device.number}`)).status).toBe(200);
  await whatsApp.scan(device.number);
  await isShown(device, 'connected');
  return device;
}

async function eventsOf(device: Named): Promise<[unknown, unknown][]> {
  const { rows } = await database.query<{ type: string; data: unknown }>(
    'SELECT type, data FROM events WHERE device_id = $1 ORDER BY xid, id',
    [device.id],
  );
  return rows.map(({ type, data }) => [type, data]);
}

async function during<T>(work: (worker: Gateway) => Promise<T>): Promise<T> {
  const worker = await aWorker();
  try {
    return await work(worker);
  } finally {
    await worker.close();
  }
}

async function keysOf(device: Named, table = 'device_keys'): Promise<number> {
  const { rows } = await database.query(`SELECT FROM ${table} WHERE device_id = $1`, [device.id]);
  return rows.length;
}

function withAWorker(): void {
  let worker: Gateway;
  beforeAll(async () => {
    worker = await aWorker();
  });
  afterAll(() => worker.close());
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('a device that was linked', () => {
  it('is connected again by whichever worker comes next, without a person, and its story is told in events', async () => {
    const device = await during(aConnected);
    expect(whatsApp.openSockets(device.number)).toBe(0);
    expect(fieldOf(await shown(device), 'status')).toBe('connected');
    await during(async () => {
      await eventually('it logged in again', () => whatsApp.openSockets(device.number) === 1);
      await whatsApp.end(device.number, 'connection_lost');
      await isShown(device, 'disconnected', 'connection_lost');
      expect(fieldOf(await shown(device), 'reason_text')).toMatch(/connects again by itself/);
      await isShown(device, 'connected');
    });
    expect(await eventsOf(device)).toEqual([
      ['device.linking', { status: 'not_connected', reason: 'linking', sentence: expect.any(String), again: 'never' }],
      ['device.connected', { status: 'connected', reason: null }],
      [
        'device.disconnected',
        { status: 'disconnected', reason: 'connection_lost', sentence: expect.stringMatching(/\.$/), again: 'soon' },
      ],
      ['device.connected', { status: 'connected', reason: null }],
    ]);
  });

  it('stays down for good when only a person can help, whoever restarts', async () => {
    const device = await during(async () => {
      const linked = await aConnected();
      await whatsApp.end(linked.number, 'logged_out_on_phone');
      await isShown(linked, 'disconnected', 'logged_out_on_phone');
      return linked;
    });
    const logins = whatsApp.logins(device.number);
    await during(async () => {
      const refused = await tenant.call(`POST /api/v1/devices/${device.id}/reconnect`);
      expect([
        refused.status,
        fieldOf(refused.json, 'error', 'code'),
        fieldOf(refused.json, 'error', 'message'),
      ]).toEqual([409, 'device_cannot_reconnect', 'The device was unlinked on the phone. Link it again.']);
      await pause(700);
      expect(whatsApp.logins(device.number)).toBe(logins);
      expect([await keysOf(device), await keysOf(device, 'wiped_device_keys')]).toEqual([0, 1]);
      expect((await tenant.call(`GET /api/connect/${device.number}`)).status).toBe(200);
      await whatsApp.scan(device.number);
      await isShown(device, 'connected');
    });
  });

  it('does not come back while it is paused, and does when it is resumed', async () => {
    const device = await during(async () => {
      const linked = await aConnected();
      const paused = await tenant.call(`POST /api/v1/devices/${linked.number}/pause`);
      expect([paused.status, fieldOf(paused.json, 'paused'), fieldOf(paused.json, 'reason')]).toEqual([
        200,
        true,
        'paused',
      ]);
      await eventually('its socket is closed', () => whatsApp.openSockets(linked.number) === 0);
      return linked;
    });
    await during(async () => {
      await pause(700);
      expect(whatsApp.openSockets(device.number)).toBe(0);
      for (const [route, code] of [
        [`POST /api/v1/devices/${device.id}/reconnect`, 'device_paused'],
        [`POST /api/v1/devices/${device.id}/logout`, 'device_paused'],
        [`POST /api/v1/devices/${device.id}/pairing-code`, 'device_paused'],
      ] as const) {
        const refused = await tenant.call(route);
        expect([route, refused.status, fieldOf(refused.json, 'error', 'code')]).toEqual([route, 409, code]);
      }
      const again = await tenant.call(`POST /api/v1/devices/${device.id}/pause`);
      expect(again.status).toBe(200);
      const resumed = await tenant.call(`POST /api/v1/devices/${device.id}/resume`);
      expect([resumed.status, fieldOf(resumed.json, 'paused'), fieldOf(resumed.json, 'reason')]).toEqual([
        200,
        false,
        null,
      ]);
      await isShown(device, 'connected');
    });
    const types = (await eventsOf(device)).map(([type]) => type);
    expect(types.slice(2)).toEqual(['device.paused', 'device.resumed', 'device.connected']);
  });

  it('sends what waited as soon as it is back', async () => {
    await during(async () => {
      const device = await aConnected();
      whatsApp.behave(device.number, { throws: 'unreachable' });
      await whatsApp.end(device.number, 'connection_lost');
      await isShown(device, 'disconnected', 'unreachable');
      const sent = await tenant.call('POST /api/v1/messages', { device_id: device.id, to: '15550002222', text: 'Hi' });
      expect(sent.status).toBe(201);
      whatsApp.behave(device.number, {});
      const answer = await tenant.call(`POST /api/v1/devices/${device.id}/reconnect`);
      expect(answer.status).toBe(200);
      const id = String(fieldOf(sent.json, 'id'));
      await eventually('it is sent', () => whatsApp.sent.some((message) => message.id === id), 5_000);
    });
  });
});

describe('workers', () => {
  it('hand devices over, and never hold one twice', async () => {
    const first = await aWorker();
    const devices = await Promise.all(Array.from({ length: 8 }, aConnected));
    const second = await aWorker();
    await eventually('both have some', async () => {
      const { rows } = await database.query('SELECT DISTINCT owner FROM shard_leases WHERE owner IS NOT NULL');
      return rows.length === 2;
    });
    await eventually('all are connected', () => devices.every(({ number }) => whatsApp.openSockets(number) === 1));
    await first.close();
    await eventually('all are with the other', () => devices.every(({ number }) => whatsApp.openSockets(number) === 1));
    for (const device of devices) await isShown(device, 'connected');
    await second.close();
    expect(devices.map(({ number }) => whatsApp.openSockets(number))).toEqual(devices.map(() => 0));
    expect(whatsApp.doubles).toEqual([]);
  });

  it('that lost a shard unnoticed can neither write one key nor say how a device stands, and soon close its socket', async () => {
    await during(async () => {
      const device = await aConnected();
      expect(await whatsApp.write(device.number)).toBe('written');
      await database.query(
        `UPDATE shard_leases SET owner = 'another', epoch = epoch + 1, until = now() + interval '1 hour'
         WHERE shard = (SELECT shard FROM devices WHERE id = $1)`,
        [device.id],
      );
      expect(await whatsApp.write(device.number)).toBe('lease_lost');
      await eventually('its socket is closed', () => whatsApp.openSockets(device.number) === 0, 8_000);
      expect(fieldOf(await shown(device), 'status')).toBe('connected');
      await database.query(`UPDATE shard_leases SET owner = NULL WHERE owner = 'another'`);
      await eventually('it is connected by the next owner', () => whatsApp.openSockets(device.number) === 1);
    });
  });

  it('told that another program took the connection look at the lease first', async () => {
    await during(async () => {
      const device = await aConnected();
      await database.query(
        `UPDATE shard_leases SET owner = 'another', epoch = epoch + 1, until = now() + interval '1 hour'
         WHERE shard = (SELECT shard FROM devices WHERE id = $1)`,
        [device.id],
      );
      await whatsApp.end(device.number, 'replaced_elsewhere');
      await pause(200);
      expect(fieldOf(await shown(device), 'status')).toBe('connected');
      await database.query(`UPDATE shard_leases SET owner = NULL WHERE owner = 'another'`);
      await eventually('the next owner connects it', () => whatsApp.openSockets(device.number) === 1);
      await whatsApp.end(device.number, 'replaced_elsewhere');
      await isShown(device, 'disconnected', 'replaced_elsewhere');
    });
  });

  it('that leave in the middle of linking leave nothing half done: what the phone had taken in goes on, who waits is shown another code, else it is over', async () => {
    const [taken, waits, left] = await during(async () => {
      const all = [
        await aLinkableDevice(tenant),
        await aLinkableDevice(tenant),
        await aLinkableDevice(tenant),
      ] as const;
      for (const { number } of all) await tenant.call(`GET /api/connect/${number}`);
      return all;
    });
    await database.query(
      `INSERT INTO device_keys SELECT k.tenant_id, $1, k.kind, k.key_id, k.value FROM device_keys k LIMIT 1`,
      [taken.id],
    );
    await database.query(`UPDATE devices SET changed_at = now() - interval '10 minutes' WHERE id = $1`, [left.id]);
    await during(async () => {
      await isShown(left, 'not_connected', 'qr_expired');
      await eventually('it tries to log in', () => whatsApp.logins(taken.number) === 2);
      await eventually('another code is asked for', () => whatsApp.openSockets(waits.number) === 1);
      expect((await tenant.call(`GET /api/connect/${waits.number}`)).status).toBe(200);
      await isShown(waits, 'not_connected', 'linking');
    });
  });
});

describe('linking', () => {
  withAWorker();

  it.each<ConnectionReason>(['qr_expired', 'wrong_number', 'passkey_required', 'multi_device_mismatch'])(
    'that ends by %s says so wherever the status is asked for',
    async (reason) => {
      const device = await aLinkableDevice(tenant);
      await tenant.call(`GET /api/connect/${device.number}`);
      await whatsApp.end(device.number, reason);
      await isShown(device, 'not_connected', reason);
      const { json } = await tenant.call(`GET /api/status/${device.number}`);
      expect([fieldOf(json, 'message'), fieldOf(json, 'reason')]).toEqual(['not connected', reason]);
      await pause(300);
      expect(whatsApp.openSockets(device.number)).toBe(0);
    },
  );

  it('shows each code as WhatsApp rotates it', async () => {
    const device = await aLinkableDevice(tenant);
    const first = fieldOf((await tenant.call(`GET /api/connect/${device.number}`)).json, 'qrCode');
    await whatsApp.rotate(device.number, 'the-next-qr');
    const next = fieldOf((await tenant.call(`GET /api/connect/${device.number}`)).json, 'qrCode');
    expect(next).not.toBe(first);
  });
});

describe('logging out', () => {
  withAWorker();

  it('unlinks at WhatsApp, and the keys are out of reach', async () => {
    const device = await aConnected();
    const answer = await tenant.call(`POST /api/v1/devices/${device.id}/logout`);
    expect([answer.status, fieldOf(answer.json, 'status'), fieldOf(answer.json, 'reason')]).toEqual([
      200,
      'disconnected',
      'logged_out',
    ]);
    expect([await keysOf(device), await keysOf(device, 'wiped_device_keys')]).toEqual([0, 1]);
    expect(whatsApp.openSockets(device.number)).toBe(0);
    const again = await tenant.call(`POST /api/v1/devices/${device.id}/logout`);
    expect([again.status, fieldOf(again.json, 'error', 'code')]).toEqual([409, 'device_not_linked']);
  });

  it('is refused while WhatsApp cannot be reached, and nothing is forgotten', async () => {
    const device = await aConnected();
    whatsApp.behave(device.number, { throws: 'unreachable' });
    await whatsApp.end(device.number, 'connection_lost');
    await isShown(device, 'disconnected', 'unreachable');
    const answer = await tenant.call(`POST /api/v1/devices/${device.id}/logout`);
    expect([answer.status, fieldOf(answer.json, 'error', 'code')]).toEqual([503, 'unavailable']);
    expect(await keysOf(device)).toBe(1);
    whatsApp.behave(device.number, {});
  });

  it('is not for what was never linked', async () => {
    const device = await aLinkableDevice(tenant);
    for (const verb of ['logout', 'reconnect']) {
      const answer = await tenant.call(`POST /api/v1/devices/${device.id}/${verb}`);
      expect([answer.status, fieldOf(answer.json, 'error', 'code')]).toEqual([409, 'device_not_linked']);
    }
  });
});

describe('a proxy', () => {
  withAWorker();

  const secret = 'a-password-of-the-proxy';

  it('is what the device goes through, and only its host is ever shown', async () => {
    const made = await tenant.call('POST /api/v1/devices', {
      number: '17785550001',
      engine: 'linked',
      proxy: `socks5://user:${secret}@93.184.216.34:1080`,
    });
    expect([made.status, fieldOf(made.json, 'proxy')]).toEqual([201, '93.184.216.34:1080']);
    const device = { id: String(fieldOf(made.json, 'id')), number: '17785550001' };
    await tenant.call(`GET /api/connect/${device.number}`);
    expect(whatsApp.identityOf(device.number)?.proxy).toBe(`socks5://user:${secret}@93.184.216.34:1080`);
    await whatsApp.scan(device.number);
    await isShown(device, 'connected');

    const changed = await tenant.call(`PATCH /api/v1/devices/${device.id}`, { proxy: null });
    expect(fieldOf(changed.json, 'proxy')).toBeNull();
    await eventually('it connects without one', () => whatsApp.logins(device.number) === 2);
    expect(whatsApp.identityOf(device.number)?.proxy).toBeUndefined();
    const { rows } = await database.query<{ all: string }>(
      `SELECT string_agg(t::text, ' ') AS all FROM (SELECT d::text AS t FROM devices d UNION ALL SELECT a::text FROM audit_log a) x`,
    );
    expect([made.text, changed.text, rows[0]?.all].some((text) => text?.includes(secret))).toBe(false);
  });

  it.each([
    ['socks5://127.0.0.1:1080', 'The proxy is not on the public internet.'],
    ['http://10.0.0.8:3128', 'The proxy is not on the public internet.'],
    ['http://[::1]:3128', 'The proxy is not on the public internet.'],
    ['http://169.254.169.254', 'The proxy is not on the public internet.'],
    ['socks5://2130706433:1080', 'The proxy is not on the public internet.'],
    ['http://proxy.invalid:3128', 'The proxy could not be found. Check its address.'],
  ])('at %s is refused', async (proxy, words) => {
    const device = await aLinkableDevice(tenant);
    const answer = await tenant.call(`PATCH /api/v1/devices/${device.id}`, { proxy });
    expect([answer.status, fieldOf(answer.json, 'error', 'details', 'fields', 'proxy', 0)]).toEqual([422, words]);
  });
});

describe('what happens around a device', () => {
  withAWorker();

  it('is told in events that name contacts, and people seen become contacts', async () => {
    const device = await aConnected();
    const group = '120363000000000009@g.us';
    const ann = { number: '15557770001', lid: '7770001@lid', name: 'Ann' };
    await whatsApp.happens(device.number, { type: 'person.seen', person: { number: device.number, lid: '42@lid' } });
    await whatsApp.happens(device.number, { type: 'person.seen', person: ann });
    await whatsApp.happens(device.number, { type: 'group.changed', group, change: 'joined', people: [ann] });
    await whatsApp.happens(device.number, {
      type: 'presence.changed',
      chat: ann.number,
      person: { lid: ann.lid },
      state: 'typing',
    });
    await whatsApp.happens(device.number, { type: 'chat.changed', chat: group, change: { archived: true } });
    const at = new Date('2026-11-21T09:00:00.000Z');
    await whatsApp.happens(device.number, { type: 'call.received', from: { lid: ann.lid }, at, video: true });

    await eventually('its own LID is known', async () => fieldOf(await shown(device), 'lid') === '42@lid');
    const { json } = await tenant.call(`GET /api/v1/contacts/${ann.number}`);
    const contact_id = fieldOf(json, 'id');
    const told = (await eventsOf(device)).filter(([type]) => !String(type).startsWith('device.'));
    expect(told).toEqual([
      ['group.changed', { group, change: 'joined', people: [{ ...ann, contact_id }] }],
      ['presence.changed', { chat: ann.number, state: 'typing', person: { lid: ann.lid, contact_id } }],
      ['chat.changed', { chat: group, change: { archived: true } }],
      ['call.received', { from: { lid: ann.lid, contact_id }, video: true }],
    ]);
  });
});

describe('deleting', () => {
  withAWorker();

  it('a device closes its socket, and is told', async () => {
    const device = await aConnected();
    expect((await tenant.call('POST /api/delete', { sender_device: device.number })).status).toBe(200);
    await eventually('its socket is closed', () => whatsApp.openSockets(device.number) === 0);
    expect([await keysOf(device), (await eventsOf(device)).at(-1)?.[0]]).toEqual([0, 'device.deleted']);
  });

  it('a tenant leaves no row of it but the record of what was done', async () => {
    const doomed = await aTenant(api);
    const made = await doomed.call('POST /api/v1/devices', { number: '17785550002', engine: 'linked' });
    const device = String(fieldOf(made.json, 'id'));
    await doomed.call(`POST /api/v1/devices/${device}/pause`);
    await database.query(`INSERT INTO device_keys VALUES ($1, $2, 'session', 'a', '\\x00')`, [doomed.id, device]);
    await database.query(`INSERT INTO wiped_device_keys VALUES ($1, $2, now(), 'session', 'a', '\\x00')`, [
      doomed.id,
      device,
    ]);
    await api.app.get(TenantsService).delete(doomed.subdomain);
    const { rows: tables } = await database.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'tenant_id'`,
    );
    const left: string[] = [];
    for (const { name } of tables) {
      const { rows } = await database.query(`SELECT FROM ${name} WHERE tenant_id = $1`, [doomed.id]);
      if (rows.length > 0) left.push(name);
    }
    expect(left).toEqual(['audit_log']);
  });
});
