import pg from 'pg';
import type { OperationSpec } from '../../src/platform/operations/operation.js';
import { aDevice, type TestDevice } from '../factories/a-device.js';
import { aPerson } from '../factories/a-person.js';
import { aTenant, type TestTenant } from '../factories/a-tenant.js';
import { aConnectedDevice } from '../factories/a-connected-device.js';
import { GroupsInMemory } from '../fakes/groups-in-memory.js';
import { NewslettersInMemory } from '../fakes/newsletters-in-memory.js';
import { PhoneInMemory } from '../fakes/phone-in-memory.js';
import { SkilledEngine } from '../fakes/skilled-engine.js';
import { aGateway, type Gateway } from '../harness/gateway.js';
import type { Answer } from '../harness/http.js';
import { fieldOf } from '../harness/json.js';
import { operations } from './masking.js';
import { callAt, doorsOf, type Input } from './operation-calls.js';
import { emulatorNumber } from './replicas.js';

const UNLINKED = '1558000';

let gateway: Gateway;
let tenant: TestTenant;
let caller: string;
let database: pg.Client;
let serial = 0;
let connected: string;
let connectedNumber: string;

async function linkedDevice(): Promise<string> {
  const number = `${UNLINKED}${1000 + ++serial}`;
  const made = await tenant.call('POST /api/v1/devices', { number, engine: 'linked' });
  return String(fieldOf(made.json, 'id'));
}

async function pausedDevice(): Promise<string> {
  const id = await linkedDevice();
  await tenant.call(`POST /api/v1/devices/${id}/pause`);
  return id;
}

async function linkPage(): Promise<string> {
  const made = await tenant.call(`POST /api/v1/devices/${await linkedDevice()}/link-pages`, {});
  return String(fieldOf(made.json, 'id'));
}

async function mintedToken(): Promise<string> {
  const made = await tenant.call('POST /api/v1/tokens', { name: 'minted' });
  return String(fieldOf(made.json, 'id'));
}

const phone = new PhoneInMemory();
const kept = new GroupsInMemory('15557770001');
const newsletter = '120363000000000003@newsletter';
const engine = new SkilledEngine(
  () => ({
    ...phone.skills,
    groups: kept.groups,
    communities: kept.communities,
    newsletters: new NewslettersInMemory(),
  }),
  { connects: ({ number }) => !number.startsWith(UNLINKED) },
);

/** Of a connected device: what is asked of WhatsApp. */
async function asked(input: Input = {}): Promise<Input> {
  return { device: connected, ...input };
}

async function inGroup(input: Input = {}): Promise<Input> {
  return asked({ group: (await kept.groups.create('audited', ['15550002222'])).id, ...input });
}

async function inCommunity(): Promise<Input> {
  return inGroup({ community: (await kept.communities.create('audited', '')).id });
}

const chat = '15550002222';

/** What somebody wrote to the connected number. */
async function heard(input: Input = {}): Promise<Input> {
  const content = { kind: 'text', text: `heard ${++serial}` } as const;
  await engine.sinks.get(connectedNumber)?.({
    type: 'message.received',
    waId: `IN${serial}`,
    from: { number: chat },
    at: new Date(),
    content,
  });
  return asked({ chat, ...input });
}

async function heardMessage(): Promise<Input> {
  await heard();
  const { json } = await tenant.call(`GET /api/v1/messages?direction=in&device_id=${connected}`);
  return asked({ message: String(fieldOf(json, 'data', '0', 'id')), label: '7' });
}

async function contact(): Promise<string> {
  await heard();
  const { json } = await tenant.call(`GET /api/v1/contacts?number=${chat}`);
  return String(fieldOf(json, 'data', 0, 'id'));
}

async function label(): Promise<Input> {
  await phone.skills.labels?.save({ id: '7', name: 'audited', colour: 1 });
  return asked({ label: '7' });
}

async function invitation(): Promise<Input> {
  return asked({ code: await kept.groups.invite((await kept.groups.create('audited', [])).id) });
}

async function waitingMessage(): Promise<string> {
  const body = { device_id: await linkedDevice(), to: chat, text: 'waits for its device' };
  return String(fieldOf((await tenant.call('POST /api/v1/messages', body)).json, 'id'));
}

async function offer(): Promise<string> {
  const body = { email: `guest-${++serial}@acme.example`, role: 'agent' };
  return String(fieldOf((await tenant.call('POST /api/v1/users/invitations', body)).json, 'id'));
}

async function agent(): Promise<string> {
  return (await aPerson(gateway, tenant, 'agent')).id;
}

/** Refused to tokens: people.e2e-spec.ts sees to their records. */
const ofPersons = [
  ...[
    'begin_two_factor',
    'change_password',
    'confirm_two_factor',
    'end_other_sessions',
    'end_session',
    'stop_two_factor',
  ],
];

