import { eventually, refusalOf } from '../engine.contract.js';
import { EngineError, type Connection, type ConnectionReason, type EngineEvent } from '../engine.js';
import { EmulatedWhatsApp, isConnected, type LinkedDevice } from './emulated-whatsapp.contract.js';
import { LinkedEngine } from './linked.engine.js';
import { TestMemory } from './memory/memory.contract.js';

let whatsapp: EmulatedWhatsApp;
let linked: LinkedDevice;
let events: EngineEvent[];
const connections: Connection[] = [];

const keep = async (event: EngineEvent): Promise<void> => void events.push(event);

async function connect(device: LinkedDevice, engine: LinkedEngine = whatsapp.engine()): Promise<Connection> {
  const connection = await engine.connect(device.identity, undefined, keep, device.memory);
  connections.push(connection);
  return connection;
}

async function unlinkedDevice(): Promise<LinkedDevice> {
  const number = await whatsapp.phone('New');
  return { identity: { id: `dev_${number}`, number }, memory: new TestMemory() };
}

const ending = (reason: ConnectionReason) =>
  eventually(
    () => events.find((e) => e.type === 'connection.changed' && e.state === 'disconnected' && e.reason === reason),
    reason,
  );

function pairingOf({ pairing }: Connection) {
  if (!pairing) throw new Error('A linked device can be paired');
  return pairing;
}

beforeAll(async () => {
  whatsapp = await EmulatedWhatsApp.open();
  linked = await whatsapp.link();
});

beforeEach(() => {
  events = [];
});

afterEach(async () => {
  await Promise.all(connections.splice(0).map((connection) => connection.close()));
  await whatsapp.hand.ask('DELETE', '/web/faults').catch(() => undefined);
});

afterAll(() => whatsapp.close());

describe('linking', () => {
  it('asks WhatsApp for nothing until somebody wants to link', async () => {
    const before = await whatsapp.hand.ask('GET', '/web');
    await connect(await unlinkedDevice());
    expect(await whatsapp.hand.ask('GET', '/web')).toMatchObject({ waiting: before['waiting'] });
    expect(events).toEqual([]);
  });

  it('is done by showing the phone a code, and survives a new connection without one', async () => {
    const device = await unlinkedDevice();
    const connection = await connect(device);
    const { text, expiresAt } = await pairingOf(connection).qr();
    expect(expiresAt.getTime()).toBeGreaterThan(Date.now() + 50_000);
    expect(events).toContainEqual({ type: 'connection.changed', state: 'pairing', reason: 'linking' });
    expect(events).toContainEqual({ type: 'pairing.changed', qr: text, expiresAt });
    await whatsapp.scan(device.identity.number, text);
    await eventually(() => events.find(isConnected), 'linked');
    expect(await refusalOf(pairingOf(connection).qr())).toMatchObject({ code: 'already_linked' });
    await connection.close();
    events = [];
    await connect(device);
    expect(events.filter(({ type }) => type === 'connection.changed')).toEqual([
      { type: 'connection.changed', state: 'connecting' },
      { type: 'connection.changed', state: 'connected' },
    ]);
  });

  it('is done by eight characters typed into the phone', async () => {
    const device = await unlinkedDevice();
    const { code, expiresAt } = await pairingOf(await connect(device)).code();
    expect(code).toMatch(/^[0-9A-Z]{8}$/);
    expect(expiresAt.getTime()).toBeGreaterThan(Date.now());
    await whatsapp.hand.ask('POST', `/phones/${device.identity.number}/pairing-code`, { code });
    await eventually(() => events.find(isConnected), 'linked');
  });

  it('by the phone of another number is undone, and said so', async () => {
    const device = await unlinkedDevice();
    const stranger = await whatsapp.phone('Stranger');
    const { text } = await pairingOf(await connect(device)).qr();
    await whatsapp.scan(stranger, text);
    await ending('wrong_number');
    expect(events.some(isConnected)).toBe(false);
    expect(device.memory.rows.size).toBe(0);
    const { devices } = await whatsapp.hand.ask('GET', '/web/devices');
    expect(JSON.stringify(devices)).not.toContain(stranger);
  });

  it('says when WhatsApp asks for a passkey, which nobody can give here', async () => {
    const device = await unlinkedDevice();
    await whatsapp.fault({ kind: 'passkey-required', number: device.identity.number });
    const { text } = await pairingOf(await connect(device)).qr();
    await whatsapp.scan(device.identity.number, text).catch(() => undefined);
    await ending('passkey_required');
  });

  it('shows a new code whenever WhatsApp rotates it, and ends when none is left', async () => {
    await whatsapp.hand.ask('PATCH', '/settings', { qrCount: 3 });
    const device = await unlinkedDevice();
    const connection = await connect(device, whatsapp.engine({ qrLifeMs: 150 }));
    const { text } = await pairingOf(connection).qr();
    await ending('qr_expired');
    const shown = events.flatMap((event) => (event.type === 'pairing.changed' ? [event.qr] : []));
    expect([new Set(shown).size, shown[0]]).toEqual([3, text]);
    expect((await refusalOf(pairingOf(connection).qr())).retry.kind).toBe('reconnect');
    await whatsapp.hand.ask('PATCH', '/settings', { qrCount: 6 });
  });

  it('leaves nothing behind when nobody scans', async () => {
    const device = await unlinkedDevice();
    const connection = await connect(device);
    await pairingOf(connection).qr();
    await connection.close();
    expect(device.memory.rows.size).toBe(0);
  });
});

