import { jest } from '@jest/globals';
import { ContactsService } from '../../src/modules/contacts/index.js';
import { aTenant, type TestTenant } from '../factories/a-tenant.js';
import { aWebDevice, type WebDevice } from '../factories/a-web-device.js';
import { emulatorAsk, emulatorTell } from '../harness/emulator.js';
import { eventually } from '../harness/eventually.js';
import { aGateway, type Gateway } from '../harness/gateway.js';
import { fieldOf, listOf } from '../harness/json.js';
import { aNumber } from '../harness/phone.js';
import { everyEventIsTold } from '../harness/told-events.js';

jest.setTimeout(120_000);

describe('a linked device in conversation with a phone', () => {
  let gateway: Gateway;
  let tenant: TestTenant;
  let device: WebDevice;
  let phone: string;

  beforeAll(async () => {
    gateway = await aGateway();
    tenant = await aTenant(gateway);
    device = await aWebDevice(gateway, tenant);
  });
  afterAll(() => gateway.close());
  beforeEach(async () => {
    phone = aNumber();
    await emulatorAsk(gateway, 'POST', '/admin/phones', { number: phone, name: 'Ana' });
  });

  const type = (body: object, from = phone, to = device.number): Promise<void> =>
    emulatorAsk(gateway, 'POST', `/admin/phones/${from}/messages`, { to, ...body });
  const onPhone = async (): Promise<readonly unknown[]> =>
    listOf(await emulatorTell(gateway, `/admin/phones/${phone}/messages`), 'messages');
  const list = async (query: string): Promise<readonly unknown[]> =>
    listOf((await tenant.call(`GET /api/v1/messages?limit=200&${query}`)).json, 'data');
  const heard = async (count: number, query = 'direction=in'): Promise<unknown[]> => {
    await eventually(`${count} are read back`, async () => {
      const found = await theirs(query);
      return found.length >= count || JSON.stringify(found);
    });
    return theirs(query);
  };
  /** With this phone, the oldest first. */
  const theirs = async (query: string): Promise<unknown[]> => {
    const { json } = await tenant.call(`GET /api/v1/contacts?number=${phone}`);
    const id = fieldOf(json, 'data', 0, 'id');
    return typeof id === 'string' ? (await list(`${query}&contact_id=${id}`)).toReversed() : [];
  };
  const create = async (body: object): Promise<string> => {
    const { status, json, text } = await tenant.call('POST /api/v1/messages', { device_id: device.id, ...body });
    if (status !== 201) throw new Error(text);
    const id = String(fieldOf(json, 'id'));
    await eventually('it is sent', async () => {
      const message = (await tenant.call(`GET /api/v1/messages/${id}`)).json;
      return ['sent', 'delivered', 'read'].includes(String(fieldOf(message, 'status'))) || JSON.stringify(message);
    });
    return id;
  };

  it('answers somebody whose number is hidden, and knows them as one when the number shows', async () => {
    const half = await gateway.app.get(ContactsService).seen(tenant.id, { number: phone });
    await emulatorAsk(gateway, 'PATCH', `/admin/web/accounts/${phone}`, { lidOnly: true });
    await type({ text: 'Guess who' });
    await eventually('it is read back', async () => (await list('direction=in')).length === 1 || list('direction=in'));
    const [hidden] = await list('direction=in');
    expect(hidden).toMatchObject({ from: expect.stringMatching(/@lid$/), content: { text: 'Guess who' } });
    expect(fieldOf(hidden, 'contact_id')).not.toBe(half);
    await create({ reply_to: fieldOf(hidden, 'id'), text: 'Who is it?' });
    expect(await onPhone()).toEqual(
      expect.arrayContaining([expect.objectContaining({ content: expect.objectContaining({ text: 'Who is it?' }) })]),
    );

    await emulatorAsk(gateway, 'PATCH', `/admin/web/accounts/${phone}`, { lidOnly: false });
    await type({ text: 'It is me' });
    const all = await heard(3, '');
    expect(all.map((message) => fieldOf(message, 'content', 'text'))).toEqual(['Guess who', 'Who is it?', 'It is me']);
    const contact = (await tenant.call(`GET /api/v1/contacts/${String(half)}`)).json;
    expect(contact).toMatchObject({ number: phone, lid: fieldOf(hidden, 'from') });
    await everyEventIsTold(gateway.world.database.url);
    const events = fieldOf((await tenant.call('GET /api/v1/events?limit=200')).json, 'data');
    expect(events).toEqual(expect.arrayContaining([expect.objectContaining({ type: 'contact.merged' })]));
    await create({ to: half, text: 'Hello Ana' });
  });

  it('shows every kind on the phone', async () => {
    const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const webp = 'UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=';
    const to = phone;
    const text = await create({ to, text: `Hello @${phone}`, mentions: [phone] });
    await create({ to, kind: 'image', media: png, caption: 'Look' });
    await create({ to, kind: 'image', media: png, view_once: true });
    await create({ to, kind: 'sticker', media: webp });
    await create({ to, kind: 'location', latitude: 1, longitude: 2, name: 'There' });
    await create({ to, kind: 'contacts', contacts: [{ name: 'Bo', numbers: ['15550002222'] }] });
    const poll = await create({ to, kind: 'poll', question: 'Tea?', options: ['Yes', 'No'] });
    await create({ reply_to: text, text: 'A reply' });
    await create({ to, kind: 'forward', message_id: text });
    await create({ kind: 'reaction', message_id: text, emoji: '👍' });
    await create({ kind: 'edit', message_id: text, text: 'Hello!' });
    await create({ kind: 'delete', message_id: poll });
    const first = { content: { kind: 'text', text: 'Hello!' }, edited: true, reaction: '👍', mentions: [phone] };
    expect(await onPhone()).toMatchObject([
      first,
      { content: { kind: 'image', mimeType: 'image/png', caption: 'Look' } },
      { content: { kind: 'image', viewOnce: true } },
      { content: { kind: 'sticker', mimeType: 'image/webp' } },
      { content: { kind: 'location', latitude: 1, longitude: 2, name: 'There' } },
      { content: { kind: 'contacts', contacts: [{ name: 'Bo', phones: ['+15550002222'] }] } },
      { deleted: true },
      { content: { kind: 'text', text: 'A reply' }, replyTo: expect.any(String) },
      { content: { kind: 'text', text: `Hello @${phone}` }, forwarded: true },
    ]);
  });

  it('reads back every kind that is typed on the phone, and what its owner types', async () => {
    const poll = await create({ to: phone, kind: 'poll', question: 'Tea?', options: ['Yes', 'No'] });
    const messageId = fieldOf((await onPhone())[0], 'id');
    await type({ text: 'Helo' });
    const typed = fieldOf((await onPhone())[1], 'id');
    await type({ kind: 'image', sample: 'picture.jpg', caption: 'Look' });
    await type({ kind: 'audio', sample: 'voice.ogg', voice: true });
    await type({ kind: 'document', sample: 'paper.pdf' });
    await type({ kind: 'location', latitude: 1, longitude: 2, name: 'There' });
    await type({ kind: 'contacts', contacts: [{ name: 'Bo', phones: ['+15550002222'] }] });
    await type({ kind: 'poll', question: 'Milk?', options: ['Yes', 'No'] });
    await type({ text: 'A reply', replyTo: messageId });
    await type({ kind: 'vote', messageId, options: ['Yes'] });
    await type({ kind: 'reaction', messageId, emoji: '❤' });
    await type({ kind: 'edit', messageId: typed, text: 'Hello' });
    const read = await heard(11);
    expect(read).toMatchObject([
      { kind: 'text', content: { text: 'Hello', first_text: 'Helo' } },
      { kind: 'image', content: { caption: 'Look', mime_type: 'image/jpeg' } },
      { kind: 'audio', content: { voice: true } },
      { kind: 'file', content: { mime_type: 'application/pdf' } },
      { kind: 'location', content: { latitude: 1, longitude: 2, name: 'There' } },
      { kind: 'contacts', content: { contacts: [{ name: 'Bo', numbers: ['15550002222'] }] } },
      { kind: 'poll', content: { question: 'Milk?', options: ['Yes', 'No'] } },
      { kind: 'text', content: { text: 'A reply' }, reply_to: poll },
      { kind: 'vote', content: { options: ['Yes'], target: poll } },
      { kind: 'reaction', content: { emoji: '❤', target: poll } },
      { kind: 'edit', content: { text: 'Hello', target: fieldOf(read[0], 'id') } },
    ]);
    const image = `/api/v1/messages/${String(fieldOf(read[1], 'id'))}`;
    const media = (await tenant.call(`GET ${image}/media`)).json;
    expect(media).toMatchObject({ mime_type: 'image/jpeg', data: expect.stringMatching(/^\/9j\//) });
    const keptAs = fieldOf(media, 'media_id');
    expect((await tenant.call(`GET ${image}`)).json).toMatchObject({ content: { media_id: keptAs } });
    expect((await tenant.call(`GET ${image}/media`)).json).toEqual(media);
    await create({ to: phone, kind: 'forward', message_id: fieldOf(read[1], 'id') });
    expect((await onPhone()).at(-1)).toMatchObject({ content: { kind: 'image', caption: 'Look' }, forwarded: true });
    const by = fieldOf(read[0], 'contact_id');
    expect((await tenant.call(`GET /api/v1/messages/${poll}`)).json).toMatchObject({
      content: { votes: [{ by, options: ['Yes'] }], reactions: [{ by, emoji: '❤' }] },
    });

    await type({ text: 'From my phone' }, device.number, phone);
    const own = (await heard(3, 'direction=out'))[2];
    expect(own).toMatchObject({ to: phone, content: { text: 'From my phone' }, contact_id: by });
    await create({ kind: 'reaction', message_id: fieldOf(own, 'id'), emoji: '👍' });
  });
});
