import { jest } from '@jest/globals';
import { aTenant, type TestTenant } from '../factories/a-tenant.js';
import { anUnlinkedDevice, aWebDevice, link, type WebDevice } from '../factories/a-web-device.js';
import { emulatorAsk, emulatorTell } from '../harness/emulator.js';
import { eventually } from '../harness/eventually.js';
import { aGateway, type Gateway } from '../harness/gateway.js';
import { fieldOf, listOf } from '../harness/json.js';
import { aNumber } from '../harness/phone.js';
import { everyEventIsTold } from '../harness/told-events.js';

jest.setTimeout(120_000);

const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

let gateway: Gateway;
let tenant: TestTenant;
let device: WebDevice;
let friend: string;
let at: string;

beforeAll(async () => {
  gateway = await aGateway();
  tenant = await aTenant(gateway);
  device = await aWebDevice(gateway, tenant);
  at = `/api/v1/devices/${device.id}`;
  friend = aNumber();
  await emulatorAsk(gateway, 'POST', '/admin/phones', { number: friend, name: 'Ana' });
  await emulatorAsk(gateway, 'POST', `/admin/phones/${friend}/messages`, { to: device.number, text: 'Hello' });
  await eventually('the greeting is kept', async () => {
    const { json } = await tenant.call(`GET /api/v1/messages?direction=in&device_id=${device.id}`);
    return fieldOf(json, 'data', 0, 'content', 'text') === 'Hello' || JSON.stringify(json);
  });
});

afterAll(() => gateway.close());

/** Answers what was done, or says why it was not. */
async function done(route: string, body?: object): Promise<unknown> {
  const [method, path] = route.split(' ');
  const answer = await tenant.call(`${method} ${at}${path}`, body);
  if (answer.status !== 200) throw new Error(`${route}: ${answer.status} ${answer.text}`);
  return answer.json;
}

/** How the device's own phone shows the chat with the friend. */
async function shownChat(): Promise<unknown> {
  const chats = listOf(await emulatorTell(gateway, `/admin/phones/${device.number}/chats`), 'chats');
  return chats.find((chat) => fieldOf(chat, 'peer') === friend);
}

describe('a chat of a linked number', () => {
  it('is archived, muted, marked and pinned, and its phone shows it', async () => {
    await eventually('the phone has shared its keys', async () => {
      const { status, text } = await tenant.call(`PATCH ${at}/chats/${friend}`, { archived: true });
      return status === 200 || text;
    });
    expect(await shownChat()).toMatchObject({ archived: true });
    await done(`PATCH /chats/${friend}`, { muted_until: '2036-01-01T00:00:00Z', unread: true });
    const mutedUntil = Date.parse('2036-01-01T00:00:00Z');
    expect(await shownChat()).toMatchObject({ archived: true, mutedUntil, markedUnread: true });
    await done(`PATCH /chats/${friend}`, { archived: false, pinned: true, muted_until: null, unread: false });
    const chat = await shownChat();
    expect(chat).toMatchObject({ archived: false, pinned: true, markedUnread: false });
    expect(fieldOf(chat, 'mutedUntil')).toBeUndefined();
  });

  it('turns blue on the other phone once it is read', async () => {
    expect(await done(`POST /chats/${friend}/read`)).toEqual({ chat: friend, read: 1 });
    await eventually('the friend sees it', async () => {
      const messages = fieldOf(await emulatorTell(gateway, `/admin/phones/${friend}/messages`), 'messages');
      return fieldOf(messages, 0, 'status') === 'read' || JSON.stringify(messages);
    });
  });

  it('shows the other phone that this number is typing or recording', async () => {
    for (const state of ['typing', 'recording']) {
      await done(`POST /chats/${friend}/typing`, { state });
      await eventually(`${state} is shown`, async () => {
        const phones = JSON.stringify(await emulatorTell(gateway, `/admin/phones/${friend}`));
        return phones.includes(`"state":"${state}"`) || phones;
      });
    }
  });

  it('tells by events when somebody watched comes and goes', async () => {
    await done(`POST /chats/${friend}/watch`);
    await emulatorAsk(gateway, 'PATCH', `/admin/phones/${friend}`, { online: false });
    await eventually('an event says so', async () => {
      const { text } = await tenant.call('GET /api/v1/events?type=presence.changed');
      return text.includes('"unavailable"') || text;
    });
    await emulatorAsk(gateway, 'PATCH', `/admin/phones/${friend}`, { online: true });
  });

  it('lets its messages disappear', async () => {
    await done(`PATCH /chats/${friend}`, { disappears_after_seconds: 86_400 });
  });

  it('has labels, which are read back from WhatsApp', async () => {
    await done('PUT /labels/7', { name: 'To be paid', colour: 3 });
    await done('PUT /labels/8', { name: 'Friends' });
    await done(`PUT /chats/${friend}/labels/7`);
    await done('DELETE /labels/8');
    expect(await done('GET /labels')).toEqual({ data: [{ id: '7', name: 'To be paid', colour: 3 }] });
    expect(await shownChat()).toMatchObject({ labels: ['7'] });
    await done(`DELETE /chats/${friend}/labels/7`);
    expect(await shownChat()).toMatchObject({ labels: [] });
  });
});

