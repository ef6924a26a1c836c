import { jest } from '@jest/globals';
import { aTenant, type TestTenant } from '../factories/a-tenant.js';
import { aWebDevice, type WebDevice } from '../factories/a-web-device.js';
import { emulatorAsk, emulatorTell } from '../harness/emulator.js';
import { eventually } from '../harness/eventually.js';
import { aGateway, aWorld, type Gateway, type World } from '../harness/gateway.js';
import { textsIn } from '../harness/inbox.js';
import { fieldOf, listOf } from '../harness/json.js';
import { aNumber } from '../harness/phone.js';
import { aSlowWire, type SlowWire } from '../harness/slow-wire.js';

jest.setTimeout(180_000);

/** The second pass of the suite changes the queue, not what steps a ratchet. */
const EACH_WAY = Number(process.env.DUPLEX_EACH_WAY ?? 1_000);
const AT_ONCE = 8;

let world: World;
let wire: SlowWire;
let gateway: Gateway;
let tenant: TestTenant;

beforeAll(async () => {
  world = await aWorld();
  wire = await aSlowWire(world.database.url, 10);
  gateway = await aGateway({ world, databaseUrl: wire.url });
  tenant = await aTenant(gateway);
});

afterAll(async () => {
  await gateway.close();
  await wire.close();
  await world.close();
});

async function inTurns(count: number, work: (index: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const one = async (): Promise<void> => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

/** Both write to each other as fast as they can; then what arrived is compared with what was written. */
async function talk(device: WebDevice, contact: string, each: number): Promise<void> {
  const send = (i: number): Promise<unknown> =>
    tenant.call('POST /api/send/text', { sender_device: device.number, phone: contact, message: `out ${i}` });
  const type = (i: number): Promise<unknown> =>
    emulatorAsk(gateway, 'POST', `/admin/phones/${contact}/messages`, { to: device.number, text: `in ${i}` });
  await Promise.all([inTurns(each, send), inTurns(each, type)]);
}

function received(contact: string, from: WebDevice, limit: number): Promise<unknown> {
  const path = `/admin/phones/${contact}/messages`;
  return emulatorTell(gateway, `${path}?direction=received&peer=${from.number}&limit=${limit}`);
}

async function shownTexts(contact: string, from: WebDevice): Promise<string[]> {
  const messages = listOf(await received(contact, from, 2_000), 'messages');
  return messages.map((message) => String(fieldOf(message, 'content', 'text')));
}

async function expectAll(device: WebDevice, contact: string, each: number): Promise<void> {
  const wanted = (word: string): string[] => Array.from({ length: each }, (_, i) => `${word} ${i}`).sort();
  await eventually(
    `${each} texts are shown on ${contact}`,
    async () => {
      const shown = Number(fieldOf(await received(contact, device, 1), 'total'));
      return shown >= each || shown;
    },
    90_000,
  );
  await eventually(
    `${each} texts of ${contact} are kept`,
    async () => {
      const kept = (await textsIn(tenant, device.id)).length;
      return kept >= each || kept;
    },
    90_000,
  );
  expect((await shownTexts(contact, device)).sort()).toEqual(wanted('out'));
  expect((await textsIn(tenant, device.id)).sort()).toEqual(wanted('in'));
}

async function undecryptable(): Promise<unknown> {
  return fieldOf(await emulatorTell(gateway, '/admin/stats'), 'web', 'undecryptable');
}

it('a thousand messages each way at once with one contact all decrypt, though the database takes 10 ms', async () => {
  const device = await aWebDevice(gateway, tenant);
  const contact = aNumber();
  await emulatorAsk(gateway, 'POST', '/admin/phones', { number: contact });
  const before = await undecryptable();
  await talk(device, contact, EACH_WAY);
  await expectAll(device, contact, EACH_WAY);
  expect(await undecryptable()).toEqual(before);
});

it('two accounts of one process that write to the same contact disturb nothing', async () => {
  const [one, other] = [await aWebDevice(gateway, tenant), await aWebDevice(gateway, tenant)];
  const contact = aNumber();
  await emulatorAsk(gateway, 'POST', '/admin/phones', { number: contact });
  const before = await undecryptable();
  await Promise.all([talk(one, contact, EACH_WAY / 4), talk(other, contact, EACH_WAY / 4)]);
  await expectAll(one, contact, EACH_WAY / 4);
  await expectAll(other, contact, EACH_WAY / 4);
  expect(await undecryptable()).toEqual(before);
});
