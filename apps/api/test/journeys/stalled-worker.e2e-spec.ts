import { jest } from '@jest/globals';
import pg from 'pg';
import { aTenant, type TestTenant } from '../factories/a-tenant.js';
import { aWebDevice, companionOf } from '../factories/a-web-device.js';
import { emulatorAsk } from '../harness/emulator.js';
import { eventually } from '../harness/eventually.js';
import { aGateway, aWorld, type Gateway, type World } from '../harness/gateway.js';
import { GatewayProcess } from '../harness/gateway-process.js';
import { fieldOf } from '../harness/json.js';
import { aNumber, shownOn } from '../harness/phone.js';
import { watchKeys } from '../harness/watched-keys.js';

jest.setTimeout(120_000);

let world: World;
let gateway: Gateway;
let tenant: TestTenant;
let database: pg.Client;
const workers: GatewayProcess[] = [];

beforeAll(async () => {
  world = await aWorld();
  gateway = await aGateway({ world, env: { ROLE: 'api' } });
  tenant = await aTenant(gateway);
  database = new pg.Client({ connectionString: world.database.url });
  await database.connect();
});
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  await database.end();
  await gateway.close();
  await world.close();
});

/** Its connections to the database bear its name. */
async function aWorker(name: string): Promise<GatewayProcess> {
  const url = new URL(world.database.url);
  url.searchParams.set('application_name', name);
  const worker = await GatewayProcess.start({ ...world, env: { ...world.env, DATABASE_URL: url.href } }, 'worker');
  workers.push(worker);
  return worker;
}

it('a worker that was stopped past its lease and goes on cannot write one key', async () => {
  const keys = await watchKeys(database, 'sleeper');
  const sleeper = await aWorker('sleeper');
  const device = await aWebDevice(gateway, tenant);
  const contact = aNumber();
  const send = (text: string): Promise<unknown> =>
    tenant.call('POST /api/send/text', { sender_device: device.number, phone: contact, message: text });
  const type = (text: string): Promise<void> =>
    emulatorAsk(gateway, 'POST', `/admin/phones/${contact}/messages`, { to: device.number, text });
  await send('before');
  await shownOn(gateway, contact, 1);
  const owners = new Map([['sleeper', await keys.ownerOf(device.id)]]);

  // Stopped with a write on its way to the database, and with more to write down when it wakes.
  await keys.hold();
  await type('to the sleeper');
  await eventually('the sleeper writes keys', () => keys.isOneHeld());
  sleeper.pause();
  await type('while it sleeps');
  await aWorker('heir');
  await eventually('the device has another owner', async () => {
    const owner = await keys.ownerOf(device.id);
    owners.set('heir', owner);
    return owner !== undefined && owner !== owners.get('sleeper');
  });
  await send('by the heir');
  await shownOn(gateway, contact, 2);

  sleeper.resume();
  await keys.letGo();
  await eventually('the sleeper was refused', () => keys.isOneRefused());
  await eventually('the sleeper answers again', () => sleeper.isReady(), 20_000);
  await type('after it woke');
  await send('by whoever has the device now');
  await shownOn(gateway, contact, 3);
  await eventually('everything typed is kept once', async () => {
    const { json } = await tenant.call(`GET /api/v1/messages?direction=in&device_id=${device.id}`);
    const data = fieldOf(json, 'data');
    return (Array.isArray(data) && data.length === 3) || JSON.stringify(json);
  });
  const writes = await keys.writes();
  expect(new Set(writes.map(({ writer }) => writer))).toEqual(new Set(['sleeper', 'heir']));
  // Each write's worker was the one that had the device at that moment; awake, the sleeper may have it anew.
  expect(writes.filter(({ writer, owner }) => owners.get(writer) !== owner)).toEqual([]);
  expect(fieldOf(await companionOf(gateway, device.number), 'pairings')).toBe(1);
});
