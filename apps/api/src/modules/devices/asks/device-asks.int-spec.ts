import { aConnectedDevice } from '../../../../test/factories/a-connected-device.js';
import { aLinkableDevice } from '../../../../test/factories/a-linkable-device.js';
import { aTenant, type TestTenant } from '../../../../test/factories/a-tenant.js';
import { SkilledEngine } from '../../../../test/fakes/skilled-engine.js';
import { GroupsInMemory } from '../../../../test/fakes/groups-in-memory.js';
import { eventually } from '../../../../test/harness/eventually.js';
import { aGateway, aWorld, type Gateway, type World } from '../../../../test/harness/gateway.js';
import { EngineError, need, type Connection } from '../../../engines/engine.js';
import { newId } from '../../../platform/ids/ids.js';
import type { Call } from '../../../platform/operations/call.js';
import { DevicesService } from '../devices.service.js';
import { AsksRepository } from './asks.repository.js';
import { deviceAsk, type DeviceAsk } from './device-ask.js';
import { DeviceAsks } from './device-asks.service.js';

const ran: string[] = [];
const onTheirWay: (() => void)[] = [];

const echo = deviceAsk('test.echo', async (_connection, input: { at: Date; bytes: Buffer; text: string }) => {
  ran.push('echo');
  return { ...input, empty: undefined, list: [input.at, null, { $odd: 1 }] };
});
const groups = deviceAsk('test.groups', (connection: Connection) => need(connection.groups, 'groups').list());
const labels = deviceAsk('test.labels', (connection: Connection) => need(connection.labels, 'labels').list());
const never = deviceAsk(
  'test.never',
  () => {
    ran.push('never');
    return new Promise<void>(() => undefined);
  },
  { patienceMs: 2_500 },
);
const late = deviceAsk('test.late', async () => void ran.push('late'), { patienceMs: 300 });
const fails = deviceAsk('test.fails', async (_connection, input: { kind: 'never' | 'later' | 'bug' }) => {
  if (input.kind === 'bug') throw new Error('secret detail');
  const retry = input.kind === 'later' ? ({ kind: 'later', afterMs: 7_000 } as const) : ({ kind: 'never' } as const);
  throw new EngineError('not_allowed', 'Only admins may do that.', retry);
});

const engine = new SkilledEngine(({ number }) => ({ groups: new GroupsInMemory(number).groups }), {
  send: async ({ id }) => {
    await new Promise<void>((resolve) => onTheirWay.push(resolve));
    return { waId: id };
  },
});

