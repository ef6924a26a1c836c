import type { EngineEvent, HistoryProgress, InboundMessage } from '../../src/engines/engine.js';
import { aConnectedDevice } from '../factories/a-connected-device.js';
import { aTenant, type TestTenant } from '../factories/a-tenant.js';
import { PhoneInMemory } from '../fakes/phone-in-memory.js';
import { SkilledEngine } from '../fakes/skilled-engine.js';
import { eventually } from '../harness/eventually.js';
import { aGateway, type Gateway } from '../harness/gateway.js';
import type { Answer } from '../harness/http.js';
import { fieldOf, listOf } from '../harness/json.js';
import { everyEventIsTold } from '../harness/told-events.js';

const phone = new PhoneInMemory();
const engine = new SkilledEngine(() => phone.skills);
const PERSON = '15550002223';
const GROUP = '120363000000000001@g.us';

let gateway: Gateway;
let tenant: TestTenant;
let device: { id: string; number: string };
let at: string;
let written = 0;

beforeAll(async () => {
  gateway = await aGateway({ engines: [engine] });
  tenant = await aTenant(gateway);
  device = await aConnectedDevice(tenant);
  at = `/api/v1/devices/${device.number}`;
});

afterAll(() => gateway.close());

beforeEach(() => void phone.done.splice(0));

function refusal({ status, json }: Answer): unknown[] {
  return [status, fieldOf(json, 'error', 'code')];
}

async function told(event: EngineEvent): Promise<void> {
  await engine.sinks.get(device.number)?.(event);
}

/** Somebody writes to the device; answers WhatsApp's id and ours. */
async function receive(
  text: string,
  more: Partial<Pick<InboundMessage, 'history' | 'group' | 'from'>> = {},
): Promise<{ waId: string; id: string }> {
  const waId = `IN${++written}`;
  const from = more.from ?? { number: PERSON };
  await told({ type: 'message.received', waId, at: new Date(), content: { kind: 'text', text }, ...more, from });
  const { json } = await tenant.call(`GET /api/v1/messages?direction=in&limit=200&device_id=${device.id}`);
  const found = listOf(json, 'data').find((one) => fieldOf(one, 'content', 'text') === text);
  return { waId, id: String(fieldOf(found, 'id')) };
}

describe('a chat', () => {
  it('is marked as read: the messages named, or the newest that came in', async () => {
    const [first, second] = [await receive('one'), await receive('two')];
    const named = await tenant.call(`POST ${at}/chats/%2B1%20555%20000%202223/read`, { message_ids: [first.id] });
    expect(named.json).toEqual({ chat: PERSON, read: 1 });
    expect((await tenant.call(`POST ${at}/chats/${PERSON}/read`)).json).toEqual({ chat: PERSON, read: 2 });
    expect(phone.done).toEqual([
      ['read', PERSON, [first.waId]],
      ['read', PERSON, [second.waId, first.waId]],
    ]);
  });

  it('refuses messages of another chat', async () => {
    const { id } = await receive('elsewhere', { from: { number: '15550009999' } });
    expect(refusal(await tenant.call(`POST ${at}/chats/${PERSON}/read`, { message_ids: [id] }))).toEqual([
      422,
      'target_invalid',
    ]);
  });

  it('is found by the LID and the contact id of the person too', async () => {
    await receive('hidden', { from: { lid: '200000000000002@lid', name: 'Ana' } });
    const { json } = await tenant.call(`GET /api/v1/contacts?lid=${encodeURIComponent('200000000000002@lid')}`);
    const contact = String(fieldOf(json, 'data', 0, 'id'));
    for (const name of ['200000000000002%40lid', contact]) {
      const answer = await tenant.call(`POST ${at}/chats/${name}/typing`, { state: 'recording' });
      expect(answer.json).toEqual({ chat: '200000000000002@lid', state: 'recording' });
    }
    expect(refusal(await tenant.call(`POST ${at}/chats/nobody/typing`, { state: 'typing' }))).toEqual([
      422,
      'phone_invalid',
    ]);
  });

  it('is archived, pinned, muted and marked with its last message, as WhatsApp wants it', async () => {
    const { waId } = await receive('last', { group: GROUP, from: { number: PERSON } });
    const change = { archived: true, pinned: true, muted_until: '2026-12-01T09:00:00Z', unread: false };
    const answer = await tenant.call(`PATCH ${at}/chats/${encodeURIComponent(GROUP)}`, {
      ...change,
      disappears_after_seconds: 86_400,
    });
    expect(answer.json).toEqual({
      chat: GROUP,
      changed: ['archived', 'pinned', 'muted_until', 'unread', 'disappears_after_seconds'],
    });
    expect(phone.done).toEqual([
      ['change', GROUP, { archived: true }, waId],
      ['change', GROUP, { pinned: true }, waId],
      ['change', GROUP, { mutedUntil: new Date('2026-12-01T09:00:00Z') }, waId],
      ['change', GROUP, { unread: false }, waId],
      ['disappearing', GROUP, 86_400],
    ]);
    await tenant.call(`PATCH ${at}/chats/${PERSON}`, { muted_until: null });
    expect(phone.done.at(-1)).toEqual(['change', PERSON, { mutedUntil: null }, expect.any(String)]);
    expect(refusal(await tenant.call(`PATCH ${at}/chats/${PERSON}`, {}))).toEqual([422, 'invalid_input']);
  });

  it('shows and watches who is there', async () => {
    expect((await tenant.call(`POST ${at}/presence`, { state: 'available' })).json).toEqual({ state: 'available' });
    const watched = await tenant.call(`POST ${at}/chats/${PERSON}/watch`);
    expect(watched.json).toEqual({ chat: PERSON, watching: true });
    expect(phone.done).toEqual([
      ['show', 'available'],
      ['watch', PERSON],
    ]);
  });
});

