import { jest } from '@jest/globals';
import type { WAMessage } from 'baileys';
import { startRig, until, type Rig } from '../../../test/harness.js';
import { WebClient } from '../../../test/web-client.js';

const first = '15550003331';
const second = '15550003332';
const friend = '4915112350000';
const jidOf = (number: string) => `${number}@s.whatsapp.net`;

describe('Messages that cannot be read', () => {
  let rig: Rig;
  const clients: WebClient[] = [];

  beforeEach(async () => {
    for (const level of ['info', 'warn', 'error'] as const)
      jest.spyOn(console, level).mockImplementation(() => undefined);
    rig = await startRig();
    for (const number of [first, second, friend]) await rig.admin('POST', '/phones', { number });
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    await rig.close();
    jest.restoreAllMocks();
  });

  async function link(number: string) {
    const client = new WebClient(rig.emulator.webSocketUrl, {
      shouldSyncHistoryMessage: () => false,
      // As a gateway that remembers what it sent.
      getMessage: async () => ({ extendedTextMessage: { text: 'healed' } }),
    });
    clients.push(client);
    await client.pair((qr) => rig.admin('POST', `/phones/${number}/scan`, { qr }));
    const seen: WAMessage[] = [];
    client.socket.ev.on('messages.upsert', ({ messages }) => seen.push(...messages));
    const texts = () =>
      seen.flatMap(({ message }) => message?.conversation ?? message?.extendedTextMessage?.text ?? []);
    return { client, seen, texts };
  }
  const phoneTexts = async () => (await rig.inbox(friend)).map((message) => message.at('content', 'text').text);
  const counts = async (number: string) =>
    (await rig.admin('GET', '/stats')).json.at('web', 'undecryptable', number).value;

  it('are asked for again by the phone, and shown once they are readable', async () => {
    const { client } = await link(first);
    await client.socket.sendMessage(jidOf(friend), { text: 'readable' });
    await until(phoneTexts, (texts) => texts.includes('readable'));
    await rig.admin('POST', `/phones/${friend}/forget-sessions`);
    await client.socket.sendMessage(jidOf(friend), { text: 'healed' });
    await until(phoneTexts, (texts) => texts.includes('healed'));
    await until(
      () => counts(friend),
      (seen) => JSON.stringify(seen) === JSON.stringify({ undecryptable: 1, retriesAsked: 1, healed: 1 }),
    );
  });

  it('stay unreadable and are counted, when phones are told not to heal', async () => {
    const { client } = await link(first);
    await client.socket.sendMessage(jidOf(friend), { text: 'readable' });
    await until(phoneTexts, (texts) => texts.includes('readable'));
    await rig.admin('PATCH', '/settings', { healing: false });
    await rig.admin('POST', `/phones/${friend}/forget-sessions`);
    await client.socket.sendMessage(jidOf(friend), { text: 'lost' });
    await until(
      () => counts(friend),
      (seen) => JSON.stringify(seen) === JSON.stringify({ undecryptable: 1, retriesAsked: 0, healed: 0 }),
    );
    expect(await phoneTexts()).not.toContain('lost');
  });

  it('are sealed again by the phone when the client asks', async () => {
    const { client, texts } = await link(first);
    const type = (text: string) => rig.admin('POST', `/phones/${friend}/messages`, { to: first, text });
    await type('readable');
    await until(texts, (all) => all.includes('readable'));
    client.keys.forget('session');
    await reconnect(client);
    client.socket.ev.on('messages.upsert', ({ messages }) => again.push(...messages));
    const again: WAMessage[] = [];
    await type('healed');
    await until(
      () => again.map(({ message }) => message?.conversation),
      (all) => all.includes('healed'),
    );
  });

  it('do not occur between two linked accounts, whose phones see the same', async () => {
    const [one, other] = [await link(first), await link(second)];
    for (let count = 0; count < 5; count += 1) {
      await one.client.socket.sendMessage(jidOf(second), { text: `to and ${count}` });
      await until(other.texts, (all) => all.includes(`to and ${count}`));
      await other.client.socket.sendMessage(jidOf(first), { text: `fro ${count}` });
      await until(one.texts, (all) => all.includes(`fro ${count}`));
    }
    const directions = async (number: string) => (await rig.inbox(number)).map((one) => one.at('direction').text);
    await until(
      () => directions(first),
      (all) => all.filter((one) => one === 'received').length === 5,
    );
    expect((await directions(second)).filter((one) => one === 'typed')).toHaveLength(5);
    expect((await rig.admin('GET', '/stats')).json.at('web', 'undecryptable').value).toEqual({});
  }, 20_000);

  it('are asked for again by one linked account of another', async () => {
    const [one, other] = [await link(first), await link(second)];
    await one.client.socket.sendMessage(jidOf(second), { text: 'readable' });
    await until(other.texts, (all) => all.includes('readable'));
    other.client.keys.forget('session');
    await reconnect(other.client);
    const again: WAMessage[] = [];
    other.client.socket.ev.on('messages.upsert', ({ messages }) => again.push(...messages));
    await one.client.socket.sendMessage(jidOf(second), { text: 'healed' });
    await until(
      () => again.map(({ message }) => message?.extendedTextMessage?.text),
      (all) => all.includes('healed'),
      10_000,
    );
  }, 20_000);

  async function reconnect(client: WebClient): Promise<void> {
    client.close();
    await client.ended();
    await client.connect().opened();
  }
});
