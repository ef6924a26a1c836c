import { jest } from '@jest/globals';
import { eventually } from '../engine.contract.js';
import type { Connection, EngineEvent, InboundMessage, OutboundMessage } from '../engine.js';
import { samples } from '../sample-media.contract.js';
import { deferred } from './deferred.js';
import { EmulatedWhatsApp, type LinkedDevice } from './emulated-whatsapp.contract.js';
import { waIdOf } from './out/message-id.js';

let whatsapp: EmulatedWhatsApp;
let linked: LinkedDevice;
let connection: Connection;
let ada: string;
const events: EngineEvent[] = [];

const received = (where: (message: InboundMessage) => boolean = () => true) =>
  eventually(
    () => events.find((e): e is InboundMessage => e.type === 'message.received' && where(e)),
    'a message that comes in',
  );
const typed = (body: object) =>
  whatsapp.hand.ask('POST', `/phones/${ada}/messages`, { to: linked.identity.number, ...body });
const base64 = (bytes: Buffer): string => bytes.toString('base64');

async function send(content: OutboundMessage['content'], to = ada): Promise<string> {
  const message = { id: `msg_${Math.random()}`, to, content };
  linked.memory.sentMessages.set(waIdOf(message.id), message);
  return (await connection.send(message)).waId;
}

beforeAll(async () => {
  whatsapp = await EmulatedWhatsApp.open();
  linked = await whatsapp.link();
  const { identity, memory } = linked;
  connection = await whatsapp.engine().connect(identity, undefined, async (event) => void events.push(event), memory);
});

beforeEach(async () => {
  ada = await whatsapp.phone('Ada');
  events.length = 0;
});

afterAll(async () => {
  await connection.close();
  await whatsapp.close();
});

describe('a message that comes in', () => {
  it.each([
    ['a text', { text: 'Grüße 👋' }, { kind: 'text', text: 'Grüße 👋' }],
    [
      'a location',
      { kind: 'location', latitude: 52.5, longitude: 13.4, name: 'Berlin' },
      { kind: 'location', latitude: 52.5, longitude: 13.4, name: 'Berlin' },
    ],
    [
      'contact cards',
      { kind: 'contacts', contacts: [{ name: 'Bob', phones: ['+15557654321'] }] },
      { kind: 'contacts', contacts: [{ name: 'Bob', numbers: ['15557654321'] }] },
    ],
    [
      'a poll',
      { kind: 'poll', question: 'When?', options: ['Mon', 'Fri'], selectable: 1 },
      { kind: 'poll', question: 'When?', options: ['Mon', 'Fri'], choices: 1 },
    ],
  ])('is told as the person wrote it: %s', async (_what, body, content) => {
    await typed(body);
    expect(await received()).toMatchObject({
      from: { number: ada, lid: expect.stringMatching(/@lid$/), name: 'Ada' },
      at: expect.any(Date),
      content,
    });
  });

  it.each([
    ['image', samples.png, 'image/png', 'image'],
    ['video', samples.mp4, 'video/mp4', 'video'],
    ['audio', samples.opus, 'audio/ogg', 'audio'],
    ['document', samples.pdf, 'application/pdf', 'file'],
    ['sticker', samples.webp, 'image/webp', 'sticker'],
  ] as const)('brings its bytes along: %s', async (kind, bytes, mimeType, ours) => {
    await typed({ kind, base64: base64(bytes), mimeType });
    const message = await received();
    expect(message.content).toMatchObject({ kind: ours, mimeType, mediaRef: expect.stringMatching(/./) });
    if (!('mediaRef' in message.content)) throw new Error('It has no media');
    expect(await connection.media?.download(message.content, message)).toEqual(bytes);
  });

  it('tells what it answers, whom it names and that it was passed on', async () => {
    const waId = await send({ kind: 'text', text: 'A question' });
    await typed({ text: 'An answer', replyTo: waId, mentions: [linked.identity.number], forwarded: true });
    expect(await received()).toMatchObject({ replyTo: waId, mentions: [expect.any(String)], forwarded: true });
  });

  it('may react to another, change one or take one back', async () => {
    const waId = await send({ kind: 'text', text: 'A question' });
    await typed({ kind: 'reaction', messageId: waId, emoji: '👍' });
    await received(({ content }) => content.kind === 'reaction' && content.target === waId && content.emoji === '👍');
    const { id } = await typed({ text: 'Frist' });
    await typed({ kind: 'edit', messageId: id, text: 'First' });
    await received(({ content }) => content.kind === 'edit' && content.target === id && content.text === 'First');
    await typed({ kind: 'delete', messageId: id });
    await received(({ content }) => content.kind === 'delete' && content.target === id);
  });

  it('may be a vote in a poll of ours, told by the words that were chosen', async () => {
    const waId = await send({ kind: 'poll', question: 'When?', options: ['Mon', 'Fri'], choices: 1 });
    await typed({ kind: 'vote', messageId: waId, options: ['Fri'] });
    const { content } = await received(({ content: { kind } }) => kind === 'vote' || kind === 'unsupported');
    expect(content).toEqual({ kind: 'vote', target: waId, options: ['Fri'] });
  });

  it('may be written by the owner on the phone, to somebody', async () => {
    await whatsapp.hand.ask('POST', `/phones/${linked.identity.number}/messages`, { to: ada, text: 'From my phone' });
    expect(await received()).toMatchObject({
      from: { number: linked.identity.number },
      sentTo: { number: ada },
      content: { kind: 'text', text: 'From my phone' },
    });
  });

  it('from somebody whose number is hidden has the hidden name, and can be answered', async () => {
    await whatsapp.hand.ask('PATCH', `/web/accounts/${ada}`, { lidOnly: true });
    await typed({ text: 'Guess who' });
    const { from } = await received();
    expect(from).toEqual({ lid: expect.stringMatching(/^\d+@lid$/), name: 'Ada' });
    const waId = await send({ kind: 'text', text: 'Hello' }, from.lid);
    await eventually(
      () => events.find((e) => e.type === 'message.status' && e.waId === waId && e.status === 'delivered'),
      'delivered',
    );
  });

  it('is told once though it could not be read at first', async () => {
    await send({ kind: 'text', text: 'Hello' });
    for (const key of [...linked.memory.rows.keys()]) if (key.startsWith('session ')) linked.memory.rows.delete(key);
    await typed({ text: 'Readable after all' });
    await received(({ content }) => content.kind === 'text' && content.text === 'Readable after all');
    expect(events.filter((e) => e.type === 'message.received')).toHaveLength(1);
  });
});

