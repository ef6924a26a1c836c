import { jest } from '@jest/globals';
import { startRig, until, type Rig } from '../../test/harness.js';
import { WebClient } from '../../test/web-client.js';

const number = '15551230002';

jest.setTimeout(30_000);

describe('The connection of a linked device', () => {
  let rig: Rig;
  let client: WebClient;
  const others: WebClient[] = [];
  beforeAll(async () => {
    rig = await startRig();
    client = await link();
  });
  beforeEach(async () => {
    await rig.admin('DELETE', '/web/faults');
    if ((await devices()).length === 0) client = await link();
    else if (client.state !== 'open') await client.connect().opened();
  });
  afterEach(() => others.splice(0).forEach((other) => other.close()));
  afterAll(async () => {
    client.close();
    await rig.close();
  });

  const link = (of = number) =>
    new WebClient(rig.emulator.webSocketUrl).pair((qr) => rig.admin('POST', `/phones/${of}/scan`, { qr }));
  const devices = async () => (await rig.admin('GET', '/web/devices')).json.at('devices').list;
  const fault = (order: object) => rig.admin('POST', '/web/faults', { number, ...order });
  const again = () => {
    const other = new WebClient(rig.emulator.webSocketUrl);
    other.creds = client.creds;
    others.push(other);
    return other.connect();
  };

  const endings: [string, object, number][] = [
    ['cut like a cable', { kind: 'drop' }, 428],
    ['told 503', { kind: 'stream-error', code: 503 }, 503],
    ['told 500', { kind: 'stream-error', code: 500 }, 500],
    ['told 408', { kind: 'stream-error', code: 408 }, 408],
    ['told to restart', { kind: 'stream-error', code: 515 }, 515],
    ['replaced elsewhere', { kind: 'replaced' }, 440],
  ];
  it.each(endings)('can be %s, and logs in again afterwards', async (_name, order, status) => {
    await fault(order);
    expect(await client.ended()).toBe(status);
    await client.connect().opened();
  });

  const refusals: [string, object, number][] = [
    ['banned', { kind: 'banned' }, 403],
    ['outdated', { kind: 'outdated' }, 405],
  ];
  it.each(refusals)('is refused while it is %s, and let in afterwards', async (_name, order, status) => {
    await fault(order);
    await client.ended();
    expect(await client.connect().ended()).toBe(status);
    expect(await client.connect().ended()).toBe(status);
    await rig.admin('DELETE', '/web/faults');
    await client.connect().opened();
  });

  it('fails to log in as often as it is told to', async () => {
    await fault({ kind: 'login-fails', code: 500, times: 2 });
    await fault({ kind: 'drop' });
    await client.ended();
    expect(await client.connect().ended()).toBe(500);
    expect(await client.connect().ended()).toBe(500);
    await client.connect().opened();
  });

  it('is answered nothing while its socket is frozen', async () => {
    await fault({ kind: 'freeze' });
    const ping = () => client.socket.query({ tag: 'iq', attrs: { xmlns: 'w:p', type: 'get' } }, 200);
    await expect(ping()).rejects.toThrow('Timed Out');
    await rig.admin('DELETE', '/web/faults');
    await expect(ping()).resolves.toMatchObject({ attrs: { type: 'result' } });
  });

  it('ends when the same device logs in a second time, and the overlap is known', async () => {
    const other = again();
    expect(await client.ended()).toBe(440);
    await other.opened();
    const [seen] = await devices();
    expect(seen?.at('sockets', 'mostAtOnce').value).toBe(2);
    expect(seen?.at('sockets', 'replaced').value).toBeGreaterThan(0);
  });

  it('is told that the phone unlinked it, and cannot log in again', async () => {
    await rig.admin('POST', `/phones/${number}/unlink`);
    expect(await client.ended()).toBe(401);
    expect(await client.connect().ended()).toBe(401);
  });

  it('can log itself out', async () => {
    await client.socket.logout();
    await until(devices, (linked) => linked.length === 0);
    expect(await client.ended()).toBe(401);
  });

  it('is answered 501 to what nobody here understands, and it is reported', async () => {
    const query = { tag: 'iq', attrs: { xmlns: 'w:moon', type: 'get', to: 's.whatsapp.net' } };
    await expect(client.socket.query(query)).rejects.toMatchObject({ data: 501 });
    await client.socket.sendNode({ tag: 'sonnet', attrs: { id: '1' } });
    const reported = await until(
      async () => (await rig.admin('GET', '/unknown')).json.at('requests').list.map((one) => one.at('path').text),
      (paths) => paths.some((path) => path.startsWith('sonnet')),
    );
    expect(reported).toEqual(expect.arrayContaining([expect.stringContaining('w:moon')]));
  });

  it('brings more one-time keys when others have taken nearly all', async () => {
    const other = await link('15551230003');
    others.push(other);
    const jid = String(client.creds.me?.id);
    const mine = async () => Number((await devices()).find((one) => one.at('jid').value === jid)?.at('preKeys').value);
    // Its own phone takes one of the 812 for the first message to it.
    const left = await until(mine, (count) => count > 800 && count < 812);
    const users = Array.from({ length: left - 3 }, () => ({ tag: 'user', attrs: { jid } }));
    await other.socket.query({
      tag: 'iq',
      attrs: { xmlns: 'encrypt', type: 'get', to: 's.whatsapp.net' },
      content: [{ tag: 'key', attrs: {}, content: users }],
    });
    await until(mine, (count) => count === 8);
  });

  it('finds people by number, and tells nothing of those who keep their number to themselves', async () => {
    await rig.admin('POST', '/phones', { number: '15559870001', onWhatsapp: false });
    await rig.admin('PATCH', '/web/accounts/15559870002', { lidOnly: true });
    const found = await client.socket.onWhatsApp('15559870001', '15559870002', '15559870003');
    expect(found).toEqual([{ jid: '15559870003@s.whatsapp.net', exists: true }]);
  });
});