/** What makes each write's input; a write without an entry fails its test. */
const writes: Readonly<Record<string, (device: TestDevice) => Promise<Input>>> = {
  update_account: () => Promise.resolve({ name: `named ${++serial}` }),
  cancel_message: async () => ({ id: await waitingMessage() }),
  change_user_role: async () => ({ id: await agent(), role: 'viewer' }),
  invite_user: () => Promise.resolve({ email: `guest-${++serial}@acme.example`, role: 'agent' }),
  remove_user: async () => ({ id: await agent() }),
  revoke_invitation: async () => ({ id: await offer() }),
  create_link_page: async () => ({ device: await linkedDevice() }),
  revoke_link_page: async () => ({ id: await linkPage() }),
  pause_device: async () => ({ device: await linkedDevice() }),
  resume_device: async () => ({ device: await pausedDevice() }),
  reconnect_device: async () => ({ device: (await aConnectedDevice(tenant)).id }),
  log_out_device: async () => ({ device: (await aConnectedDevice(tenant)).id }),
  block_person: () => asked({ person: chat }),
  cancel_history: () => asked(),
  delete_label: label,
  label_chat: () => asked({ chat, label: '7' }),
  label_message: heardMessage,
  read_chat: () => heard(),
  request_history: () => heard(),
  save_label: () => asked({ label: '8', name: 'audited' }),
  set_presence: () => asked({ state: 'available' }),
  show_typing: () => asked({ chat, state: 'typing' }),
  unblock_person: () => asked({ person: chat }),
  unlabel_chat: () => asked({ chat, label: '7' }),
  unlabel_message: heardMessage,
  update_business_profile: () => asked({ address: 'audited' }),
  update_chat: () => heard({ archived: true }),
  update_new_chats: () => asked({ per_day: ++serial }),
  update_privacy: () => asked({ last_seen: 'none' }),
  update_profile: () => asked({ about: 'audited' }),
  watch_chat: () => asked({ chat }),
  create_community: () => asked({ subject: 'audited' }),
  create_group: () => asked({ subject: 'audited' }),
  create_newsletter: () => asked({ name: 'audited' }),
  decide_join_requests: () => inGroup({ decision: 'reject', members: ['15550003333'] }),
  follow_newsletter: () => asked({ newsletter }),
  join_group: invitation,
  leave_group: () => inGroup(),
  link_community_group: inCommunity,
  link_device: async () => ({ device: await linkedDevice() }),
  mute_newsletter: () => asked({ newsletter, muted: true }),
  revoke_group_invite: () => inGroup(),
  unfollow_newsletter: () => asked({ newsletter }),
  unlink_community_group: inCommunity,
  update_group: () => inGroup({ subject: 'renamed' }),
  update_group_members: () => inGroup({ action: 'remove', members: ['15550002222'] }),
  connect_device: async () => ({ device: await linkedDevice() }),
  create_device: async (device) => ({ ...emulatorNumber(device), number: `${UNLINKED}${1000 + ++serial}` }),
  create_pairing_code: async () => ({ device: await linkedDevice() }),
  create_token: () => Promise.resolve({ name: 'audited' }),
  delete_device: async () => ({ device: await linkedDevice() }),
  delete_sender_device: async () => ({ sender_device: await linkedDevice() }),
  regenerate_token: async () => ({ id: await mintedToken() }),
  revoke_token: async () => ({ id: await mintedToken() }),
  update_contact: async () => ({ contact: await contact(), name: `named ${++serial}` }),
  update_device: (device) => Promise.resolve({ device: device.id, name: `renamed ${++serial}` }),
};

function written(): OperationSpec[] {
  const writing = operations(gateway).filter(({ effect }) => effect === 'write' || effect === 'destructive');
  return writing.filter(({ id }) => !ofPersons.includes(id));
}

async function rows(sql: string): Promise<Record<string, unknown>[]> {
  const result = await database.query<Record<string, unknown>>(sql, [tenant.id]);
  return result.rows;
}

const AUDIT =
  'SELECT id, operation, actor_kind, actor_id, door, network, request_id FROM audit_log WHERE tenant_id = $1 ORDER BY id';

/** Everything a write could change, but for what time and the lanes change by themselves. */
async function changeable(): Promise<string> {
  const devices = await rows(
    'SELECT id, number, name, daily_limit, deleted_at, pairing_wish, pairing FROM devices WHERE tenant_id = $1 ORDER BY id',
  );
  const tokens = await rows('SELECT id, prefix, hash, revoked_at FROM tokens WHERE tenant_id = $1 ORDER BY id');
  const users = await rows('SELECT id, role, password_hash FROM users WHERE tenant_id = $1 ORDER BY id');
  const offers = await rows('SELECT id, revoked_at FROM invitations WHERE tenant_id = $1 ORDER BY id');
  return JSON.stringify([devices, tokens, users, offers]);
}

let device: TestDevice;

beforeAll(async () => {
  gateway = await aGateway({ engines: [engine], logTo: [] });
  tenant = await aTenant(gateway);
  device = await aDevice(gateway, tenant);
  ({ id: connected, number: connectedNumber } = await aConnectedDevice(tenant));
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

it('every write leaves exactly one record: what, who, from where, by which door, in which request', async () => {
  for (const spec of written()) {
    for (const door of doorsOf(spec)) {
      const input = (await writes[spec.id]?.(device)) ?? {};
      const before = await rows(AUDIT);
      const answer: Answer = await callAt(gateway, { spec, door }, tenant, input);
      expect([spec.id, answer.status, answer.text]).toEqual([spec.id, spec.status ?? 200, expect.anything()]);
      const known = new Set(before.map(({ id }) => id));
      const left = (await rows(AUDIT)).filter(({ id }) => !known.has(id));
      const record = { operation: spec.id, actor_kind: 'token', actor_id: caller, door, network: '127.0.0.1' };
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
  const [row] = await rows(
    `SELECT token_id, door, request_id FROM messages WHERE tenant_id = $1 AND direction = 'out' ORDER BY id DESC`,
  );
  expect(row).toEqual({ token_id: caller, door: 'whatsgate', request_id: sent.headers['x-request-id'] });
});
