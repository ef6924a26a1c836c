import { aDevice } from '../factories/a-device.js';
import { aTenant } from '../factories/a-tenant.js';
import { emulatorAsk } from '../harness/emulator.js';
import { eventually } from '../harness/eventually.js';
import { aGateway, type Gateway } from '../harness/gateway.js';
import { fieldOf } from '../harness/json.js';

describe('a first message', () => {
  let gateway: Gateway;
  beforeAll(async () => {
    gateway = await aGateway();
  });
  afterAll(() => gateway.close());

  it('goes from the REST door to a phone that reads it, and its timeline says so in order', async () => {
    const tenant = await aTenant(gateway);
    const device = await aDevice(gateway, tenant);
    await emulatorAsk(gateway, 'POST', '/admin/phones', { number: '4915550001', autoRead: {} });
    const sent = await tenant.call('POST /api/send/text', {
      sender_device: device.number,
      phone: '+49 1555 0001',
      message: 'Hello, this is a test message',
    });
    expect(sent.json).toMatchObject({ success: true, message: 'Message will be sent to 1 phone numbers', accepted: 1 });
    const id = String(fieldOf(sent.json, 'message_ids', 0));
    await eventually('the message is read', async () => {
      const { json } = await tenant.call(`GET /api/v1/messages/${id}`);
      return fieldOf(json, 'status') === 'read' || JSON.stringify(json);
    });
    const { json } = await tenant.call(`GET /api/v1/messages/${id}`);
    const timeline = fieldOf(json, 'timeline');
    const entries = Array.isArray(timeline) ? timeline : [];
    const states = entries.map((entry: unknown) => fieldOf(entry, 'state'));
    expect(states[0]).toBe('queued');
    expect(states).toEqual(expect.arrayContaining(['queued', 'sending', 'read']));
    const times = entries.map((entry: unknown) => String(fieldOf(entry, 'at')));
    expect(times).toEqual([...times].sort());
  });
});
