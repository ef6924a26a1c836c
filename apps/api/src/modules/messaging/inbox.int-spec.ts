import { jest } from '@jest/globals';
import { aConnectedDevice } from '../../../test/factories/a-connected-device.js';
import { aTenant } from '../../../test/factories/a-tenant.js';
import { TalkingEngine } from '../../../test/fakes/talking-engine.js';
import { aGateway, aWorld, type Gateway, type World } from '../../../test/harness/gateway.js';
import { fieldOf } from '../../../test/harness/json.js';
import { aSlowWire, type SlowWire } from '../../../test/harness/slow-wire.js';
import { InboxRepository } from './inbox.repository.js';
import { MessageChangesRepository } from './message-changes.repository.js';

const ROUND_TRIP_MS = 10;
const ARRIVALS = 400;

describe('what comes in while the database is far away', () => {
  const engine = new TalkingEngine();
  let world: World;
  let wire: SlowWire;
  let gateway: Gateway;
  beforeAll(async () => {
    world = await aWorld();
    wire = await aSlowWire(world.database.url, ROUND_TRIP_MS);
    gateway = await aGateway({ world, databaseUrl: wire.url, engines: [engine] });
  });
  afterAll(async () => {
    await gateway.close();
    await wire.close();
    await world.close();
  });

  it('is kept together: a few round trips for all that arrives at once, reports likewise', async () => {
    const tenant = await aTenant(gateway);
    const device = await aConnectedDevice(tenant);
    const kept = jest.spyOn(gateway.app.get(InboxRepository), 'keep');
    const applied = jest.spyOn(gateway.app.get(MessageChangesRepository), 'apply');
    const from = (i: number): { number: string } => ({ number: `49155600${String(i % 100).padStart(5, '0')}` });
    const waIds = await Promise.all(
      Array.from({ length: ARRIVALS }, (_, i) =>
        engine.hear(device.id, { from: from(i), content: { kind: 'text', text: `${i}` } }),
      ),
    );
    expect(kept.mock.calls.length).toBeLessThan(20);
    const { json } = await tenant.call('GET /api/v1/messages?direction=in&limit=200');
    expect(fieldOf(json, 'data', 199, 'status')).toBe('received');
    expect(new Set(waIds).size).toBe(ARRIVALS);

    const at = new Date();
    await Promise.all(
      waIds.map((waId) => engine.tell(device.id, { type: 'message.status', waId, status: 'read', at })),
    );
    expect(applied.mock.calls.length).toBeLessThan(20);
  });

  it('is put before the log in its order, though of some in a group nobody knows yet who they are', async () => {
    const device = await aConnectedDevice(await aTenant(gateway));
    const known = { number: '4915561100000' };
    const group = '120363000000000001@g.us';
    const kept = jest.spyOn(gateway.app.get(InboxRepository), 'keep');
    await engine.hear(device.id, { from: known, group, content: { kind: 'text', text: 'Hello' } });
    kept.mockClear();
    const from = (i: number) => (i % 2 === 0 ? { number: `491556110000${i + 1}` } : known);
    const waIds = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        engine.hear(device.id, { from: from(i), group, content: { kind: 'text', text: `${i}` } }),
      ),
    );
    expect(kept.mock.calls.flatMap(([rows]) => rows.map(({ wa }) => wa))).toEqual(waIds);
  });

  it('costs one round trip each when one person writes and each waits for the one before', async () => {
    const device = await aConnectedDevice(await aTenant(gateway));
    const write = (): Promise<unknown> =>
      engine.hear(device.id, { from: { number: '4915561000001' }, content: { kind: 'text', text: 'Hello' } });
    await write();
    const begun = performance.now();
    for (let i = 0; i < 20; i++) await write();
    expect((performance.now() - begun) / 20).toBeLessThan(3 * ROUND_TRIP_MS);
  });
});