describe('a linked number', () => {
  it('changes its profile, and is online under its new name', async () => {
    const changed = await done('PATCH /profile', { name: 'The shop', about: 'Open till six', picture: PICTURE });
    expect(changed).toEqual({
      name: 'The shop',
      about: 'Open till six',
      picture_url: expect.stringMatching(/^https:/),
    });
    const shown = await emulatorTell(gateway, `/admin/phones/${device.number}/profile`);
    expect(shown).toMatchObject({ about: 'Open till six', picture: { url: expect.any(String) } });
    expect(await done('POST /presence', { state: 'available' })).toEqual({ state: 'available' });
    expect(await done('PATCH /profile', { picture: null })).toMatchObject({ name: 'The shop', picture_url: null });
  });

  it('changes what it lets others see', async () => {
    const change = {
      last_seen: 'contacts_except',
      online: 'match_last_seen',
      read_receipts: 'none',
      groups_add: 'contacts',
    };
    const changed = await done('PATCH /privacy', { ...change, disappears_after_seconds: 604_800 });
    expect(changed).toMatchObject({ ...change, disappears_after_seconds: 604_800 });
    expect(await emulatorTell(gateway, `/admin/phones/${device.number}/privacy`)).toMatchObject({
      last: 'contact_blacklist',
      online: 'match_last_seen',
      readreceipts: 'none',
      groupadd: 'contacts',
    });
    expect(await done('PATCH /privacy', { read_receipts: 'all' })).toMatchObject({ read_receipts: 'all' });
  });

  it('blocks and unblocks people', async () => {
    await done(`PUT /blocked/${friend}`);
    expect(await done('GET /blocked')).toEqual({ data: [friend] });
    await done(`DELETE /blocked/${friend}`);
    expect(await done('GET /blocked')).toEqual({ data: [] });
  });

  it('finds out which numbers are on WhatsApp, and what their owners show', async () => {
    const nobody = aNumber();
    await emulatorAsk(gateway, 'POST', '/admin/phones', { number: nobody, onWhatsapp: false });
    expect(await done('POST /numbers/check', { numbers: [nobody, friend] })).toEqual({
      data: [
        { number: nobody, on_whatsapp: false, known_as: null, lid: null, username: null },
        { number: friend, on_whatsapp: true, known_as: null, lid: expect.stringMatching(/@lid$/), username: null },
      ],
    });
    await emulatorAsk(gateway, 'PATCH', `/admin/phones/${friend}/profile`, { about: 'Busy', sample: 'picture.jpg' });
    const picture = expect.stringMatching(/^https:/);
    expect(await done(`GET /people/${friend}`)).toEqual({ person: friend, about: 'Busy', picture_url: picture });
    await emulatorAsk(gateway, 'PATCH', `/admin/phones/${friend}/privacy`, { profile: 'none', status: 'none' });
    expect(await done(`GET /people/${friend}`)).toEqual({ person: friend, about: null, picture_url: null });
  });

  it('keeps a business profile, and reads the catalogue of any business', async () => {
    const answer = await tenant.call(`GET ${at}/people/${friend}/business-profile`);
    expect([answer.status, fieldOf(answer.json, 'error', 'details', 'reason')]).toEqual([422, 'no_business']);
    const change = { description: 'Bread', email: 'hello@example.com', websites: ['https://example.com'] };
    expect(await done('PATCH /business-profile', change)).toMatchObject(change);
    for (const name of ['Rye', 'Wheat']) {
      const product = { name, price: 4_500, currency: 'EUR' };
      await emulatorAsk(gateway, 'POST', `/admin/phones/${friend}/products`, product);
    }
    const first = await done(`GET /people/${friend}/catalogue?limit=1`);
    expect(first).toMatchObject({ data: [{ name: 'Rye', price: 4.5, currency: 'EUR' }] });
    const cursor = encodeURIComponent(String(fieldOf(first, 'next_cursor')));
    const second = await done(`GET /people/${friend}/catalogue?limit=1&cursor=${cursor}`);
    expect(second).toMatchObject({ data: [{ name: 'Wheat' }] });
  });
});

