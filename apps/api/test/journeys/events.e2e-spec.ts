import { EventLog } from '../../src/modules/events/index.js';
import { Database } from '../../src/platform/db/database.js';
import { aTenant, type TestTenant } from '../factories/a-tenant.js';
import { aGateway, type Gateway } from '../harness/gateway.js';
import { eventStream } from '../harness/event-stream.js';
import { fieldOf } from '../harness/json.js';
import { everyEventIsTold } from '../harness/told-events.js';

let gateway: Gateway;
let tenant: TestTenant;

beforeAll(async () => {
  gateway = await aGateway();
});
afterAll(() => gateway.close());
beforeEach(async () => {
  tenant = await aTenant(gateway);
});

function happen(subject: string, during: () => Promise<void> = () => Promise.resolve()): Promise<void> {
  return gateway.app.get(Database).forTenant(tenant.id, async (tx) => {
    await gateway.app.get(EventLog).record(tx, tenant.id, { type: 'contact.changed', subject });
    await during();
  });
}

async function readTold(after?: string): ReturnType<typeof read> {
  await everyEventIsTold(gateway.world.database.url);
  return read(after);
}

async function read(after?: string): Promise<{ subjects: unknown[]; cursor: string }> {
  const from = after === undefined ? '' : `&after=${encodeURIComponent(after)}`;
  const { json } = await tenant.call(`GET /api/v1/events?type=contact.changed${from}`);
  const data = fieldOf(json, 'data');
  const subjects = Array.isArray(data) ? data.map((event: unknown) => fieldOf(event, 'subject')) : [];
  return { subjects, cursor: String(fieldOf(json, 'next_cursor')) };
}

it('a reader that goes on from its cursor hears everything once and in order', async () => {
  await happen('a');
  const first = await readTold();
  await happen('b');
  await happen('c');
  const second = await readTold(first.cursor);
  expect([first.subjects, second.subjects, (await readTold(second.cursor)).subjects]).toEqual([['a'], ['b', 'c'], []]);
});

it('an event whose transaction commits late is not passed over', async () => {
  const start = await read();
  let cursorMeanwhile = '';
  await happen('slow', async () => {
    await happen('fast');
    cursorMeanwhile = (await read(start.cursor)).cursor;
  });
  const later = await readTold(cursorMeanwhile);
  expect(later.subjects).toEqual(['slow', 'fast']);
});

it('a stream tells what happens as it happens, and nothing of other tenants', async () => {
  const stream = await eventStream(gateway, tenant, '/api/v1/events/stream?type=contact.changed');
  const stranger = tenant;
  tenant = await aTenant(gateway);
  await happen('not yours');
  tenant = stranger;
  await happen('yours');
  expect(fieldOf(await stream.next(), 'subject')).toBe('yours');
  stream.close();
});

it('a stream ends within two seconds of its token being revoked', async () => {
  const made = await tenant.call('POST /api/v1/tokens', { name: 'short lived' });
  const stream = await eventStream(
    gateway,
    { ...tenant, token: String(fieldOf(made.json, 'token')) },
    '/api/v1/events/stream',
  );
  const askedAt = Date.now();
  await tenant.call(`DELETE /api/v1/tokens/${String(fieldOf(made.json, 'id'))}`);
  await stream.ended;
  expect(Date.now() - askedAt).toBeLessThan(3_000);
});

it('a cursor of somebody else’s making is refused in words', async () => {
  const answer = await tenant.call('GET /api/v1/events?after=nonsense');
  expect([answer.status, fieldOf(fieldOf(answer.json, 'error'), 'code')]).toEqual([422, 'invalid_input']);
});
