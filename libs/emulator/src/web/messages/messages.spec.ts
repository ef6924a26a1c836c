import { WAMessageStatus, type WAMessage, type WAMessageKey } from 'baileys';
import { startRig, until, type Json, type Rig } from '../../../test/harness.js';
import { WebClient } from '../../../test/web-client.js';

const linked = '15550001111';
const friend = '4915112345678';
const friendJid = `${friend}@s.whatsapp.net`;

describe('Messages of a linked device', () => {
  let rig: Rig;
  let client: WebClient;
  let seen: WAMessage[] = [];
  let updates: { key: WAMessageKey; update: Partial<WAMessage> }[] = [];
  let acks: Record<string, string>[] = [];

  beforeAll(async () => {
    rig = await startRig();
    await rig.admin('POST', '/phones', { number: linked, name: 'Shop' });
    await rig.admin('POST', '/phones', { number: friend, name: 'Ben' });
    client = new WebClient(rig.emulator.webSocketUrl, { shouldSyncHistoryMessage: () => false });
    await client.pair((qr) => rig.admin('POST', `/phones/${linked}/scan`, { qr }));
    client.socket.ev.on('messages.upsert', ({ messages }) => seen.push(...messages));
    client.socket.ev.on('messages.update', (changes) => updates.push(...changes));
    client.socket.ws.on('CB:ack,class:message', ({ attrs }: { attrs: Record<string, string> }) => acks.push(attrs));
  }, 20_000);
  afterAll(async () => {
    client.close();
    await rig.close();
  });
  beforeEach(() => {
    [seen, updates, acks] = [[], [], []];
  });

  const shown = (id: string, number = friend) =>
    until(
      async () => (await rig.inbox(number)).find((message) => message.at('id').value === id) ?? missing,
      (message) => message.value !== undefined,
    );
  const type = async (body: object) =>
    (await rig.admin('POST', `/phones/${friend}/messages`, { to: linked, ...body })).json.at('id').text;
  const arrived = async (id: string) => {
    const all = await until(
      () => seen,
      (messages) => messages.some(({ key }) => key.id === id),
    );
    return all.find(({ key }) => key.id === id);
  };
  const typedStatus = (id: string, status: string) =>
    until(
      async () => (await rig.inbox(friend)).find((message) => message.at('id').value === id)?.at('status').text,
      (now) => now === status,
    );

  it('appear on the phone once, are acknowledged, and come back delivered and read', async () => {
    await client.socket.sendMessage(friendJid, { text: 'Hello' }, { messageId: 'M1' });
    const message = await shown('M1');
    expect([message.at('content').value, message.at('reference').value, message.at('peer').value]).toEqual([
      { kind: 'text', text: 'Hello' },
      'M1',
      linked,
    ]);
    expect(acks.find(({ id }) => id === 'M1')).toMatchObject({ class: 'message' });
    const own = await shown('M1', linked);
    expect([own.at('direction').value, own.at('peer').value]).toEqual(['typed', friend]);
    await until(
      () => [...updates, ...seen.map(({ key, status }) => ({ key, update: { status } }))],
      (all) => all.some(({ key, update }) => key.id === 'M1' && update.status === WAMessageStatus.DELIVERY_ACK),
    );
    await rig.admin('POST', `/phones/${friend}/read`, { messageId: 'M1' });
    await until(
      () => updates,
      (all) => all.some(({ key, update }) => key.id === 'M1' && update.status === WAMessageStatus.READ),
    );
  });

  it('answer what a phone typed, which sees it delivered and then read', async () => {
    const id = await type({ text: 'Is anybody there?' });
    const message = await arrived(id);
    expect(message?.message?.conversation).toBe('Is anybody there?');
    expect(message?.key).toMatchObject({ fromMe: false, remoteJidAlt: friendJid });
    expect(message?.pushName).toBe('Ben');
    await typedStatus(id, 'delivered');
    if (message !== undefined) await client.socket.readMessages([message.key]);
    await typedStatus(id, 'read');
  });

  it('sent again under the same id are shown once, and the phone says how often they came', async () => {
    for (let time = 0; time < 3; time += 1) {
      await client.socket.sendMessage(friendJid, { text: 'Once' }, { messageId: 'M-again' });
    }
    await until(
      () => shown('M-again'),
      (message) => message.at('arrivals').value === 3,
    );
    expect((await rig.admin('GET', '/references/M-again')).json.at('shown').value).toBe(1);
  });

  it('wait for a client that is away, and come in order when it is back', async () => {
    client.close();
    await client.ended();
    const ids: string[] = [];
    for (const text of ['one', 'two', 'three']) ids.push(await type({ text }));
    client.connect();
    client.socket.ev.on('messages.upsert', ({ messages }) => seen.push(...messages));
    client.socket.ev.on('messages.update', (changes) => updates.push(...changes));
    client.socket.ws.on('CB:ack,class:message', ({ attrs }: { attrs: Record<string, string> }) => acks.push(attrs));
    await client.opened();
    for (const id of ids) await arrived(id);
    expect(seen.filter(({ key }) => ids.includes(key.id ?? '')).map(({ message }) => message?.conversation)).toEqual([
      'one',
      'two',
      'three',
    ]);
  });

  it('are neither lost nor unreadable with 100 each way at once', async () => {
    const before = (await rig.inbox(friend)).length;
    await Promise.all([
      (async () => {
        for (let count = 0; count < 100; count += 1)
          await client.socket.sendMessage(friendJid, { text: `out ${count}` });
      })(),
      (async () => {
        for (let count = 0; count < 100; count += 1) await type({ text: `in ${count}` });
      })(),
    ]);
    await until(
      async () => (await rig.inbox(friend)).length,
      (count) => count >= before + 200,
      20_000,
    );
    await until(
      () => seen.filter(({ message }) => message?.conversation?.startsWith('in ')).length,
      (count) => count >= 100,
      20_000,
    );
  }, 45_000);

  it('leave nothing that the emulator did not understand', async () => {
    expect((await rig.admin('GET', '/unknown')).json.at('requests').value).toEqual([]);
  });
});

const missing: Json = Object.assign(Object.create(null), { value: undefined });
