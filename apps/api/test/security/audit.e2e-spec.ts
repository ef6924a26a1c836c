import pg from 'pg';
import type { OperationSpec } from '../../src/platform/operations/operation.js';
import { aDevice, type TestDevice } from '../factories/a-device.js';
import { aTenant, type TestTenant } from '../factories/a-tenant.js';
import { PairingEngine } from '../fakes/pairing-engine.js';
import { aGateway, type Gateway } from '../harness/gateway.js';
import type { Answer } from '../harness/http.js';
import { fieldOf } from '../harness/json.js';
import { operations } from './masking.js';
import { callAt, doorsOf, type Input } from './operation-calls.js';
import { emulatorNumber } from './replicas.js';

let gateway: Gateway;
let tenant: TestTenant;
let caller: string;
let database: pg.Client;
let serial = 0;

async function linkedDevice(): Promise<string> {
  const number = `1558000${1000 + ++serial}`;
  const made = await tenant.call('POST /api/v1/devices', { number, engine: 'linked' });
  return String(fieldOf(made.json, 'id'));
}

async function mintedToken(): Promise<string> {
  const made = await tenant.call('POST /api/v1/tokens', { name: 'minted' });
  return String(fieldOf(made.json, 'id'));
}

/** What makes each write's input; a write without an entry fails its test. */
const writes: Readonly<Record<string, (device: TestDevice) => Promise<Input>>> = {
  connect_device: async () => ({ device: await linkedDevice() }),
  create_device: async (device) => ({ ...emulatorNumber(device), number: `1558000${1000 + ++serial}` }),
  create_pairing_code: async () => ({ device: await linkedDevice() }),
  create_token: () => Promise.resolve({ name: 'audited' }),
  delete_device: async () => ({ device: await linkedDevice() }),
  delete_sender_device: async () => ({ sender_device: await linkedDevice() }),
  regenerate_token: async () => ({ id: await mintedToken() }),
  revoke_token: async () => ({ id: await mintedToken() }),
  update_device: (device) => Promise.resolve({ device: device.id, name: `renamed ${++serial}` }),
};

function written(): OperationSpec[] {
  return operations(gateway).filter(({ effect }) => effect === 'write' || effect === 'destructive');
}

async function rows(sql: string): Promise<Record<string, unknown>[]> {
  const result = await database.query<Record<string, unknown>>(sql, [tenant.id]);
  return result.rows;
}

const AUDIT =
  'SELECT id, operation, actor_kind, actor_id, door, request_id FROM audit_log WHERE tenant_id = $1 ORDER BY id';

/** Everything a write could change, but for what time and the lanes change by themselves. */
async function changeable(): Promise<string> {
  const devices = await rows(
    'SELECT id, number, name, daily_limit, deleted_at, pairing_wish, pairing FROM devices WHERE tenant_id = $1 ORDER BY id',
  );
  const tokens = await rows('SELECT id, prefix, hash, revoked_at FROM tokens WHERE tenant_id = $1 ORDER BY id');
  return JSON.stringify([devices, tokens]);
}

let device: TestDevice;

beforeAll(async () => {
  gateway = await aGateway({ engines: [new PairingEngine()] });
  tenant = await aTenant(gateway);
  device = await aDevice(gateway, tenant);
  caller = String(fieldOf((await tenant.call('GET /api/v1/account')).json, 'token', 'id'));
  database = new pg.Client({ connectionString: gateway.world.database.url });
  await database.connect();
});

afterAll(async () => {
  await database.end();
  await gateway.close();
});

it('every write has its input here', () => {
  expect(Object.keys(writes).sort()).toEqual(written().map(({ id }) => id));
});

it('every write leaves exactly one record: what, who, by which door, in which request', async () => {
  for (const spec of written()) {
    for (const door of doorsOf(spec)) {
      const input = (await writes[spec.id]?.(device)) ?? {};
      const before = await rows(AUDIT);
      const answer: Answer = await callAt(gateway, { spec, door }, tenant, input);
      expect([spec.id, answer.status, answer.text]).toEqual([spec.id, spec.status ?? 200, expect.anything()]);
      const known = new Set(before.map(({ id }) => id));
      const left = (await rows(AUDIT)).filter(({ id }) => !known.has(id));
      const record = { operation: spec.id, actor_kind: 'token', actor_id: caller, door };
      expect(left).toEqual([{ id: expect.any(String), ...record, request_id: answer.headers['x-request-id'] }]);
    }
  }
});

it('a write whose record cannot be kept is not done', async () => {
  const prepared: [OperationSpec, Input][] = [];
  for (const spec of written()) prepared.push([spec, (await writes[spec.id]?.(device)) ?? {}]);
  await database.query(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no room'; END $$`);
  await database.query('CREATE TRIGGER no_room BEFORE INSERT ON audit_log FOR EACH ROW EXECUTE FUNCTION refuse()');
  const before = await changeable();
  for (const [spec, input] of prepared) {
    for (const door of doorsOf(spec)) {
      const answer = await callAt(gateway, { spec, door }, tenant, input);
      expect([spec.id, answer.status]).toEqual([spec.id, 500]);
      expect(answer.text).not.toContain('no room');
      expect([spec.id, await changeable()]).toEqual([spec.id, before]);
    }
  }
  await database.query('DROP TRIGGER no_room ON audit_log');
});

it('a sent message is its own record: who sent it, by which door, in which request', async () => {
  const body = { sender_device: device.number, phone: '15550002222', message: 'Hello' };
  const sent = await tenant.call('POST /api/send/text', body);
  const [row] = await rows(`SELECT token_id, door, request_id FROM messages WHERE tenant_id = $1`);
  expect(row).toEqual({ token_id: caller, door: 'whatsgate', request_id: sent.headers['x-request-id'] });
});
