import type { WAMessage } from 'baileys';
import { startRig, until, type Rig } from '../../../test/harness.js';
import { WebClient } from '../../../test/web-client.js';

const linked = '15550004441';
const friend = '4915112360000';
const friendJid = `${friend}@s.whatsapp.net`;

describe('A linked device and its surroundings', () => {
  let rig: Rig;
  let client: WebClient;
  let seen: WAMessage[] = [];
  let acks: Record<string, string>[] = [];

  beforeAll(async () => {
    rig = await startRig();
    for (const number of [linked, friend]) await rig.admin('POST', '/phones', { number });
    client = new WebClient(rig.emulator.webSocketUrl, { shouldSyncHistoryMessage: () => false });
    await client.pair((qr) => rig.admin('POST', `/phones/${linked}/scan`, { qr }));
    client.socket.ev.on('messages.upsert', ({ messages }) => seen.push(...messages));
    client.socket.ws.on('CB:ack,class:message', ({ attrs }: { attrs: Record<string, string> }) => acks.push(attrs));
  }, 20_000);
  afterAll(async () => {
    client.close();
    await rig.close();
  });
  beforeEach(() => {
    [seen, acks] = [[], []];
  });

  const send = (messageId: string) => client.socket.sendMessage(friendJid, { text: messageId }, { messageId });
  const type = async (from: string, to: string, text: string) =>
    (await rig.admin('POST', `/phones/${from}/messages`, { to, text })).json.at('id').text;
  const arrived = (id: string) =>
    until(
      () => seen.find(({ key }) => key.id === id),
      (message) => message !== undefined,
    );
  const acked = (messageId: string) =>
    until(
      () => acks.find(({ id }) => id === messageId),
      (ack) => ack !== undefined,
    );
  const texts = async () => (await rig.inbox(friend)).map((message) => message.at('content', 'text').text);

  it('hears what its own phone wrote to somebody, and what was written to both', async () => {
    const answer = await type(linked, friend, 'from the phone itself');
    expect((await arrived(answer))?.key.fromMe).toBe(true);
    await until(texts, (all) => all.includes('from the phone itself'));
    const question = await type(friend, linked, 'to both');
    await arrived(question);
    expect((await rig.inbox(linked)).some((message) => message.at('id').value === question)).toBe(true);
  });

  it('knows somebody who hides the number by LID only', async () => {
    await rig.admin('PATCH', `/web/accounts/${friend}`, { lidOnly: true });
    const message = await arrived(await type(friend, linked, 'who am I?'));
    expect(message?.key.remoteJid).toMatch(/@lid$/);
    expect(message?.key.remoteJidAlt).toBeUndefined();
    const jid = message?.key.remoteJid ?? '';
    await client.socket.sendMessage(jid, { text: 'an answer by LID' });
    await until(texts, (all) => all.includes('an answer by LID'));
    await rig.admin('PATCH', `/web/accounts/${friend}`, { lidOnly: false });
  });

  it('is refused, left waiting or made to wait as the faults in force say', async () => {
    await rig.admin('POST', '/web/faults', { kind: 'nack', number: linked, code: 463, times: 1 });
    await send('N1');
    expect(await acked('N1')).toMatchObject({ error: '463' });
    expect(await texts()).not.toContain('N1');
    await rig.admin('POST', '/web/faults', { kind: 'no-ack', number: linked, times: 1 });
    await send('N2');
    await until(texts, (all) => all.includes('N2'));
    expect(acks.some(({ id }) => id === 'N2')).toBe(false);
    await rig.admin('POST', '/web/faults', { kind: 'slow-ack', number: linked, delayMs: 300, times: 1 });
    const started = Date.now();
    await send('N3');
    await acked('N3');
    expect(Date.now() - started).toBeGreaterThanOrEqual(290);
  });

  it('sees nothing come back from a phone that blocked it, and later from one that was offline', async () => {
    await rig.admin('PATCH', `/phones/${friend}`, { blocked: [linked] });
    await send('B1');
    await acked('B1');
    await rig.admin('PATCH', `/phones/${friend}`, { blocked: [], online: false });
    await send('B2');
    await until(
      async () => (await rig.admin('GET', `/phones/${friend}`)).json.at('waiting').value,
      (waiting) => waiting === 1,
    );
    await rig.admin('PATCH', `/phones/${friend}`, { online: true });
    await until(texts, (all) => all.includes('B2'));
    expect(await texts()).not.toContain('B1');
  });

  it('finds nobody who is not on WhatsApp', async () => {
    await rig.admin('POST', '/phones', { number: '4915112360099', onWhatsapp: false });
    expect(await client.socket.onWhatsApp('4915112360099')).toEqual([]);
    expect(await client.socket.onWhatsApp(friend)).toMatchObject([{ exists: true }]);
  });
});
