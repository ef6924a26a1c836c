import { aConnectedDevice } from '../factories/a-connected-device.js';
import { aTenant, type TestTenant } from '../factories/a-tenant.js';
import { PhoneInMemory } from '../fakes/phone-in-memory.js';
import { SkilledEngine } from '../fakes/skilled-engine.js';
import { aGateway, type Gateway } from '../harness/gateway.js';
import type { Answer } from '../harness/http.js';
import { fieldOf } from '../harness/json.js';

const phone = new PhoneInMemory();
const PERSON = '15550002223';
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

let gateway: Gateway;
let tenant: TestTenant;
let at: string;

beforeAll(async () => {
  gateway = await aGateway({ engines: [new SkilledEngine(() => phone.skills)] });
  tenant = await aTenant(gateway);
  at = `/api/v1/devices/${(await aConnectedDevice(tenant)).number}`;
});

afterAll(() => gateway.close());

function refusal({ status, json }: Answer): unknown[] {
  return [status, fieldOf(json, 'error', 'code'), fieldOf(json, 'error', 'message')];
}

describe('the profile of a number', () => {
  it('is shown, changed in part, and given a picture or none', async () => {
    expect((await tenant.call(`GET ${at}/profile`)).json).toEqual({ name: 'The shop', about: null, picture_url: null });
    const changed = await tenant.call(`PATCH ${at}/profile`, { about: 'Open', picture: PICTURE });
    expect(changed.json).toEqual({ name: 'The shop', about: 'Open', picture_url: 'https://pictures.example/70' });
    const removed = await tenant.call(`PATCH ${at}/profile`, { picture: null });
    expect(removed.json).toEqual({ name: 'The shop', about: 'Open', picture_url: null });
    expect(phone.done).toEqual([
      ['profile', ['about', 'picture']],
      ['profile', ['picture']],
    ]);
  });

  it('refuses what is no picture, and a change of nothing, in words', async () => {
    const answer = await tenant.call(`PATCH ${at}/profile`, { picture: 'aGVsbG8gd29ybGQ=' });
    expect([answer.status, fieldOf(answer.json, 'error', 'details', 'fields', 'picture')]).toEqual([
      422,
      [expect.any(String)],
    ]);
    expect(refusal(await tenant.call(`PATCH ${at}/profile`, {}))).toEqual([
      422,
      'invalid_input',
      'Name at least one thing to change.',
    ]);
  });

  it('of a business is shown and changed; its catalogue comes in pages', async () => {
    const changed = await tenant.call(`PATCH ${at}/business-profile`, { address: '1 High Street' });
    expect([changed.status, fieldOf(changed.json, 'error', 'details', 'reason')]).toEqual([200, undefined]);
    const shown = { description: null, category: 'Bakery', email: null, websites: [], address: '1 High Street' };
    expect(changed.json).toEqual(shown);
    expect((await tenant.call(`GET ${at}/people/${PERSON}/business-profile`)).json).toEqual(shown);
    const first = await tenant.call(`GET ${at}/people/${PERSON}/catalogue?limit=1`);
    expect([fieldOf(first.json, 'data', '0', 'price'), fieldOf(first.json, 'next_cursor')]).toEqual([4.5, 'second']);
    const second = await tenant.call(`GET ${at}/people/${PERSON}/catalogue?limit=1&cursor=second`);
    expect([fieldOf(second.json, 'data', '0', 'id'), fieldOf(second.json, 'next_cursor')]).toEqual(['second', null]);
  });

  it('of somebody who is no business is refused', async () => {
    const answer = await tenant.call(`GET ${at}/people/15550002220/business-profile`);
    expect([answer.status, fieldOf(answer.json, 'error', 'details', 'reason')]).toEqual([422, 'no_business']);
  });
});

describe('privacy', () => {
  it('is shown and changed, each name with its own values only', async () => {
    const changed = await tenant.call(`PATCH ${at}/privacy`, {
      last_seen: 'contacts_except',
      disappears_after_seconds: 60,
    });
    expect(changed.json).toEqual({
      last_seen: 'contacts_except',
      online: null,
      picture: null,
      about: null,
      read_receipts: 'all',
      groups_add: null,
      calls: null,
      messages: null,
      disappears_after_seconds: 60,
    });
    expect((await tenant.call(`GET ${at}/privacy`)).json).toEqual(changed.json);
    for (const wrong of [
      { online: 'contacts' },
      { read_receipts: 'contacts' },
      { calls: 'none' },
      { messages: 'none' },
    ]) {
      expect((await tenant.call(`PATCH ${at}/privacy`, wrong)).status).toBe(422);
    }
  });
});

describe('people', () => {
  it('are blocked, listed and unblocked', async () => {
    expect((await tenant.call(`PUT ${at}/blocked/%2B1%20555%20000%202223`)).json).toEqual({
      person: PERSON,
      blocked: true,
    });
    expect((await tenant.call(`GET ${at}/blocked`)).json).toEqual({ data: [PERSON] });
    expect((await tenant.call(`DELETE ${at}/blocked/${PERSON}`)).json).toEqual({ person: PERSON, blocked: false });
    expect((await tenant.call(`GET ${at}/blocked`)).json).toEqual({ data: [] });
    const group = await tenant.call(`PUT ${at}/blocked/${encodeURIComponent('120363000000000001@g.us')}`);
    expect(refusal(group)).toEqual([422, 'phone_invalid', 'Name a person, not a group or a channel.']);
  });

  it('show what they say about themselves', async () => {
    const answer = await tenant.call(`GET ${at}/people/${PERSON}`);
    expect(answer.json).toEqual({ person: PERSON, about: 'Busy', picture_url: null });
  });

  it('are asked for by up to fifty numbers, each once', async () => {
    const numbers = ['+1 555 000 2223', PERSON, '15550002220'];
    const answer = await tenant.call(`POST ${at}/numbers/check`, { numbers });
    expect(answer.json).toEqual({
      data: [
        { number: PERSON, on_whatsapp: true, known_as: null, lid: '900000000000001@lid', username: null },
        { number: '15550002220', on_whatsapp: false, known_as: null, lid: null, username: null },
      ],
    });
    const malformed = await tenant.call(`POST ${at}/numbers/check`, { numbers: [PERSON, 'x'] });
    expect(fieldOf(malformed.json, 'error', 'details', 'fields', 'numbers')).toEqual(['"x" is not a phone number.']);
    const many = Array.from({ length: 51 }, (_none, i) => `155500${10_000 + i}`);
    expect((await tenant.call(`POST ${at}/numbers/check`, { numbers: many })).status).toBe(422);
  });
});
