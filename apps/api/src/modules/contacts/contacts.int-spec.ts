import { jest } from '@jest/globals';
import { aTenant, type TestTenant } from '../../../test/factories/a-tenant.js';
import { aGateway, aWorld, type Gateway, type World } from '../../../test/harness/gateway.js';
import { fieldOf } from '../../../test/harness/json.js';
import { everyEventIsTold } from '../../../test/harness/told-events.js';
import { ContactsRepository } from './contacts.repository.js';
import { ContactsService } from './contacts.service.js';

let world: World;
let gateways: Gateway[];
let tenant: TestTenant;
let made = 0;

beforeAll(async () => {
  world = await aWorld();
  gateways = [await aGateway({ world, env: { ROLE: 'api' } }), await aGateway({ world, env: { ROLE: 'api' } })];
});
afterAll(async () => {
  for (const gateway of gateways) await gateway.close();
  await world.close();
});
beforeEach(async () => {
  tenant = await aTenant(here());
});
afterEach(() => jest.restoreAllMocks());

function here(): Gateway {
  const [gateway] = gateways;
  if (!gateway) throw new Error('no gateway');
  return gateway;
}

function everywhere(): ContactsService[] {
  return gateways.map(({ app }) => app.get(ContactsService));
}

function somebody(): { number: string; lid: string } {
  const serial = String(++made).padStart(8, '0');
  return { number: `4917${serial}`, lid: `3000${serial}@lid` };
}

async function events(type: string): Promise<unknown[]> {
  await everyEventIsTold(here().world.database.url);
  const data = fieldOf((await tenant.call('GET /api/v1/events?limit=200')).json, 'data');
  return Array.isArray(data) ? data.filter((event: unknown) => fieldOf(event, 'type') === type) : [];
}

describe('a person whom many see at once', () => {
  it('is one contact, made once', async () => {
    const person = somebody();
    const names = [person, { number: person.number }, { lid: person.lid }];
    const [first] = await Promise.all(
      everywhere().flatMap((service) => names.map((name) => service.seen(tenant.id, name))),
    );
    const ids = await Promise.all(
      everywhere().flatMap((service) => names.map((name) => service.resolve(tenant.id, name.number ?? person.lid))),
    );
    expect(first).toBeDefined();
    expect(ids).toHaveLength(6);
    const { json } = await tenant.call(`GET /api/v1/contacts?lid=${person.lid}`);
    expect(fieldOf(json, 'data')).toMatchObject([{ ...person }]);
    expect(fieldOf((await tenant.call('GET /api/v1/contacts')).json, 'data')).toHaveLength(1);
  });

  it('is merged once when two devices learn the pair together', async () => {
    const person = somebody();
    const [one] = everywhere();
    const halves = [
      await one?.seen(tenant.id, { lid: person.lid }),
      await one?.seen(tenant.id, { number: person.number }),
    ];
    const ids = await Promise.all(everywhere().map((service) => service.seen(tenant.id, person)));
    const older = [...halves].sort()[0];
    expect(ids).toEqual([older, older]);
    expect(await events('contact.merged')).toHaveLength(1);
    for (const half of halves) {
      const answer = await tenant.call(`GET /api/v1/contacts/${String(half)}`);
      expect(answer.json).toMatchObject({ id: older, ...person });
      expect(await one?.resolve(tenant.id, String(half))).toEqual({ address: person.number, contactId: older });
    }
  });

  it('is looked up once, however much they write', async () => {
    const lookups = jest.spyOn(here().app.get(ContactsRepository), 'named');
    const person = { ...somebody(), name: 'Ana' };
    const service = here().app.get(ContactsService);
    const ids: (string | undefined)[] = [];
    for (let i = 0; i < 1_000; i++) ids.push(await service.seen(tenant.id, person));
    expect(new Set(ids).size).toBe(1);
    expect(lookups.mock.calls.length).toBeLessThanOrEqual(2);
  });
});