describe('a linked device', () => {
  it.each([
    ['is cut off', { kind: 'drop' }, 'connection_lost'],
    ['is told to come back later', { kind: 'stream-error', code: 503 }, 'unavailable'],
    ['is out of step', { kind: 'stream-error', code: 500 }, 'session_broken'],
    ['is taken over by another program', { kind: 'replaced' }, 'replaced_elsewhere'],
  ] as const)('that %s ends with a reason, keeps its link and connects again', async (_what, fault, reason) => {
    await connect(linked);
    await whatsapp.fault({ ...fault, number: linked.identity.number });
    await ending(reason);
    const rows = linked.memory.rows.size;
    expect(rows).toBeGreaterThan(0);
    events = [];
    await connect(linked);
    expect(events.some(isConnected)).toBe(true);
  });

  it('restarts within the same connection when WhatsApp asks for it', async () => {
    const connection = await connect(linked);
    events = [];
    await whatsapp.fault({ kind: 'stream-error', code: 515, number: linked.identity.number });
    await eventually(() => events.find(isConnected), 'connected again');
    const to = await whatsapp.phone('Ada');
    await expect(
      connection.send({ id: 'm_restart', to, content: { kind: 'text', text: 'Hi' } }),
    ).resolves.toBeDefined();
    expect(events).not.toContainEqual(expect.objectContaining({ state: 'disconnected' }));
  });

  it('that answers no more is found out by asking, and said to be frozen', async () => {
    await connect(linked, whatsapp.engine({ heartbeat: { everyMs: 200, patienceMs: 200 } }));
    await whatsapp.fault({ kind: 'freeze', number: linked.identity.number });
    await ending('frozen');
  });

  it.each([
    ['banned', 'banned', 'never'],
    ['outdated', 'outdated', 'later'],
  ] as const)('that is %s is not let in, and keeps its link', async (kind, code, retry) => {
    await whatsapp.fault({ kind, number: linked.identity.number });
    const refusal = await refusalOf(connect(linked));
    expect(refusal).toMatchObject({ code, retry: { kind: retry } });
    expect(linked.memory.rows.size).toBeGreaterThan(0);
    expect(events).not.toContainEqual(expect.objectContaining({ state: 'disconnected' }));
  });

  it('that was unlinked on the phone is forgotten, and nothing else makes it so', async () => {
    const device = await whatsapp.link();
    await connect(device);
    await whatsapp.hand.ask('POST', `/phones/${device.identity.number}/unlink`, {});
    await ending('logged_out_on_phone');
    expect(device.memory.rows.size).toBe(0);
  });

  it('is unlinked at WhatsApp when it logs out', async () => {
    const device = await whatsapp.link();
    const connection = await connect(device);
    await pairingOf(connection).logout();
    await ending('logged_out');
    expect(device.memory.rows.size).toBe(0);
    const { devices } = await whatsapp.hand.ask('GET', '/web/devices');
    expect(JSON.stringify(devices)).not.toContain(device.identity.number);
    expect(
      (await refusalOf(connection.send({ id: 'm', to: '1', content: { kind: 'text', text: 'x' } }))).retry.kind,
    ).toBe('reconnect');
  });

  it('cannot connect while WhatsApp cannot be reached, and says whether it is the proxy', async () => {
    const nowhere = whatsapp.engine({ webUrl: 'ws://127.0.0.1:1/ws/chat' });
    expect(await refusalOf(connect(linked, nowhere))).toMatchObject({ code: 'unreachable', retry: { kind: 'later' } });
    const behindProxy = { ...linked, identity: { ...linked.identity, proxy: 'http://127.0.0.1:1' } };
    expect(await refusalOf(connect(behindProxy))).toMatchObject({ code: 'proxy_failed' });
  });

  it('whose lease is lost ends at once, writes nothing more and says nothing', async () => {
    const connection = await connect(linked);
    events = [];
    linked.memory.failure = new EngineError('lease_lost', 'Another worker owns it.', { kind: 'never' });
    const to = await whatsapp.phone('Ada');
    const refusal = await refusalOf(connection.send({ id: 'm_lost', to, content: { kind: 'text', text: 'never' } }));
    linked.memory.failure = undefined;
    expect(refusal.retry.kind).toBe('reconnect');
    const { messages } = await whatsapp.hand.ask('GET', `/phones/${to}/messages`);
    expect(messages).toEqual([]);
    expect(events.filter(({ type }) => type === 'connection.changed')).toEqual([]);
  });
});