describe('what waited for the device', () => {
  it('is told before what comes while it is still being read', async () => {
    const late = await whatsapp.link();
    const type = (text: string) =>
      whatsapp.hand.ask('POST', `/phones/${ada}/messages`, { to: late.identity.number, text });
    for (const text of ['1', '2', '3']) await type(text);
    const slow = deferred<undefined>();
    const reading = deferred<undefined>();
    const read = late.memory.read.bind(late.memory);
    jest.spyOn(late.memory, 'read').mockImplementation(async (kind, ids) => {
      if (kind === 'session') {
        reading.resolve(undefined);
        await slow.promise;
      }
      return read(kind, ids);
    });
    const told: string[] = [];
    const sink = async (event: EngineEvent): Promise<void> => {
      if (event.type === 'message.received' && event.content.kind === 'text') told.push(event.content.text);
    };
    const back = await whatsapp.engine().connect(late.identity, undefined, sink, late.memory);
    await reading.promise;
    await type('4');
    // Its answer comes behind the fourth message.
    await back.people?.check([ada]);
    slow.resolve(undefined);
    await eventually(() => told.length === 4 || undefined, 'all of them');
    expect(told).toEqual(['1', '2', '3', '4']);
    await back.close();
  });
});

describe('in a group', () => {
  it('messages have their writer and their group, and receipts say whose they are', async () => {
    const bob = await whatsapp.phone('Bob');
    const { id } = await whatsapp.hand.ask('POST', '/groups', {
      subject: 'Friends',
      members: [linked.identity.number, ada, bob],
    });
    const group = `${String(id)}@g.us`;
    await whatsapp.hand.ask('POST', `/groups/${String(id)}/messages`, { from: ada, text: 'Hi all' });
    expect(await received()).toMatchObject({ group, from: { number: ada }, content: { kind: 'text', text: 'Hi all' } });
    const waId = await send({ kind: 'text', text: 'Hi Ada and Bob' }, group);
    const by = (number: string) =>
      eventually(
        () => events.find((e) => e.type === 'message.status' && e.waId === waId && e.by?.number === number),
        `a receipt of ${number}`,
      );
    await Promise.all([by(ada), by(bob)]);
  });
});

describe('what else happens', () => {
  it('is told: somebody is there, and types', async () => {
    await connection.presence?.watch(ada);
    await whatsapp.hand.ask('POST', `/phones/${ada}/presence`, { to: linked.identity.number, state: 'typing' });
    const typing = await eventually(
      () => events.find((e) => e.type === 'presence.changed' && e.state === 'typing'),
      'typing',
    );
    expect(typing).toMatchObject({ person: expect.any(Object) });
  });

  it('is told: the past that the phone shares, as the past, with its progress', async () => {
    await typed({ text: 'Long ago' });
    await received();
    await whatsapp.hand.ask('POST', `/phones/${linked.identity.number}/history`, {
      chats: 2,
      messagesPerChat: 3,
      again: true,
    });
    const past = await received(({ history }) => history === true);
    expect(past.content).toBeDefined();
    await eventually(() => events.find((e) => e.type === 'history.progress' && e.isLast), 'the end of the history');
  });
});