describe('people who are told apart', () => {
  it('stay so when a number moves to another LID: the contact keeps its LID, and who has the number now is new', async () => {
    const [ana, eve] = [somebody(), somebody()];
    const service = here().app.get(ContactsService);
    const before = await service.seen(tenant.id, ana);
    const after = await service.seen(tenant.id, { number: ana.number, lid: eve.lid });
    expect(after).not.toBe(before);
    expect(await service.resolve(tenant.id, String(before))).toEqual({ address: ana.lid, contactId: before });
    expect(await service.resolve(tenant.id, String(after))).toEqual({ address: ana.number, contactId: after });
    expect(await events('contact.merged')).toEqual([]);
    expect(await events('contact.changed')).toMatchObject([{ subject: before, data: { number: null } }]);
  });

  it('are nobody’s when what WhatsApp tells of them is no name', async () => {
    const service = here().app.get(ContactsService);
    for (const person of [
      {},
      { number: '' },
      { lid: '@lid' },
      { lid: "1' OR '1'='1@lid" },
      { number: '0' },
      { name: 'Ana' },
    ]) {
      expect(await service.seen(tenant.id, person)).toBeUndefined();
    }
  });
});

describe('a contact', () => {
  it('is found by number, LID and name, and called as its owner calls it', async () => {
    const [ana, bo] = [
      { ...somebody(), name: 'ana ✨\u0000' },
      { ...somebody(), name: 'Bo' },
    ];
    const service = here().app.get(ContactsService);
    const id = String(await service.seen(tenant.id, ana));
    await service.seen(tenant.id, bo);
    const found = async (query: string): Promise<unknown> =>
      fieldOf((await tenant.call(`GET /api/v1/contacts?${query}`)).json, 'data');
    for (const query of [`number=%2B${ana.number.slice(0, 12)}`, `lid=${ana.lid}`, 'name=AN']) {
      expect(await found(query)).toMatchObject([{ id, name: 'ana ✨' }]);
    }
    const named = await tenant.call(`PATCH /api/v1/contacts/${ana.number}`, { name: 'Ana Silva' });
    expect([named.status, named.json]).toMatchObject([200, { id, name: 'Ana Silva', whatsapp_name: 'ana ✨' }]);
    await service.seen(tenant.id, { ...ana, name: 'Annie' });
    expect(await found('name=ana silva')).toMatchObject([{ id, name: 'Ana Silva', whatsapp_name: 'Annie' }]);
    const cleared = await tenant.call(`PATCH /api/v1/contacts/${id}`, { name: null });
    expect(cleared.json).toMatchObject({ id, name: 'Annie' });
  });

  it('is paged, the newest first', async () => {
    const service = here().app.get(ContactsService);
    const ids: string[] = [];
    for (let i = 0; i < 5; i++) ids.push(String(await service.seen(tenant.id, somebody())));
    const first = (await tenant.call('GET /api/v1/contacts?limit=3')).json;
    const second = (await tenant.call(`GET /api/v1/contacts?limit=3&cursor=${String(fieldOf(first, 'next_cursor'))}`))
      .json;
    const idsOf = (page: unknown): unknown[] => [0, 1, 2].map((i) => fieldOf(page, 'data', i, 'id'));
    expect([...idsOf(first), ...idsOf(second)].filter(Boolean)).toEqual(ids.reverse());
    expect(fieldOf(second, 'next_cursor')).toBeNull();
  });

  it('of another tenant is nobody', async () => {
    const service = here().app.get(ContactsService);
    const person = somebody();
    const id = String(await service.seen(tenant.id, person));
    const stranger = await aTenant(here());
    expect((await stranger.call(`GET /api/v1/contacts/${id}`)).status).toBe(404);
    expect(await service.resolve(stranger.id, id)).toBeUndefined();
    expect(await service.resolve(stranger.id, person.lid)).toEqual({ address: person.lid });
    expect(await service.seen(stranger.id, person)).not.toBe(id);
  });
});
