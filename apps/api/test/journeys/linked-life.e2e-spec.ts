import { jest } from '@jest/globals';
import { aTenant } from '../factories/a-tenant.js';
import { dice } from '../harness/dice.js';
import { emulatorAsk } from '../harness/emulator.js';
import { aGateway, aWorld, type Gateway, type World } from '../harness/gateway.js';
import { GatewayProcess } from '../harness/gateway-process.js';
import { fieldOf } from '../harness/json.js';
import { LinkedRun } from '../harness/linked-run.js';

jest.setTimeout(900_000);

const ENDS = Number(process.env.LINKED_ENDS ?? 20);
const DEVICES = 50;
/** What the database grants a worker; a socket of an owner that died cannot outlive it. */
const LEASE_MS = 9_000;
const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000);

let world: World;
let local: Gateway;
let api: GatewayProcess;
let workers: GatewayProcess[];
let run: LinkedRun;

beforeAll(async () => {
  world = await aWorld();
  api = await GatewayProcess.start(world, 'api');
  workers = [await GatewayProcess.start(world, 'worker'), await GatewayProcess.start(world, 'worker')];
  local = await aGateway({ world, env: { ROLE: 'api' } });
  run = new LinkedRun({ ...local, port: api.port }, await aTenant(local));
  await run.link(DEVICES);
  // A second socket is to be seen, not ended by WhatsApp.
  await emulatorAsk(local, 'PATCH', '/admin/settings', { replaceOnLogin: false });
});

afterAll(async () => {
  await run.stop();
  await Promise.all([...workers, api].map((process) => process.stop()));
  await local.close();
  await world.close();
});

/** Killed, asked to end, and all renewed in turn: how many have ended. */
const ways = [
  async (worker: GatewayProcess) => {
    await worker.kill();
    await worker.start();
    return 1;
  },
  renew,
  async () => {
    for (const worker of workers) await renew(worker);
    return workers.length;
  },
] as const;

async function renew(worker: GatewayProcess): Promise<number> {
  await worker.stop();
  await worker.start();
  return 1;
}

it(`workers that end ${ENDS} times under load cost no scan, no message and no order (KILL_SEED=${seed})`, async () => {
  const chance = dice(seed);
  run.begin();
  for (let round = 0, ended = 0; ended < ENDS; round++) {
    const [worker = api] = [workers[Math.floor(chance() * workers.length)]];
    ended += (await ways[round % ways.length]?.(worker)) ?? 0;
    await run.allMoveOn();
  }
  await run.stop();

  const messages = await run.settled();
  expect(messages.filter(({ status }) => status !== 'delivered' && status !== 'read')).toEqual([]);
  expect(messages).toHaveLength(run.sentByAll);
  for (const device of run.devices) {
    const shown = await run.shown(device);
    expect([device.number, shown.texts]).toEqual([device.number, shown.wanted]);
    const kept = await run.kept(device);
    expect([device.number, kept.texts]).toEqual([device.number, kept.wanted]);
    const companion = await run.companion(device);
    expect(fieldOf(companion, 'pairings')).toBe(1);
    expect(Number(fieldOf(companion, 'sockets', 'longestOverlapMs'))).toBeLessThanOrEqual(LEASE_MS);
  }
});
