import { aDevice } from '../factories/a-device.js';
import { aTenant } from '../factories/a-tenant.js';
import { emulatorAsk } from '../harness/emulator.js';
import { eventually } from '../harness/eventually.js';
import { aGateway, type Gateway } from '../harness/gateway.js';
import { fieldOf } from '../harness/json.js';

describe('what a phone answers', () => {
  let gateway: Gateway;
  beforeAll(async () => {
    gateway = await aGateway();
  });
  afterAll(() => gateway.close());

  it('is kept once, also when WhatsApp says it twice or it holds what a database cannot', async () => {
    const tenant = await aTenant(gateway);
    const device = await aDevice(gateway, tenant);
    await emulatorAsk(gateway, 'PATCH', `/admin/numbers/${device.phoneNumberId}/webhooks`, { duplicates: 2 });
    const phone = '4915550009';
    await emulatorAsk(gateway, 'POST', '/admin/phones', { number: phone });
    for (const text of ['Hello', 'a\u0000b \ud800 c']) {
      await emulatorAsk(gateway, 'POST', `/admin/phones/${phone}/messages`, { to: device.number, text });
    }
    const texts = async (): Promise<unknown[]> => {
      const { json } = await tenant.call(`GET /api/v1/messages?direction=in&device_id=${device.number}`);
      const data = fieldOf(json, 'data');
      return Array.isArray(data) ? data.map((message: unknown) => fieldOf(message, 'content', 'text')).sort() : [];
    };
    await eventually('both answers are kept', async () => (await texts()).length === 2 || (await texts()).length);
    expect(await texts()).toEqual(['Hello', 'a\ufffdb \ufffd c']);
  });
});
