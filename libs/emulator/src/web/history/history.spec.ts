import { jest } from '@jest/globals';
import type { BaileysEventMap, WAMessage } from 'baileys';
import { startRig, until, type Rig } from '../../../test/harness.js';
import { WebClient } from '../../../test/web-client.js';

jest.setTimeout(30_000);

const gateway = '966500000020';

describe('the past that a phone tells a device it links', () => {
  let rig: Rig;
  let client: WebClient;
  let pieces: BaileysEventMap['messaging-history.set'][];

  const link = async (options: ConstructorParameters<typeof WebClient>[1] = {}) => {
    client = new WebClient(rig.emulator.webSocketUrl, options);
    pieces = [];
    const told = (piece: BaileysEventMap['messaging-history.set']) => void pieces.push(piece);
    client.eachSocket = ({ ev }) => ev.on('messaging-history.set', told);
    await client.pair((qr) => rig.admin('POST', `/phones/${gateway}/scan`, { qr }));
  };
  const messages = (): WAMessage[] => pieces.flatMap((piece) => piece.messages);

  beforeEach(async () => {
    rig = await startRig();
  });

  afterEach(async () => {
    expect((await rig.admin('GET', '/unknown')).json.at('requests').value).toEqual([]);
    client.close();
    await rig.close();
  });

  it('comes in pieces whose progress reaches 100, each message once', async () => {
    await rig.admin('POST', `/phones/${gateway}/history`, { chats: 6, messagesPerChat: 20, chunks: 3 });
    await link();
    await until(
      () => new Set(messages().map(({ key }) => key.id)),
      (ids) => ids.size === 120,
    );
    const { json } = await rig.admin('GET', `/phones/${gateway}/history`);
    expect(json.at('devices', 0, 'sent').value).toBe(5);
    const chats = new Set(pieces.flatMap((piece) => piece.chats.map(({ id }) => id)));
    expect(chats.size).toBe(6);
  });

  it('goes back further when it is asked to', async () => {
    await rig.admin('POST', `/phones/${gateway}/history`, { chats: 1, messagesPerChat: 10 });
    await link();
    await until(
      () => new Set(messages().map(({ key }) => key.id)),
      (ids) => ids.size === 10,
    );
    const oldest = messages().reduce((one, other) =>
      Number(other.messageTimestamp) < Number(one.messageTimestamp) ? other : one,
    );
    await client.socket.fetchMessageHistory(15, oldest.key, Number(oldest.messageTimestamp) * 1000);
    await until(
      () => new Set(messages().map(({ key }) => key.id)),
      (ids) => ids.size === 25,
    );
    const { json } = await rig.admin('GET', `/phones/${gateway}/history`);
    expect(json.at('devices', 0, 'onDemand').value).toBe(1);
  });

  it('says again what a linked device could not read', async () => {
    await link({ shouldSyncHistoryMessage: () => false });
    await rig.admin('POST', '/phones', { number: '966500000021' });
    const heard: WAMessage[] = [];
    client.socket.ev.on('messages.upsert', ({ messages: seen }) => void heard.push(...seen));
    await rig.admin('POST', '/phones/966500000021/messages', { to: gateway, text: 'once more' });
    const said = () => heard.filter(({ message }) => message?.conversation === 'once more');
    await until(said, ({ length }) => length === 1);
    const [first] = said();
    if (first === undefined) throw new Error('nothing was heard');
    await client.socket.requestPlaceholderResend(first.key);
    await until(said, ({ length }) => length === 2);
  });

  it('ends the client’s wait at once when there is nothing to tell', async () => {
    await link();
    const started = Date.now();
    await rig.admin('POST', '/phones', { number: '966500000021' });
    const heard: string[] = [];
    client.socket.ev.on('messages.upsert', ({ messages: seen }) => {
      heard.push(...seen.map(({ message }) => message?.conversation ?? ''));
    });
    await rig.admin('POST', '/phones/966500000021/messages', { to: gateway, text: 'hello' });
    await until(
      () => heard,
      (seen) => seen.includes('hello'),
    );
    expect(Date.now() - started).toBeLessThan(4000);
    expect(client.creds.me?.name).toBe('Phone 0020');
  });
});
