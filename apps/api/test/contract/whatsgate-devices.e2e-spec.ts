import { qrImageOf } from '../../src/platform/qr/qr-image.js';
import { aDevice } from '../factories/a-device.js';
import { aLinkableDevice } from '../factories/a-linkable-device.js';
import { aTenant, type TestTenant } from '../factories/a-tenant.js';
import { PairingEngine } from '../fakes/pairing-engine.js';
import { eventually } from '../harness/eventually.js';
import { aGateway, type Gateway } from '../harness/gateway.js';
import type { Answer } from '../harness/http.js';
import { fieldOf } from '../harness/json.js';
import { aNumber } from '../harness/phone.js';

const notFound = '{"success":false,"message":"device not found!"}';
const alreadyConnected = '{"success":false,"message":"device is already connected"}';
const told = (answer: Answer): [number, string] => [answer.status, answer.text];

describe('the device endpoints (CONTRACT 1, second table)', () => {
  const whatsApp = new PairingEngine();
  let gateway: Gateway;
  let tenant: TestTenant;
  let silent: Promise<{ answer: Answer; tookMs: number }>;
  beforeAll(async () => {
    gateway = await aGateway({ engines: [whatsApp] });
    tenant = await aTenant(gateway);
    silent = askASilentWhatsApp();
  });
  afterAll(async () => {
    await silent;
    await gateway.close();
  });

  const connect = (device: string): Promise<Answer> => tenant.call(`GET /api/connect/${device}`);
  const pairingCode = (device: string): Promise<Answer> => tenant.call(`POST /api/v1/devices/${device}/pairing-code`);
  const statusOf = async (number: string): Promise<unknown> =>
    fieldOf((await tenant.call(`GET /api/status/${number}`)).json, 'message');

  async function askASilentWhatsApp(): Promise<{ answer: Answer; tookMs: number }> {
    const { number } = await aLinkableDevice(tenant);
    whatsApp.behave(number, { trouble: 'is silent' });
    const begun = performance.now();
    const answer = await connect(number);
    return { answer, tookMs: performance.now() - begun };
  }

  /** A PNG of the newest thing the engine gave for this number. */
  function expectQr(answer: Answer, newest: string): void {
    expect(answer.status).toBe(200);
    expect(answer.text).toMatch(/^\{"success":true,"qrCode":"data:image\/png;base64,[A-Za-z0-9+/]+=*"\}$/);
    expect(whatsApp.shown(newest.split('-')[1] ?? '').at(-1)).toBe(newest);
    expect(pngOf(answer).subarray(0, 8)).toEqual(Buffer.from('89504e470d0a1a0a', 'hex'));
  }

  const pngOf = (answer: Answer): Buffer =>
    Buffer.from(String(fieldOf(answer.json, 'qrCode')).split(',')[1] ?? '', 'base64');

  describe('GET /connect/{device}', () => {
    it('gives the QR code of WhatsApp as a PNG, by number and by id', async () => {
      const { id, number } = await aLinkableDevice(tenant);
      const answer = await connect(number);
      expectQr(answer, `qr-${number}-1`);
      expect(fieldOf(answer.json, 'qrCode')).toBe(qrImageOf(`qr-${number}-1`));
      expectQr(await connect(id), `qr-${number}-1`);
      expectQr(await connect(`+${number}`), `qr-${number}-1`);
    });

    it('gives a fresh QR code when the last one has expired', async () => {
      const { number } = await aLinkableDevice(tenant);
      whatsApp.behave(number, { lifeMs: -1 });
      expectQr(await connect(number), `qr-${number}-1`);
      whatsApp.behave(number, {});
      expectQr(await connect(number), `qr-${number}-2`);
      expectQr(await connect(number), `qr-${number}-2`);
    });

    it('gives several callers that wait at once the same QR code', async () => {
      const { number } = await aLinkableDevice(tenant);
      const release = whatsApp.hold(number);
      const answers = [connect(number), connect(number), connect(number)];
      await eventually('the link has begun', async () => (await statusOf(number)) !== 'connected');
      release();
      const texts = (await Promise.all(answers)).map((answer) => answer.text);
      expectQr(await connect(number), whatsApp.shown(number).at(-1) ?? '');
      expect(texts.every((text) => text.startsWith('{"success":true,"qrCode":"data:image/png;base64,'))).toBe(true);
    });

    it('serves a caller who wants a QR code beside one who wants a pairing code', async () => {
      const { number } = await aLinkableDevice(tenant);
      expectQr(await connect(number), `qr-${number}-1`);
      expect(fieldOf((await pairingCode(number)).json, 'code')).toBe(`code-${number}-2`);
      expectQr(await connect(number), `qr-${number}-3`);
    });

    it('never shows a code again that linked the device', async () => {
      const { number } = await aLinkableDevice(tenant);
      expectQr(await connect(number), `qr-${number}-1`);
      await whatsApp.becomes(number, 'connected');
      expect(told(await connect(number))).toEqual([400, alreadyConnected]);
      await whatsApp.becomes(number, 'disconnected', 'logged_out');
      expectQr(await connect(number), `qr-${number}-2`);
    });

    it.each(['refuses', 'breaks', 'cannot be reached'] as const)(
      'says so at once when WhatsApp %s',
      async (trouble) => {
        const { number } = await aLinkableDevice(tenant);
        whatsApp.behave(number, { trouble });
        const begun = performance.now();
        const { status, text, headers } = await connect(number);
        const reason =
          trouble === 'breaks' ? 'WhatsApp has given no code yet.' : 'WhatsApp does not link this number now.';
        expect([status, text]).toEqual([
          503,
          `{"success":false,"message":"${reason} Try again in a moment.","request_id":"${String(headers['x-request-id'])}"}`,
        ]);
        expect(headers['retry-after']).toBe('5');
        expect(performance.now() - begun).toBeLessThan(10_000);
        whatsApp.behave(number, {});
        expectQr(await connect(number), `qr-${number}-1`);
      },
    );

    it('answers in bounded time when WhatsApp is silent', async () => {
      const { answer, tookMs } = await silent;
      expect([answer.status, answer.text]).toEqual([
        503,
        `{"success":false,"message":"WhatsApp has given no code yet. Try again in a moment.","request_id":"${String(answer.headers['x-request-id'])}"}`,
      ]);
      expect(answer.headers['retry-after']).toBe('5');
      expect(tookMs).toBeLessThan(20_000);
    });

    it.each(['15559999999', 'dev_01jd3w7zqk5m8n2p4r6t8v0x1y', 'my-device', '%20%20x'])(
      'knows no device %s',
      async (name) => {
        expect(told(await connect(name))).toEqual([404, notFound]);
      },
    );

    it('knows no device of another tenant', async () => {
      const { id, number } = await aLinkableDevice(await aTenant(gateway));
      for (const name of [id, number]) expect(told(await connect(name))).toEqual([404, notFound]);
    });

    it('refuses a device that is connected', async () => {
      const { number } = await aDevice(gateway, tenant);
      expect(told(await connect(number))).toEqual([400, alreadyConnected]);
    });
  });

  describe('POST /api/v1/devices/{id}/pairing-code', () => {
    it('gives the code and when it ends', async () => {
      const { id, number } = await aLinkableDevice(tenant);
      const { status, text } = await pairingCode(id);
      expect(status).toBe(200);
      expect(text).toMatch(new RegExp(`^\\{"code":"code-${number}-1","expires_at":"[-0-9]{10}T[0-9:.]+Z"\\}$`));
      expect((await pairingCode(number)).text).toBe(text);
    });

    it.each([
      ['not_found', 404, 'device_not_found', 'device not found!'],
      ['connected', 400, 'device_already_connected', 'device is already connected'],
      ['refused', 503, 'unavailable', 'WhatsApp does not link this number now. Try again in a moment.'],
    ])('is refused when the device is %s', async (what, status, code, message) => {
      const { number } = await aLinkableDevice(tenant);
      if (what === 'refused') whatsApp.behave(number, { trouble: 'refuses' });
      if (what === 'connected') {
        await pairingCode(number);
        await whatsApp.becomes(number, 'connected');
      }
      const answer = await pairingCode(what === 'not_found' ? '15559999999' : number);
      const request_id = String(answer.headers['x-request-id']);
      expect([answer.status, answer.text]).toEqual([
        status,
        JSON.stringify({ error: { code, message, request_id, docs: `/docs/errors#${code}` } }),
      ]);
    });
  });

  describe('GET /status/{device}', () => {
    const shown = (number: string, message: string, reason: string | null = null): [number, string] => [
      200,
      JSON.stringify({ success: true, message, device: number, reason }),
    ];
    const status = async (number: string): Promise<[number, string]> =>
      told(await tenant.call(`GET /api/status/${number}`));

    it('tells not initialized, not connected, connected and disconnected apart', async () => {
      const { number } = await aLinkableDevice(tenant);
      expect(await status(number)).toEqual(shown(number, 'not initialized'));
      await connect(number);
      expect(await status(number)).toEqual(shown(number, 'not connected', 'linking'));
      await whatsApp.becomes(number, 'connected');
      expect(await status(number)).toEqual(shown(number, 'connected'));
      await whatsApp.becomes(number, 'disconnected', 'logged_out');
      expect(await status(number)).toEqual(shown(number, 'disconnected', 'logged_out'));
      await connect(number);
      expect(await status(number)).toEqual(shown(number, 'not connected', 'linking'));
    });

    it('does not call a device disconnected that was never linked', async () => {
      const { number } = await aLinkableDevice(tenant);
      await connect(number);
      await whatsApp.becomes(number, 'disconnected', 'qr_expired');
      expect(await status(number)).toEqual(shown(number, 'not connected', 'qr_expired'));
    });

    it('tells that a Cloud API device is connected', async () => {
      const { id, number } = await aDevice(gateway, tenant);
      expect(await status(number)).toEqual(shown(number, 'connected'));
      expect(await status(id)).toEqual(shown(number, 'connected'));
    });

    it.each(['15559999999', 'nothing', 'dev_01jd3w7zqk5m8n2p4r6t8v0x1y'])('knows no device %s', async (name) => {
      expect(await status(name)).toEqual([404, notFound]);
    });

    it('knows no device of another tenant', async () => {
      const { number } = await aLinkableDevice(await aTenant(gateway));
      expect(await status(number)).toEqual([404, notFound]);
    });
  });

  describe('POST /delete', () => {
    it('deletes a device, which is then unknown everywhere', async () => {
      const { number } = await aDevice(gateway, tenant);
      const deleted = await tenant.call('POST /api/delete', { sender_device: `+${number}` });
      expect(told(deleted)).toEqual([200, '{"success":true,"message":"Device deleted successfully"}']);
      expect(told(await tenant.call(`GET /api/status/${number}`))).toEqual([404, notFound]);
      expect(told(await tenant.call(`GET /api/reports/balance/${number}`))).toEqual([
        404,
        '{"success":false,"message":"Device not found"}',
      ]);
      const send = await tenant.call('POST /api/send/text', { sender_device: number, phone: aNumber(), message: 'Hi' });
      expect(send.status).toBe(422);
    });

    it('cancels what waits in its lane', async () => {
      const { number } = await aLinkableDevice(tenant);
      whatsApp.behave(number, { trouble: 'cannot be reached' });
      const sent = await tenant.call('POST /api/send/text', { sender_device: number, phone: aNumber(), message: 'Hi' });
      await tenant.call('POST /api/delete', { sender_device: number });
      const id = String(fieldOf(sent.json, 'message_ids', 0));
      await eventually('the message is cancelled', async () => {
        const { json } = await tenant.call(`GET /api/v1/messages/${id}`);
        return fieldOf(json, 'status') === 'cancelled' || JSON.stringify(json);
      });
    });

    it.each(['15559999999', 'nothing', 'dev_01jd3w7zqk5m8n2p4r6t8v0x1y'])(
      'knows no device %s',
      async (sender_device) => {
        const words = 'The selected sender device is invalid.';
        expect(told(await tenant.call('POST /api/delete', { sender_device }))).toEqual([
          422,
          JSON.stringify({ success: false, message: words, errors: { sender_device: [words] } }),
        ]);
      },
    );

    it('does not delete another tenant’s device', async () => {
      const stranger = await aTenant(gateway);
      const { number } = await aDevice(gateway, stranger, { callbacks: false });
      expect((await tenant.call('POST /api/delete', { sender_device: number })).status).toBe(422);
      expect((await stranger.call(`GET /api/status/${number}`)).status).toBe(200);
    });
  });
});