describe('what is asked of the connection that another process holds', () => {
  let world: World;
  let api: Gateway;
  let worker: Gateway;
  let tenant: TestTenant;
  let device: { id: string; number: string };

  const aProcess = (role: string): Promise<Gateway> => aGateway({ world, env: { ROLE: role }, engines: [engine] });

  beforeAll(async () => {
    world = await aWorld();
    api = await aProcess('api');
    worker = await aProcess('worker');
    tenant = await aTenant(api);
    device = await aConnectedDevice(tenant);
  });
  afterAll(async () => {
    await worker.close();
    await api.close();
    await world.close();
  });
  beforeEach(() => void ran.splice(0));

  async function ask<I, O>(asked: DeviceAsk<I, O>, input: I, of = device.id, by = tenant): Promise<O> {
    const call = callOf(by);
    const found = await api.app.get(DevicesService).reach(call, of);
    return api.app.get(DeviceAsks).ask(call, found, asked, input);
  }

  it('is answered, with dates and bytes as they were', async () => {
    const input = { at: new Date('2026-11-21T09:00:00.123Z'), bytes: Buffer.from([0, 255]), text: 'a\0b' };
    expect(await ask(echo, input)).toEqual({ ...input, text: 'ab', list: [input.at, null, { $odd: 1 }] });
    expect(await ask(groups, {})).toEqual([]);
  });

  it('is answered soon: nobody waits for the next look', async () => {
    const took: number[] = [];
    for (let round = 0; round < 15; round++) {
      const begun = performance.now();
      await ask(groups, {});
      took.push(performance.now() - begun);
    }
    expect(took.sort((a, b) => a - b)[7]).toBeLessThan(200);
  });

  it('is answered while the lane waits for a message on its way', async () => {
    await tenant.call('POST /api/v1/messages', { device_id: device.id, to: '15550002222', text: 'Hi' });
    await eventually('it is on its way', () => onTheirWay.length === 1);
    expect(await ask(groups, {})).toEqual([]);
    onTheirWay[0]?.();
  });

  it('is answered even when no hint of it arrives', async () => {
    const asks = api.app.get(AsksRepository);
    const id = newId('ask');
    await asks.inTenant(tenant.id, (tx) =>
      asks.insert(tx, tenant.id, { id, deviceId: device.id, name: groups.name, input: {}, patienceMs: 20_000 }),
    );
    await eventually('the sweep finds it', async () => (await asks.take(tenant.id, id))?.state === 'done', 10_000);
  });

  it('fails with a stable code and a sentence', async () => {
    await expect(ask(labels, {})).rejects.toMatchObject({ code: 'skill_missing', status: 422 });
    await expect(ask(fails, { kind: 'never' } as const)).rejects.toMatchObject({
      code: 'whatsapp_refused',
      status: 422,
      message: 'Only admins may do that.',
      details: { reason: 'not_allowed' },
    });
    await expect(ask(fails, { kind: 'later' } as const)).rejects.toMatchObject({
      code: 'unavailable',
      status: 503,
      retryAfterSeconds: 7,
    });
    await expect(ask(fails, { kind: 'bug' } as const)).rejects.toMatchObject({
      code: 'internal',
      message: 'Something went wrong',
    });
  });

  it('is refused at once for a device that is not connected, and for another tenant’s', async () => {
    const idle = await aLinkableDevice(tenant);
    await expect(ask(echo, anything(), idle.id)).rejects.toMatchObject({
      code: 'device_not_connected',
      status: 409,
      message: 'The device is not connected. Link it first.',
    });
    const stranger = await aTenant(api);
    await expect(ask(echo, anything(), device.id, stranger)).rejects.toMatchObject({ code: 'device_not_found' });
    const foreign = await api.app.get(DevicesService).reach(callOf(tenant), device.id);
    const stolen = api.app.get(DeviceAsks).ask(callOf(stranger), foreign, echo, anything());
    await expect(stolen).rejects.toMatchObject({ code: 'device_not_found', status: 404 });
    expect(ran).toEqual([]);
  });

  it('that is cut off in the middle is answered once with what is not known, and never done twice', async () => {
    const cutOff = ask(never, {}).catch((error: unknown) => error);
    await eventually('it has begun', () => ran.length === 1);
    await worker.close();
    worker = await aProcess('worker');
    expect(await cutOff).toMatchObject({
      code: 'unavailable',
      status: 503,
      message: expect.stringContaining('may have been done'),
    });
    expect(await ask(groups, {})).toEqual([]);
    expect(ran).toEqual(['never']);
  });

  it('is not begun once whoever asked has given up', async () => {
    await worker.close();
    await expect(ask(late, {})).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('Nothing was done'),
    });
    const id = newId('ask');
    const asks = api.app.get(AsksRepository);
    await asks.inTenant(tenant.id, (tx) =>
      asks.insert(tx, tenant.id, { id, deviceId: device.id, name: late.name, input: {}, patienceMs: 0 }),
    );
    worker = await aProcess('worker');
    expect(await ask(groups, {})).toEqual([]);
    expect([ran, (await asks.take(tenant.id, id))?.state]).toEqual([[], 'waiting']);
  });
});

const anything = (): { at: Date; bytes: Buffer; text: string } => ({
  at: new Date(),
  bytes: Buffer.alloc(0),
  text: '',
});

function callOf({ id, subdomain }: TestTenant): Call {
  const unlimited = { apiAccess: true, requestsPerMinute: null, messagesPerDay: null, devicesMax: null };
  return {
    tenant: { id, subdomain, timeZone: 'UTC', ...unlimited },
    principal: { kind: 'operator', id: 'operator', scopes: ['*'], deviceIds: [] },
    door: 'operator',
    requestId: newId('req'),
  };
}
