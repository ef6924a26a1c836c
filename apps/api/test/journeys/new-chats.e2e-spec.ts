import { aConnectedDevice } from '../factories/a-connected-device.js';
import { aTenant, type TestTenant } from '../factories/a-tenant.js';
import { TalkingEngine } from '../fakes/talking-engine.js';
import { eventually } from '../harness/eventually.js';
import { aGateway, type Gateway } from '../harness/gateway.js';
import { fieldOf, listOf } from '../harness/json.js';
import { aNumber } from '../harness/phone.js';
import { everyEventIsTold } from '../harness/told-events.js';

const HOUR_MS = 3_600_000;

describe('a number that may begin so many chats a day', () => {
  const engine = new TalkingEngine(4);
  let gateway: Gateway;
  let tenant: TestTenant;
  let device: { id: string; number: string };

  beforeAll(async () => {
    gateway = await aGateway({ engines: [engine] });
  });
  afterAll(() => gateway.close());
  beforeEach(async () => {
    engine.sent.length = 0;
    engine.limits = { lock: null, cap: null };
    tenant = await aTenant(gateway, { timeZone: 'Asia/Tokyo' });
    device = await aConnectedDevice(tenant);
  });

  const get = async (id: string): Promise<unknown> => (await tenant.call(`GET /api/v1/messages/${id}`)).json;
  const send = async (to: string, text = 'Hello'): Promise<string> => {
    const { json } = await tenant.call('POST /api/v1/messages', { device_id: device.id, to, text });
    return String(fieldOf(json, 'id'));
  };
  const becomes = (id: string, status: string): Promise<void> =>
    eventually(`${id} is ${status}`, async () => {
      const message = await get(id);
      return fieldOf(message, 'status') === status || JSON.stringify(message);
    });
  const newChats = async (): Promise<unknown> => (await tenant.call(`GET /api/v1/devices/${device.id}/new-chats`)).json;
  const limit = async (body: object): Promise<unknown> => {
    const answer = await tenant.call(`PATCH /api/v1/devices/${device.id}/new-chats`, body);
    return answer.status === 200 ? answer.json : [answer.status, fieldOf(answer.json, 'error', 'code')];
  };
  const hears = (number: string): Promise<string> =>
    engine.hear(device.id, { from: { number }, content: { kind: 'text', text: 'Hi' } });
  const sentTo = (): string[] => engine.sent.map(({ to }) => to);

  it('writes first to so many; for the others it waits until the next day begins where the account is', async () => {
    await limit({ per_day: 2 });
    const people = [aNumber(), aNumber(), aNumber(), aNumber()];
    const ids: string[] = [];
    for (const person of people) ids.push(await send(person));
    for (const id of ids.slice(0, 2)) await becomes(id, 'sent');
    for (const id of ids.slice(2)) await becomes(id, 'held');
    expect(sentTo()).toEqual(people.slice(0, 2));

    const state = await newChats();
    expect(state).toMatchObject({ per_day: 2, allowed_today: 2, begun_today: 2, warm_up_day: null });
    const ends = Date.parse(String(fieldOf(state, 'day_ends_at')));
    expect(new Date(ends).toISOString()).toMatch(/T15:00:00\.000Z$/);
    const waiting = await get(ids[2] ?? '');
    expect(waiting).toMatchObject({ hold_reason: 'new_chats_spent' });
    const until = Date.parse(String(fieldOf(waiting, 'hold_until')));
    expect(until).toBeGreaterThanOrEqual(ends);
    expect(until).toBeLessThan(ends + HOUR_MS);
  });

  it('goes on with everybody it knows: who wrote to it, whom it wrote to, and groups', async () => {
    const [before, wrote, begun, stranger] = [aNumber(), aNumber(), aNumber(), aNumber()];
    await becomes(await send(before), 'sent');
    await hears(wrote);
    await limit({ per_day: 1 });
    await becomes(await send(begun), 'sent');
    const waits = await send(stranger);
    await becomes(waits, 'held');
    for (const to of [before, wrote, begun, '120363000000000001@g.us']) await becomes(await send(to), 'sent');
    expect(fieldOf(await newChats(), 'begun_today')).toBe(1);
    expect(await get(waits)).toMatchObject({ status: 'held' });
  });

  it('keeps the order of what waits for one person, and lets it go at once when the limit is raised or taken away', async () => {
    await limit({ per_day: 1 });
    await becomes(await send(aNumber()), 'sent');
    const [one, other] = [aNumber(), aNumber()];
    const waiting = [await send(one, 'first'), await send(one, 'second'), await send(other, 'third')];
    for (const id of waiting) await becomes(id, 'held');
    await limit({ per_day: 2 });
    for (const id of waiting.slice(0, 2)) await becomes(id, 'sent');
    await becomes(waiting[2] ?? '', 'held');
    expect(await limit({ per_day: null })).toMatchObject({ per_day: null, allowed_today: null });
    await becomes(waiting[2] ?? '', 'sent');
    expect(sentTo().slice(1)).toEqual([one, one, other]);
  });

  it('answers who has written meanwhile: what waited for them goes first', async () => {
    await limit({ per_day: 1 });
    await becomes(await send(aNumber()), 'sent');
    const person = aNumber();
    const waited = await send(person, 'first');
    await becomes(waited, 'held');
    await hears(person);
    const answer = await send(person, 'second');
    await becomes(answer, 'sent');
    expect(await get(waited)).toMatchObject({ status: 'sent' });
    expect(engine.sent.slice(1).map(({ content }) => fieldOf(content, 'text'))).toEqual(['first', 'second']);
  });

  it('may warm up, which begins once however often it is said', async () => {
    expect(await limit({ per_day: 70, warm_up: true })).toMatchObject({ warm_up_day: 1, allowed_today: 5 });
    expect(await limit({ warm_up: true })).toMatchObject({ per_day: 70, warm_up_day: 1, allowed_today: 5 });
    expect(await limit({ per_day: null })).toMatchObject({ per_day: null, warm_up_day: null });
    expect(await limit({ warm_up: true })).toEqual([422, 'invalid_input']);
    expect(await limit({ per_day: 70, warm_up: true })).toMatchObject({ warm_up_day: 1, allowed_today: 5 });
    expect(await limit({ warm_up: false })).toMatchObject({ warm_up_day: null, allowed_today: 70 });
    expect(await limit({})).toEqual([422, 'invalid_input']);
    expect(await limit({ per_day: 0 })).toEqual([422, 'invalid_input']);
    expect(await limit({ per_day: '5' })).toEqual([422, 'invalid_input']);
  });

  it('writes to nobody first while WhatsApp has locked that, and to those who waited once it is lifted', async () => {
    const until = new Date(Date.now() + 5 * HOUR_MS);
    await engine.tell(device.id, { type: 'new_chats.limited', lock: { until, kind: 'biz_quality' } });
    const [known, stranger] = [aNumber(), aNumber()];
    await hears(known);
    const waits = await send(stranger);
    await becomes(waits, 'held');
    await becomes(await send(known), 'sent');
    expect(await get(waits)).toMatchObject({ hold_reason: 'new_chats_locked', hold_until: until.toISOString() });
    expect(sentTo()).toEqual([known]);
    await engine.tell(device.id, { type: 'new_chats.limited', lock: null });
    await becomes(waits, 'sent');

    await everyEventIsTold(gateway.world.database.url);
    const { json } = await tenant.call('GET /api/v1/events?limit=200');
    const told = listOf(json, 'data').filter((event) => fieldOf(event, 'type') === 'device.new_chats_limited');
    expect(told.map((event) => fieldOf(event, 'data'))).toEqual([
      { locked_until: until.toISOString(), reason: 'biz_quality', used: null, total: null, resets_at: null },
      { locked_until: null, reason: null, used: null, total: null, resets_at: null },
    ]);
  });

  it('shows what WhatsApp says when it is asked, and what it said last while it is paused', async () => {
    const until = new Date('2036-01-01T00:00:00Z');
    engine.limits = { lock: null, cap: { total: 100, used: 12, until } };
    const told = { locked_until: null, reason: null, used: 12, total: 100, resets_at: until.toISOString() };
    expect(fieldOf(await newChats(), 'whatsapp')).toMatchObject(told);
    engine.limits = { lock: null, cap: null };
    await tenant.call(`POST /api/v1/devices/${device.id}/pause`);
    expect(fieldOf(await newChats(), 'whatsapp')).toMatchObject(told);
  });

  it('is nobody else’s to see or to limit', async () => {
    const other = await aTenant(gateway);
    for (const route of ['GET', 'PATCH']) {
      const { status } = await other.call(`${route} /api/v1/devices/${device.id}/new-chats`, { per_day: 1 });
      expect(status).toBe(404);
    }
    expect(fieldOf(await newChats(), 'per_day')).toBeNull();
  });
});
