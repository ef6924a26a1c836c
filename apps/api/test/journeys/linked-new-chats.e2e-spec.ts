import { jest } from '@jest/globals';
import { aTenant, type TestTenant } from '../factories/a-tenant.js';
import { aWebDevice, type WebDevice } from '../factories/a-web-device.js';
import { emulatorAsk, emulatorTell } from '../harness/emulator.js';
import { eventually } from '../harness/eventually.js';
import { aGateway, type Gateway } from '../harness/gateway.js';
import { fieldOf, listOf } from '../harness/json.js';
import { aNumber } from '../harness/phone.js';

jest.setTimeout(120_000);

const HOUR_MS = 3_600_000;

let gateway: Gateway;
let tenant: TestTenant;
let device: WebDevice;

beforeAll(async () => {
  gateway = await aGateway();
  tenant = await aTenant(gateway);
});
beforeEach(async () => {
  device = await aWebDevice(gateway, tenant);
});
afterAll(() => gateway.close());

async function aPhone(): Promise<string> {
  const number = aNumber();
  await emulatorAsk(gateway, 'POST', '/admin/phones', { number });
  return number;
}

const restrict = (body: object): Promise<unknown> =>
  emulatorAsk(gateway, 'PUT', `/admin/web/restrictions/${device.number}`, body);

async function send(to: string): Promise<string> {
  const { json } = await tenant.call('POST /api/v1/messages', { device_id: device.id, to, text: 'Hello' });
  return String(fieldOf(json, 'id'));
}

async function becomes(id: string, what: 'held' | 'out'): Promise<unknown> {
  const statuses: readonly unknown[] = what === 'held' ? ['held'] : ['sent', 'delivered', 'read'];
  let message: unknown;
  await eventually(`${id} is ${what}`, async () => {
    message = (await tenant.call(`GET /api/v1/messages/${id}`)).json;
    return statuses.includes(fieldOf(message, 'status')) || JSON.stringify(message);
  });
  return message;
}

const whatsApp = async (): Promise<unknown> =>
  fieldOf((await tenant.call(`GET /api/v1/devices/${device.id}/new-chats`)).json, 'whatsapp');

async function received(number: string): Promise<number> {
  return listOf(await emulatorTell(gateway, `/admin/phones/${number}/messages`), 'messages').length;
}

const lockedSince = async (): Promise<unknown> => {
  const { json } = await tenant.call(`GET /api/v1/devices/${device.id}/new-chats`);
  return fieldOf(json, 'whatsapp', 'locked_until') !== null || JSON.stringify(json);
};

describe('a linked number that WhatsApp has locked out of new chats', () => {
  it('sends to no stranger until the lock ends or is lifted, as WhatsApp tells it', async () => {
    await restrict({ lock: { seconds: 7_200, kind: 'BIZ_QUALITY' } });
    await eventually('the lock is known', async () => (await lockedSince()) === true);
    expect(await whatsApp()).toMatchObject({ reason: 'biz_quality' });
    const stranger = await aPhone();
    const held = await becomes(await send(stranger), 'held');
    expect(held).toMatchObject({ hold_reason: 'new_chats_locked' });
    const waitsMs = Date.parse(String(fieldOf(held, 'hold_until'))) - Date.now();
    expect(waitsMs).toBeGreaterThan(1.9 * HOUR_MS);
    expect(waitsMs).toBeLessThanOrEqual(2 * HOUR_MS + 1_000);
    expect(await received(stranger)).toBe(0);
    await restrict({ lock: null });
    await becomes(String(fieldOf(held, 'id')), 'out');
    await eventually('it arrives', async () => (await received(stranger)) === 1);
  });

  it.each([
    ['lock', { lock: { seconds: 7_200 } }],
    ['cap that is used up', { cap: { total: 10, used: 10, seconds: 7_200 } }],
  ])('learns of a %s nobody told it about by the first refusal, and until when', async (_, restriction) => {
    await restrict({ ...restriction, quiet: true });
    const refused = await becomes(await send(await aPhone()), 'held');
    expect(refused).toMatchObject({ hold_reason: 'new_chats_locked' });
    await eventually('the lock is known', async () => {
      const rows = listOf((await tenant.call('GET /api/v1/events?limit=200')).json, 'data');
      const told = rows.filter(
        (event) => fieldOf(event, 'type') === 'device.new_chats_limited' && fieldOf(event, 'device_id') === device.id,
      );
      return told.some((event) => typeof fieldOf(event, 'data', 'locked_until') === 'string') || JSON.stringify(told);
    });
    expect(fieldOf(await whatsApp(), 'locked_until')).not.toBeNull();
  });

  it('shows WhatsApp’s own count of people who have not answered', async () => {
    await restrict({ cap: { total: 10, used: 4, seconds: 3_600 } });
    expect(await whatsApp()).toMatchObject({ used: 4, total: 10, locked_until: null });
    await becomes(await send(await aPhone()), 'out');
    await eventually('it counts the next', async () => fieldOf(await whatsApp(), 'used') === 5);
  });
});
