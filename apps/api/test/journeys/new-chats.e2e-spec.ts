import { EngineError } from '../../src/engines/engine.js';
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
    engine.sending = ({ id }) => Promise.resolve({ waId: `wa-${id}` });
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
  const texts = (): unknown[] => engine.sent.map(({ content }) => fieldOf(content, 'text'));

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

  it('sends what waited for somebody once they write, before what is said later', async () => {
    await limit({ per_day: 1 });
    await becomes(await send(aNumber()), 'sent');
    const [person, other] = [aNumber(), aNumber()];
    const waited = [await send(person, 'first'), await send(other, 'by itself')];
    for (const id of waited) await becomes(id, 'held');
    await hears(person);
    await becomes(await send(person, 'second'), 'sent');
    expect(texts().slice(1)).toEqual(['first', 'second']);
    await hears(other);
    await becomes(waited[1] ?? '', 'sent');
  });

  it('keeps the order when its owner writes to somebody by hand', async () => {
    await limit({ per_day: 1 });
    await becomes(await send(aNumber()), 'sent');
    const person = aNumber();
    const waited = await send(person, 'first');
    await becomes(waited, 'held');
    const byHand = { from: { number: device.number }, sentTo: { number: person } };
    await engine.hear(device.id, { ...byHand, content: { kind: 'text', text: 'by hand' } });
    await becomes(await send(person, 'second'), 'sent');
    expect(texts().slice(1)).toEqual(['first', 'second']);
  });

  it('does not know whoever writes in a group with it', async () => {
    await limit({ per_day: 1 });
    await becomes(await send(aNumber()), 'sent');
    const person = aNumber();
    const group = '120363000000000002@g.us';
    await engine.hear(device.id, { from: { number: person }, group, content: { kind: 'text', text: 'Hi all' } });
    await becomes(await send(person), 'held');
  });

  it('tries once, and not again before its time, when WhatsApp refuses a message to somebody it knows', async () => {
    const [refuses, other] = [aNumber(), aNumber()];
    await hears(refuses);
    await hears(other);
    engine.sending = ({ id, to }) =>
      to === refuses
        ? Promise.reject(new EngineError('new_chats_locked', 'Not now.', { kind: 'later', afterMs: HOUR_MS }))
        : Promise.resolve({ waId: `wa-${id}` });
    const [first, second] = [await send(refuses, 'first'), await send(refuses, 'second')];
    for (const id of [first, second]) await becomes(id, 'held');
    for (const text of ['a', 'b', 'c']) await becomes(await send(other, text), 'sent');
    expect(sentTo().filter((to) => to === refuses)).toHaveLength(1);
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

  it('keeps both of two changes that are made at once', async () => {
    for (let round = 1; round <= 10; round++) {
      await limit({ per_day: 1, warm_up: false });
      await Promise.all([limit({ per_day: 70 + round }), limit({ warm_up: true })]);
      expect(await newChats()).toMatchObject({ per_day: 70 + round, warm_up_day: 1 });
    }
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
    const sooner = new Date(Date.now() + 2 * HOUR_MS);
    await engine.tell(device.id, { type: 'new_chats.limited', lock: { until: sooner, kind: 'biz_quality' } });
    await eventually('it waits for less', async () => {
      const message = await get(waits);
      return fieldOf(message, 'hold_until') === sooner.toISOString() || JSON.stringify(message);
    });
    await engine.tell(device.id, { type: 'new_chats.limited', lock: null });
    await becomes(waits, 'sent');

    await everyEventIsTold(gateway.world.database.url);
    const { json } = await tenant.call('GET /api/v1/events?limit=200');
    const told = listOf(json, 'data').filter((event) => fieldOf(event, 'type') === 'device.new_chats_limited');
    const nothing = { used: null, total: null, resets_at: null };
    expect(told.map((event) => fieldOf(event, 'data'))).toEqual([
      { locked_until: until.toISOString(), reason: 'biz_quality', ...nothing },
      { locked_until: sooner.toISOString(), reason: 'biz_quality', ...nothing },
      { locked_until: null, reason: null, ...nothing },
    ]);
  });

  it('is no news while WhatsApp limits nothing', async () => {
    expect(fieldOf(await newChats(), 'whatsapp')).toMatchObject({ locked_until: null, used: null });
    await everyEventIsTold(gateway.world.database.url);
    const { text } = await tenant.call('GET /api/v1/events?limit=200');
    expect(text).not.toContain('device.new_chats_limited');
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
