import { jest } from '@jest/globals';
import { startRig, until, type Rig } from '../../test/harness.js';
import { WebClient } from '../../test/web-client.js';

const number = '15551230001';

jest.setTimeout(30_000);

describe('Linking a real WhatsApp Web client', () => {
  let rig: Rig;
  const clients: WebClient[] = [];
  beforeAll(async () => {
    rig = await startRig();
  });
  beforeEach(() => rig.admin('POST', '/reset'));
  afterEach(() => clients.splice(0).forEach((client) => client.close()));
  afterAll(() => rig.close());

  const client = (options = {}) => {
    const made = new WebClient(rig.emulator.webSocketUrl, options);
    clients.push(made);
    return made;
  };
  const scan = (qr: string, by = number) => rig.admin('POST', `/phones/${by}/scan`, { qr });
  const device = async () => (await rig.admin('GET', '/web/devices')).json.at('devices', 0);

  it('links by QR within two seconds, told to restart once, and logs in again without a scan', async () => {
    let scanned = 0;
    const one = await client().pair((qr) => {
      scanned = Date.now();
      return scan(qr);
    });
    expect(Date.now() - scanned).toBeLessThan(2000);
    expect(one.endings).toEqual([515]);
    expect(one.creds.me).toMatchObject({ id: `${number}:1@s.whatsapp.net` });
    one.close();
    await one.ended();
    await one.connect().opened();
    expect((await device()).value).toMatchObject({ number, index: 1, online: true, logins: 2, pairings: 1 });
  });

  it('links by a code typed on the phone, and refuses a wrong one', async () => {
    const one = client().connect();
    await one.qr();
    const code = await one.socket.requestPairingCode(number);
    await until(
      async () => (await rig.admin('GET', '/web')).json.at('codes').list.length,
      (waiting) => waiting === 1,
    );
    const typed = await rig.admin('POST', `/phones/${number}/pairing-code`, { code });
    expect([typed.status, typed.text]).toEqual([201, expect.stringContaining(number)]);
    expect(await one.ended()).toBe(515);
    await one.connect().opened();
    expect(one.creds.registered).toBe(true);
  });

  it('refuses a QR that has expired or was never shown', async () => {
    await rig.admin('PATCH', '/settings', { qrFirstMs: 1 });
    const shown = await client().connect().qr();
    expect((await scan(shown)).status).toBe(410);
    expect((await scan(shown.replace('#', '#x'))).status).toBe(410);
    expect((await scan('https://example.com')).status).toBe(400);
  });

  it('shows the client that an account needs a passkey, and links nothing', async () => {
    await rig.admin('POST', '/web/faults', { kind: 'passkey-required', number });
    const one = client().connect();
    let demanded = 0;
    const shown = await one.qr();
    one.socket.ws.on('CB:notification,type:passkey_prologue_request', () => (demanded += 1));
    expect((await scan(shown)).json.at('error', 'field').value).toBe('passkey');
    await until(
      () => demanded,
      (count) => count === 1,
    );
    expect((await rig.admin('GET', '/web/devices')).json.at('devices').list).toEqual([]);
  });

  it('links no more than four devices to a phone', async () => {
    const refusals: number[] = [];
    for (let linked = 0; linked < 5; linked += 1) {
      refusals.push((await scan(await client().connect().qr())).status);
    }
    expect(refusals).toEqual([201, 201, 201, 201, 409]);
  });

  it('is refused as outdated before it can show a QR', async () => {
    await rig.admin('POST', '/web/faults', { kind: 'outdated' });
    expect(await client().connect().ended()).toBe(405);
  });

  it('has keys for whoever wants to write to the device', async () => {
    await client().pair(scan);
    const seen = await until(device, (one) => Number(one.at('preKeys').value) > 800);
    expect(seen.at('number').value).toBe(number);
  });
});