describe('the past of a newly linked number', () => {
  const kept = async (id: string): Promise<number> => {
    const { json } = await tenant.call(`GET /api/v1/messages?limit=200&device_id=${id}`);
    return listOf(json, 'data').length;
  };

  async function aDeviceWithPast(plan: object): Promise<WebDevice> {
    const made = await anUnlinkedDevice(gateway, tenant);
    await emulatorAsk(gateway, 'POST', `/admin/phones/${made.number}/history`, plan);
    await link(gateway, tenant, made);
    return made;
  }

  it('comes with progress, is kept once, and goes further back when the phone is asked', async () => {
    const { id } = await aDeviceWithPast({ chats: 4, messagesPerChat: 5, chunks: 2 });
    const history = async (): Promise<unknown> => (await tenant.call(`GET /api/v1/devices/${id}/history`)).json;
    await eventually('the history is done', async () => {
      const json = await history();
      return fieldOf(json, 'state') === 'done' || JSON.stringify(json);
    });
    expect(await history()).toMatchObject({ percent: 100 });
    const before = await kept(id);
    expect(before).toBeGreaterThanOrEqual(20);
    const { json: list } = await tenant.call(`GET /api/v1/messages?limit=200&device_id=${id}`);
    const last = listOf(list, 'data').at(-1);
    const chat = String(fieldOf(last, 'from') ?? fieldOf(last, 'to'));
    const asked = await tenant.call(`POST /api/v1/devices/${id}/history`, { chat, count: 5 });
    expect([asked.status, asked.text]).toEqual([200, expect.anything()]);
    await eventually('older ones are kept', async () => (await kept(id)) > before || `${await kept(id)} of ${before}`);
    await eventually('it is done again', async () => fieldOf(await history(), 'state') === 'done');
    await everyEventIsTold(gateway.world.database.url);
    const { text } = await tenant.call(`GET /api/v1/events?type=history.progress&device_id=${id}`);
    expect(text).toContain('"state":"done"');
  });

  it('is kept no more once it is cancelled', async () => {
    const { id } = await aDeviceWithPast({ chats: 20, messagesPerChat: 3, chunks: 10, paceMs: 400 });
    await eventually('it has begun', async () => (await kept(id)) > 0);
    const { json } = await tenant.call(`POST /api/v1/devices/${id}/history/cancel`);
    expect(fieldOf(json, 'state')).toBe('cancelled');
    const atCancel = await kept(id);
    await eventually('the phone has told all', async () => {
      const number = String(fieldOf((await tenant.call(`GET /api/v1/devices/${id}`)).json, 'number'));
      const told = fieldOf(await emulatorTell(gateway, `/admin/phones/${number}/history`), 'devices', 0);
      return fieldOf(told, 'sent') === fieldOf(told, 'total') || JSON.stringify(told);
    });
    expect((await kept(id)) - atCancel).toBeLessThanOrEqual(6);
    expect(await kept(id)).toBeLessThan(60);
    expect(fieldOf((await tenant.call(`GET /api/v1/devices/${id}/history`)).json, 'state')).toBe('cancelled');
  });
});

it('nothing was asked of WhatsApp that it does not know', async () => {
  const requests = fieldOf(await emulatorTell(gateway, '/admin/unknown'), 'requests');
  // That messages disappear is told to the other phone, which shows no notice of it.
  const unknown = [requests].flat().filter((one: unknown) => fieldOf(one, 'path') !== 'protocolMessage 3');
  expect(unknown).toEqual([]);
});
