import { aDevice } from '../factories/a-device.js';
import { aTenant } from '../factories/a-tenant.js';
import { emulatorAsk } from '../harness/emulator.js';
import { eventually } from '../harness/eventually.js';
import { aGateway, type Gateway } from '../harness/gateway.js';
import { fieldOf } from '../harness/json.js';

describe('credentials that WhatsApp no longer takes', () => {
  let gateway: Gateway;
  beforeAll(async () => {
    gateway = await aGateway();
  });
  afterAll(() => gateway.close());

  it('hold the messages and say why, and new ones let them go at once', async () => {
    const tenant = await aTenant(gateway);
    const device = await aDevice(gateway, tenant, { callbacks: false });
    await emulatorAsk(gateway, 'PUT', `/admin/numbers/${device.phoneNumberId}`, {
      displayNumber: device.number,
      accessToken: 'the-new-token',
      appSecret: 'the-new-secret',
      verifyToken: 'the-new-verify-token',
    });
    const sent = await tenant.call('POST /api/send/text', {
      sender_device: device.number,
      phone: '4915550002',
      message: 'Hi',
    });
    const id = String(fieldOf(sent.json, 'message_ids', 0));
    await eventually('the device is down, and says why', async () => {
      const { json } = await tenant.call(`GET /api/v1/devices/${device.id}`);
      const isDown = fieldOf(json, 'status') === 'disconnected' && fieldOf(json, 'reason') === 'credentials_refused';
      return isDown || JSON.stringify(json);
    });
    const waiting = await tenant.call(`GET /api/v1/messages/${id}`);
    expect(['queued', 'held', 'sending']).toContain(fieldOf(waiting.json, 'status'));

    const credentials = { phone_number_id: device.phoneNumberId, access_token: 'wrong', app_secret: 'the-new-secret' };
    const refused = await tenant.call(`PATCH /api/v1/devices/${device.number}`, { credentials });
    expect([refused.status, fieldOf(refused.json, 'error', 'code')]).toEqual([422, 'credentials_refused']);

    const replaced = await tenant.call(`PATCH /api/v1/devices/${device.number}`, {
      credentials: { ...credentials, access_token: 'the-new-token' },
    });
    expect(replaced.status).toBe(200);
    await eventually('the message is sent', async () => {
      const { json } = await tenant.call(`GET /api/v1/messages/${id}`);
      return fieldOf(json, 'status') === 'sent' || JSON.stringify(json);
    });
    const { json } = await tenant.call(`GET /api/status/${device.number}`);
    expect(fieldOf(json, 'message')).toBe('connected');
  });
});
