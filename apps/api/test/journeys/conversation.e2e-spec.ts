import { EngineError } from '../../src/engines/engine.js';
import { aConnectedDevice } from '../factories/a-connected-device.js';
import { aTenant, type TestTenant } from '../factories/a-tenant.js';
import { TalkingEngine } from '../fakes/talking-engine.js';
import { eventually } from '../harness/eventually.js';
import { aGateway, type Gateway } from '../harness/gateway.js';
import { fieldOf, listOf } from '../harness/json.js';
import { everyEventIsTold } from '../harness/told-events.js';

const lid = '20000000000001@lid';
const group = '120363000000000001@g.us';

describe('a conversation with somebody', () => {
  const engine = new TalkingEngine();
  let gateway: Gateway;
  let tenant: TestTenant;
  let device: { id: string; number: string };

  beforeAll(async () => {
    gateway = await aGateway({ engines: [engine] });
  });
  afterAll(() => gateway.close());
  beforeEach(async () => {
    engine.sending = ({ id }) => Promise.resolve({ waId: `wa-${id}` });
    engine.sent.length = 0;
    tenant = await aTenant(gateway);
    device = await aConnectedDevice(tenant);
  });

  const list = async (query: string): Promise<readonly unknown[]> =>
    listOf((await tenant.call(`GET /api/v1/messages?limit=200&${query}`)).json, 'data');
  const get = async (id: unknown): Promise<unknown> => (await tenant.call(`GET /api/v1/messages/${String(id)}`)).json;
  const create = async (body: object): Promise<string> => {
    const { status, json, text } = await tenant.call('POST /api/v1/messages', { device_id: device.id, ...body });
    if (status !== 201) throw new Error(text);
    return String(fieldOf(json, 'id'));
  };
  const refusal = async (body: object): Promise<unknown> => {
    const { status, json } = await tenant.call('POST /api/v1/messages', { device_id: device.id, ...body });
    return [status, fieldOf(json, 'error', 'code')];
  };
  const settle = (id: string, status: string): Promise<void> =>
    eventually(`${id} is ${status}`, async () => {
      const message = await get(id);
      return fieldOf(message, 'status') === status || JSON.stringify(message);
    });
  const events = async (type: string): Promise<unknown[]> => {
    await everyEventIsTold(gateway.world.database.url);
    const all = listOf((await tenant.call('GET /api/v1/events?limit=200')).json, 'data');
    return all.filter((event) => fieldOf(event, 'type') === type);
  };

  it('whose number is hidden can be answered, and is one contact with one history once the number is known', async () => {
    await engine.hear(device.id, { from: { lid, name: 'Ana' }, content: { kind: 'text', text: 'Hello' } });
    const [heard] = await list('direction=in');
    expect(heard).toMatchObject({ from: lid, group: null, content: { text: 'Hello' }, status: 'received' });
    const contactId = String(fieldOf(heard, 'contact_id'));

    const answers = [
      await create({ to: lid, text: 'by LID' }),
      await create({ to: contactId, text: 'by contact' }),
      await create({ reply_to: fieldOf(heard, 'id'), text: 'by reply' }),
    ];
    for (const id of answers) await settle(id, 'sent');
    expect(engine.sent.map(({ to }) => to)).toEqual([lid, lid, lid]);
    expect(engine.sent[2]?.replyTo).toEqual({ waId: 'heard-1', outgoing: false, text: 'Hello' });

    const number = '4915550001001';
    const before = await create({ to: number, text: 'to the number' });
    await settle(before, 'sent');
    const other = String(fieldOf(await get(before), 'contact_id'));
    expect(other).not.toBe(contactId);
    await engine.tell(device.id, { type: 'person.seen', person: { number, lid } });
    await engine.hear(device.id, { from: { number, lid }, content: { kind: 'text', text: 'It is me' } });

    expect((await tenant.call(`GET /api/v1/contacts/${other}`)).json).toMatchObject({
      id: contactId,
      number,
      lid,
      name: 'Ana',
    });
    expect(await list(`contact_id=${other}`)).toHaveLength(6);
    expect(await events('contact.merged')).toMatchObject([{ data: { from: other, into: contactId } }]);
    const last = await create({ to: contactId, text: 'now by number' });
    await settle(last, 'sent');
    expect(engine.sent.at(-1)?.to).toBe(number);
    expect(await get(last)).toMatchObject({ to: number, contact_id: contactId });
  });

  it('gets every kind of message, about the ones before it by WhatsApp’s own ids', async () => {
    const to = '4915550001002';
    const webp = 'UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=';
    const text = await create({ to, text: 'Hello @4915550001003', mentions: ['+49 15550001003'] });
    const poll = await create({ to, kind: 'poll', question: 'Tea?', options: ['Yes', 'No'] });
    const cards = [{ name: 'Ana', numbers: ['+1 555 000 2222'] }];
    const ids = [
      await create({ to, kind: 'contacts', contacts: cards }),
      await create({ to, kind: 'sticker', media: webp }),
      await create({ kind: 'reaction', message_id: text, emoji: '👍' }),
      await create({ kind: 'edit', message_id: text, text: 'Hello!' }),
      await create({ kind: 'reaction', message_id: poll }),
      await create({ kind: 'delete', message_id: poll }),
    ];
    for (const id of ids) await settle(id, 'sent');
    await settle(await create({ to: group, kind: 'forward', message_id: text }), 'sent');
    const target = { waId: `wa-${text}`, outgoing: true };
    const polled = { waId: `wa-${poll}`, outgoing: true };
    expect(engine.sent.filter((message) => message.to === to)).toMatchObject([
      { content: { kind: 'text' }, mentions: ['4915550001003'] },
      { content: { kind: 'poll', question: 'Tea?', options: ['Yes', 'No'], choices: 1 } },
      { content: { kind: 'contacts', contacts: [{ name: 'Ana', numbers: ['15550002222'] }] } },
      { content: { kind: 'sticker', media: { mimeType: 'image/webp' } } },
      { content: { kind: 'reaction', target, emoji: '👍' } },
      { content: { kind: 'edit', target, text: 'Hello!' } },
      { content: { kind: 'reaction', target: polled, emoji: '' } },
      { content: { kind: 'delete', target: polled } },
    ]);
    expect(engine.sent.find((message) => message.to === group)).toMatchObject({
      content: { kind: 'text', text: 'Hello!' },
      forwarded: true,
    });
    expect(await get(text)).toMatchObject({
      content: {
        text: 'Hello!',
        first_text: 'Hello @4915550001003',
        edited_at: expect.any(String),
        reactions: [{ by: 'me', emoji: '👍' }],
      },
    });
    expect(await get(poll)).toMatchObject({ content: { deleted_at: expect.any(String), reactions: [] } });
    expect(await engine.sentBefore(device.id, `wa-${text}`)).toMatchObject({
      id: text,
      content: { kind: 'text', text: 'Hello @4915550001003' },
    });
  });

  it('cannot be told of a message that was not sent, or is not there to be spoken of', async () => {
    const to = '4915550001004';
    engine.sending = () => Promise.reject(new Error('broken'));
    const lost = await create({ to, text: 'lost' });
    await settle(lost, 'unknown');
    engine.sending = ({ id }) => Promise.resolve({ waId: `wa-${id}` });
    const about = await create({ kind: 'reaction', message_id: lost, emoji: '👍' });
    await settle(about, 'failed');
    expect(await get(about)).toMatchObject({ error_code: 'target_not_sent' });

    await engine.hear(device.id, { from: { number: to }, content: { kind: 'text', text: 'Hello' } });
    const heard = String(fieldOf((await list('direction=in'))[0], 'id'));
    expect(await refusal({ kind: 'edit', message_id: heard, text: 'no' })).toEqual([422, 'target_invalid']);
    expect(await refusal({ kind: 'delete', message_id: heard })).toEqual([422, 'target_invalid']);
    expect(await refusal({ kind: 'reaction', message_id: about, emoji: '👍' })).toEqual([422, 'target_invalid']);
    expect(await refusal({ kind: 'reaction', to: '4915550009999', message_id: heard })).toEqual([422, 'invalid_input']);
    expect(await refusal({ to: 'con_01jd3w7zqk5m8n2p4r6t8v0x1y', text: 'x' })).toEqual([422, 'phone_invalid']);
    const stranger = await aTenant(gateway);
    const body = { device_id: (await aConnectedDevice(stranger)).id, reply_to: heard, text: 'x' };
    expect((await stranger.call('POST /api/v1/messages', body)).json).toMatchObject({
      error: { code: 'target_invalid' },
    });
  });

  it('is read back in every kind, each once, and what is said of a message shows on it', async () => {
    const from = { number: '4915550001005' };
    const hear = (content: Parameters<TalkingEngine['hear']>[1]['content']): Promise<string> =>
      engine.hear(device.id, { from, content });
    const asked = await create({ to: from.number, kind: 'poll', question: 'Tea?', options: ['Yes', 'No'] });
    await settle(asked, 'sent');
    const text = await hear({ kind: 'text', text: 'Helo' });
    await hear({ kind: 'image', mimeType: 'image/jpeg', caption: 'Look', mediaRef: 'secret-ref' });
    await hear({ kind: 'location', latitude: 1, longitude: 2 });
    await hear({ kind: 'contacts', contacts: [{ name: 'Bo', numbers: ['15550002222'] }] });
    await hear({ kind: 'vote', target: `wa-${asked}`, options: ['Yes'] });
    await hear({ kind: 'reaction', target: `wa-${asked}`, emoji: '❤' });
    await hear({ kind: 'edit', target: text, text: 'Hello' });
    await engine.hear(device.id, { from, content: { kind: 'text', text: 'again' }, waId: text });

    const heard = (await list('direction=in')).toReversed();
    expect(heard.map((message) => fieldOf(message, 'kind'))).toEqual([
      'text',
      'image',
      'location',
      'contacts',
      'vote',
      'reaction',
      'edit',
    ]);
    expect(heard[0]).toMatchObject({ content: { text: 'Hello', first_text: 'Helo', edited_at: expect.any(String) } });
    expect(heard[4]).toMatchObject({ content: { target: asked, options: ['Yes'] } });
    expect(JSON.stringify(heard)).not.toContain('secret-ref');
    const by = fieldOf(heard[0], 'contact_id');
    expect(await get(asked)).toMatchObject({
      content: { votes: [{ by, options: ['Yes'] }], reactions: [{ by, emoji: '❤' }] },
    });
    await hear({ kind: 'reaction', target: `wa-${asked}`, emoji: '' });
    await hear({ kind: 'delete', target: text });
    expect(await get(asked)).toMatchObject({ content: { reactions: [] } });
    expect(await get(fieldOf(heard[0], 'id'))).toMatchObject({ content: { deleted_at: expect.any(String) } });
    expect(await events('message.received')).toHaveLength(9);
  });

  it('leaves alone what a stranger’s id or word would change', async () => {
    const [ana, eve] = [{ number: '4915550001006' }, { number: '4915550001007' }];
    const said = await engine.hear(device.id, { from: ana, group, content: { kind: 'text', text: 'Mine' } });
    await engine.hear(device.id, { from: eve, group, content: { kind: 'edit', target: said, text: 'Forged' } });
    await engine.hear(device.id, { from: eve, group, content: { kind: 'delete', target: said } });
    await engine.hear(device.id, { from: eve, content: { kind: 'reaction', target: said, emoji: '👎' } });
    await engine.hear(device.id, { from: eve, group, waId: said, content: { kind: 'text', text: 'Same id' } });
    const heard = (await list('direction=in')).toReversed();
    expect(heard).toHaveLength(5);
    expect(heard[0]).toMatchObject({ content: { text: 'Mine' }, group, from: ana.number });
    expect(fieldOf(heard[0], 'content', 'deleted_at')).toBeUndefined();
    expect(fieldOf(heard[0], 'content', 'reactions')).toBeUndefined();

    const ours = await create({ to: eve.number, text: 'Ours' });
    await settle(ours, 'sent');
    await engine.hear(device.id, { from: eve, waId: `wa-${ours}`, content: { kind: 'text', text: 'Not ours' } });
    const at = new Date();
    await engine.tell(device.id, { type: 'message.status', waId: `wa-${ours}`, status: 'delivered', at });
    expect(await get(ours)).toMatchObject({ status: 'delivered' });
  });

  it('is whole with what its owner writes on the phone, and costs the day nothing', async () => {
    const person = { number: '4915550001008', lid: '20000000000008@lid' };
    const self = { number: device.number };
    const typed = await engine.hear(device.id, {
      from: self,
      sentTo: person,
      content: { kind: 'text', text: 'From the phone' },
    });
    await engine.hear(device.id, { from: self, group, content: { kind: 'text', text: 'To the group' } });
    await engine.hear(device.id, { from: person, replyTo: typed, content: { kind: 'text', text: 'Thanks' } });
    const [thanks, grouped, first] = await list('');
    expect(first).toMatchObject({
      direction: 'out',
      to: person.number,
      status: 'sent',
      content: { text: 'From the phone' },
    });
    expect(grouped).toMatchObject({ direction: 'out', to: group, group, contact_id: null, status: 'sent' });
    expect(thanks).toMatchObject({
      direction: 'in',
      reply_to: fieldOf(first, 'id'),
      contact_id: fieldOf(first, 'contact_id'),
    });
    await engine.tell(device.id, { type: 'message.status', waId: typed, status: 'read', at: new Date() });
    expect(await get(fieldOf(first, 'id'))).toMatchObject({ status: 'read' });
    const { json } = await tenant.call(`GET /api/reports/balance/${device.number}`);
    expect(json).toMatchObject({ successful_count: 0, pending: 0, failed: 0 });
    expect(await events('message.received')).toHaveLength(1);
    expect((await tenant.call(`GET /api/v1/contacts?number=${device.number}`)).json).toMatchObject({ data: [] });
  });

  it('keeps the past without telling of it, and once only', async () => {
    const from = { number: '4915550001009', name: 'Old friend' };
    const sent = await create({ to: from.number, text: 'Sent by us' });
    await settle(sent, 'sent');
    const at = new Date('2025-01-01T10:00:00Z');
    for (let i = 0; i < 2; i++) {
      await engine.hear(device.id, { from, history: true, at, waId: 'old-1', content: { kind: 'text', text: 'Old' } });
      const ours = { from: { number: device.number }, sentTo: from, history: true, at, waId: `wa-${sent}` };
      await engine.hear(device.id, { ...ours, content: { kind: 'text', text: 'Sent by us' } });
    }
    const messages = await list('');
    expect(messages.map((message) => fieldOf(message, 'content', 'text'))).toEqual(['Sent by us', 'Old']);
    expect(messages[1]).toMatchObject({ created_at: at.toISOString(), contact_id: fieldOf(messages[0], 'contact_id') });
    expect(await events('message.received')).toEqual([]);
  });

  it('tells the words of a message that could not be read at first, when they come', async () => {
    const from = { number: '4915550001010' };
    const waId = 'late-1';
    await engine.hear(device.id, { from, waId, content: { kind: 'unsupported', description: 'not readable' } });
    await engine.hear(device.id, { from, waId, content: { kind: 'text', text: 'Readable' } });
    expect(await list('direction=in')).toMatchObject([{ kind: 'text', content: { text: 'Readable' } }]);
    expect(await events('message.received')).toHaveLength(2);
  });

  it('goes on while WhatsApp lets the device begin no chats; strangers wait, with the reason and the time', async () => {
    const [known, stranger, other] = ['4915550001012', '4915550001013', '4915550001014'];
    await engine.hear(device.id, { from: { number: known }, content: { kind: 'text', text: 'Hello' } });
    engine.sending = ({ id, to }) => {
      if (to === known || to === group) return Promise.resolve({ waId: `wa-${id}` });
      const retry = { kind: 'later', afterMs: 3_600_000 } as const;
      return Promise.reject(new EngineError('new_chats_locked', 'Not now.', retry));
    };
    const locked = await create({ to: stranger, text: 'one' });
    await settle(locked, 'held');
    const waiting = [await create({ to: other, text: 'two' }), await create({ to: stranger, text: 'three' })];
    for (const to of [known, group, known]) await settle(await create({ to, text: 'four' }), 'sent');
    expect(await get(locked)).toMatchObject({ hold_reason: 'new_chats_locked', hold_until: expect.any(String) });
    for (const id of waiting) expect(await get(id)).toMatchObject({ status: 'queued' });
    expect(engine.sent.filter(({ to }) => to === stranger || to === other)).toHaveLength(1);
  });

  it('is kept whatever time a phone claims it is', async () => {
    const from = { number: '4915550001015' };
    for (const at of [new Date(NaN), new Date(-1), new Date(8.64e15)]) {
      await engine.hear(device.id, { from, at, content: { kind: 'text', text: 'When?' } });
      await engine.hear(device.id, { from, at, history: true, content: { kind: 'text', text: 'When?' } });
    }
    expect(await list('direction=in')).toHaveLength(6);
  });

  it('under two names goes in order', async () => {
    const person = { number: '4915550001011', lid: '20000000000011@lid' };
    await engine.tell(device.id, { type: 'person.seen', person });
    await engine.hear(device.id, { from: person, content: { kind: 'text', text: 'Hello' } });
    const contact = String(fieldOf((await list('direction=in'))[0], 'contact_id'));
    let underway = 0;
    let most = 0;
    engine.sending = async ({ id }) => {
      most = Math.max(most, ++underway);
      await new Promise((resolve) => setTimeout(resolve, 20));
      underway--;
      return { waId: `wa-${id}` };
    };
    const names = [person.number, person.lid, contact, person.number, contact];
    const ids = await Promise.all(names.map((to) => create({ to, text: to })));
    for (const id of ids) await settle(id, 'sent');
    expect(most).toBe(1);
  });
});
