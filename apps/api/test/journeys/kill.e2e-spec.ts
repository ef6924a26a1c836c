import { jest } from '@jest/globals';
import { Redis } from 'ioredis';
import { aDevice } from '../factories/a-device.js';
import { aTenant } from '../factories/a-tenant.js';
import { dice } from '../harness/dice.js';
import { emulatorTell } from '../harness/emulator.js';
import { aGateway, aWorld, type Gateway, type World } from '../harness/gateway.js';
import { GatewayProcess } from '../harness/gateway-process.js';
import { fieldOf } from '../harness/json.js';
import { KillRun } from '../harness/kill-run.js';

jest.setTimeout(600_000);

const KILLS = 10;
const RECIPIENTS = 40;
const EACH = 50;
/** What a worker of the Cloud API can have in hand when it dies. */
const IN_HAND = 20;

const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000);

describe(`processes that end (KILL_SEED=${seed})`, () => {
  let world: World;
  let local: Gateway;
  let gateway: Gateway;
  let api: GatewayProcess;
  let worker: GatewayProcess;

  beforeAll(async () => {
    world = await aWorld();
    api = await GatewayProcess.start(world, 'api');
    worker = await GatewayProcess.start(world, 'worker');
    // The factories' hand; customers and WhatsApp call the process that is killed.
    local = await aGateway({ world, env: { ROLE: 'api' } });
    gateway = { ...local, port: api.port };
  });

  afterAll(async () => {
    await worker.stop();
    await api.stop();
    await local.close();
    await world.close();
  });

  async function aRun(): Promise<KillRun> {
    const tenant = await aTenant(gateway);
    return new KillRun(gateway, tenant, await aDevice(gateway, tenant));
  }

  async function expectOnceAndInOrder(run: KillRun, recipients: number): Promise<void> {
    expect(fieldOf(await emulatorTell(gateway, '/admin/references'), 'shownTwice')).toEqual([]);
    for (const recipient of run.recipients(recipients)) {
      const texts = await run.textsOn(recipient);
      expect(texts).toEqual([...texts].sort((a, b) => a - b));
    }
  }

  it('by kill -9 of api and worker, ten times in 2,000 messages: nothing is lost, nothing is shown twice, every end is honest', async () => {
    const run = await aRun();
    const chance = dice(seed);
    const total = RECIPIENTS * EACH;
    const points = Array.from({ length: KILLS }, () => 20 + Math.floor(chance() * (total - 40))).sort((a, b) => a - b);
    const victims = Array.from({ length: KILLS }, (_, i) => (i % 2 === 0 ? api : worker));
    let killing = Promise.resolve();
    const kill = async (victim: GatewayProcess): Promise<void> => {
      run.mayBeMissing += IN_HAND;
      await victim.kill();
      await victim.start();
    };
    await run.send(RECIPIENTS, EACH, () => {
      while (points[0] !== undefined && points[0] <= run.ids.length) {
        points.shift();
        const [victim = api] = victims.splice(Math.floor(chance() * victims.length), 1);
        killing = killing.then(() => kill(victim));
      }
    });
    await killing;

    const messages = await run.settled();
    expect(messages.map(({ id }) => id).sort()).toEqual([...run.ids].sort());
    expect(messages).toHaveLength(total);
    const unknown = messages.filter(({ status }) => status === 'unknown');
    const arrived = messages.filter(({ status }) => status === 'delivered' || status === 'read');
    expect(arrived.length + unknown.length).toBe(total);
    expect(unknown.length).toBeLessThanOrEqual(KILLS * IN_HAND);
    const shown = await run.shown();
    expect(unknown.filter(({ id }) => shown.get(id) !== undefined)).toEqual([]);
    expect(arrived.filter(({ id }) => shown.get(id) !== 1)).toEqual([]);
    await expectOnceAndInOrder(run, RECIPIENTS);
    const balance = await run.tenant.call(`GET /api/reports/balance/${run.device.number}`);
    expect(balance.json).toMatchObject({ successful_count: arrived.length, pending: unknown.length, failed: 0 });
  });

  it('by SIGTERM leave no message whose end nobody knows', async () => {
    const run = await aRun();
    const ends: (number | null)[] = [];
    let renewing = Promise.resolve();
    const renew = async (): Promise<void> => {
      for (const process of [worker, api]) {
        ends.push(await process.stop());
        await process.start();
      }
    };
    await run.send(20, 20, () => {
      if (run.ids.length === 150) renewing = renew();
    });
    await renewing;
    const messages = await run.settled();
    expect(ends).toEqual([0, 0]);
    expect(messages).toHaveLength(400);
    expect(messages.filter(({ status }) => status !== 'delivered')).toEqual([]);
    await expectOnceAndInOrder(run, 20);
  });

  if (process.env.TEST_QUEUE === 'redis') {
    it('and a Redis that loses everything cost no message', async () => {
      const run = await aRun();
      let wiped = Promise.resolve();
      await run.send(20, 20, () => {
        if (run.ids.length % 100 === 50) wiped = wiped.then(() => wipeRedis(world));
      });
      await wiped;
      const messages = await run.settled();
      expect(messages).toHaveLength(400);
      expect(messages.filter(({ status }) => status !== 'delivered')).toEqual([]);
      await expectOnceAndInOrder(run, 20);
    });
  }
});

/** FLUSHALL as far as it is ours: other tests use the same Redis. */
async function wipeRedis({ env }: World): Promise<void> {
  const redis = new Redis(env['REDIS_URL'] ?? '');
  const keys = await redis.keys(`${env['QUEUE_PREFIX']}*`);
  if (keys.length > 0) await redis.del(...keys);
  redis.disconnect();
}