describe('labels', () => {
  it('are made, listed, put on chats and messages, and deleted', async () => {
    const label = { id: '7', name: 'To be paid', colour: 3 };
    expect((await tenant.call(`PUT ${at}/labels/7`, { name: label.name, colour: 3 })).json).toEqual(label);
    expect((await tenant.call(`GET ${at}/labels`)).json).toEqual({ data: [label] });
    const { waId, id } = await receive('labelled');
    await tenant.call(`PUT ${at}/chats/${PERSON}/labels/7`);
    const onMessage = await tenant.call(`DELETE ${at}/messages/${id}/labels/7`);
    expect(onMessage.json).toEqual({ label: '7', chat: PERSON, message: id, labelled: false });
    expect(phone.done).toEqual([
      ['label', '7', { chat: PERSON }, true],
      ['label', '7', { chat: PERSON, waId }, false],
    ]);
    expect((await tenant.call(`DELETE ${at}/labels/7`)).json).toEqual({ id: '7', deleted: true });
    expect((await tenant.call(`GET ${at}/labels`)).json).toEqual({ data: [] });
    expect(refusal(await tenant.call(`DELETE ${at}/labels/7`))).toEqual([422, 'whatsapp_refused']);
    const nowhere = 'msg_01jd3w7zqk5m8n2p4r6t8v0x1y';
    expect(refusal(await tenant.call(`PUT ${at}/messages/${nowhere}/labels/7`))).toEqual([404, 'message_not_found']);
  });
});

describe('the past', () => {
  const chunk = (name: string, percent: number): HistoryProgress => ({
    type: 'history.progress',
    chunk: name,
    percent,
    messages: 10,
    isLast: percent === 100,
  });

  async function history(): Promise<unknown[]> {
    const { json } = await tenant.call(`GET ${at}/history`);
    return ['state', 'percent', 'chunks', 'messages'].map((name) => fieldOf(json, name));
  }

  it('is counted chunk by chunk, and a chunk told again after a restart not twice', async () => {
    expect(await history()).toEqual(['none', 0, 0, 0]);
    await told(chunk('2.1', 30));
    await told(chunk('2.2', 60));
    await told(chunk('2.1', 30));
    expect(await history()).toEqual(['running', 60, 2, 20]);
    await told(chunk('2.3', 100));
    expect(await history()).toEqual(['done', 100, 3, 30]);
    await everyEventIsTold(gateway.world.database.url);
    const { json } = await tenant.call('GET /api/v1/events?type=history.progress');
    expect(JSON.stringify(json)).toContain('"percent":60');
  });

  it('is kept no more once it is cancelled, until older messages are asked for', async () => {
    const kept = await receive('kept', { history: true });
    expect(kept.id).toMatch(/^msg_/);
    expect(fieldOf((await tenant.call(`POST ${at}/history/cancel`)).json, 'state')).toBe('cancelled');
    expect((await receive('not kept', { history: true })).id).toBe('undefined');
    expect((await receive('new ones are kept')).id).toMatch(/^msg_/);
    await told(chunk('2.4', 70));
    expect(await history()).toEqual(['cancelled', 100, 3, 30]);

    const asked = await tenant.call(`POST ${at}/history`, { chat: PERSON, before: kept.id, count: 20 });
    expect(fieldOf(asked.json, 'state')).toBe('waiting');
    expect(phone.done).toEqual([['older', PERSON, kept.waId, 20]]);
    expect((await receive('older', { history: true })).id).toMatch(/^msg_/);
    await told(chunk('4.abc.1', 100));
    expect(await history()).toEqual(['done', 100, 4, 40]);
  });

  it('stays cancelled when the phone cannot be asked', async () => {
    await tenant.call(`POST ${at}/history/cancel`);
    phone.failsWith = new Error('no');
    expect((await tenant.call(`POST ${at}/history`, { chat: PERSON })).status).toBe(500);
    expect((await history())[0]).toBe('cancelled');
    expect(refusal(await tenant.call(`POST ${at}/history`, { chat: '15559990000' }))).toEqual([422, 'target_invalid']);
  });

  it('begins again when the device is linked anew', async () => {
    await told({ type: 'connection.changed', state: 'pairing' });
    await eventually(
      'the history is begun',
      async () => (await history())[0] === 'none' || JSON.stringify(await history()),
    );
    await told({ type: 'connection.changed', state: 'connected' });
  });
});
