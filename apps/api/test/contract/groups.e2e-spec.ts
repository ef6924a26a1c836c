import { ContactsService } from '../../src/modules/contacts/index.js';
import { aConnectedDevice } from '../factories/a-connected-device.js';
import { aDevice } from '../factories/a-device.js';
import { aLinkableDevice } from '../factories/a-linkable-device.js';
import { aTenant, type TestTenant } from '../factories/a-tenant.js';
import { GroupsInMemory } from '../fakes/groups-in-memory.js';
import { NewslettersInMemory } from '../fakes/newsletters-in-memory.js';
import { SkilledEngine } from '../fakes/skilled-engine.js';
import { aGateway, type Gateway } from '../harness/gateway.js';
import type { Answer } from '../harness/http.js';
import { fieldOf, listOf } from '../harness/json.js';

const kept = new Map<string, GroupsInMemory>();
const newsletters = new NewslettersInMemory();

const engine = new SkilledEngine(({ number }) => {
  const own = kept.get(number) ?? new GroupsInMemory(number);
  kept.set(number, own);
  return { groups: own.groups, communities: own.communities, newsletters };
});

let gateway: Gateway;
let tenant: TestTenant;
let device: { id: string; number: string };
let at: string;

const inMemory = (): GroupsInMemory => kept.get(device.number) ?? new GroupsInMemory(device.number);

beforeAll(async () => {
  gateway = await aGateway({ engines: [engine] });
  tenant = await aTenant(gateway);
  device = await aConnectedDevice(tenant);
  at = `/api/v1/devices/${device.number}`;
  await gateway.app.get(ContactsService).seen(tenant.id, { number: '15550009999', name: 'Ann' });
});

afterAll(() => gateway.close());

async function aGroup(members: readonly string[] = ['15550002222']): Promise<string> {
  const made = await tenant.call(`POST ${at}/groups`, { subject: 'Friends', members });
  expect(made.status).toBe(201);
  return String(fieldOf(made.json, 'id'));
}

function refusal({ status, json }: Answer): unknown[] {
  return [status, fieldOf(json, 'error', 'code'), fieldOf(json, 'error', 'details', 'reason')];
}

describe('groups', () => {
  it('are made with people named by number or by what WhatsApp calls them', async () => {
    const people = ['+1 555 000 2222', '15550002222', '200000000000002@lid'];
    const made = await tenant.call(`POST ${at}/groups`, { subject: 'Friends', members: people });
    expect([made.status, made.json]).toEqual([
      201,
      {
        id: expect.stringMatching(/@g\.us$/),
        subject: 'Friends',
        description: null,
        owner: device.number,
        size: 3,
        is_community: false,
        community_id: null,
        settings: {
          announcement: false,
          locked: false,
          join_approval: false,
          members_add: true,
          disappears_after_seconds: 0,
        },
        created_at: '2026-11-21T09:00:00.000Z',
        members: [
          { number: device.number, lid: null, username: null, role: 'owner' },
          { number: '15550002222', lid: null, username: null, role: 'member' },
          { number: null, lid: '200000000000002@lid', username: null, role: 'member' },
        ],
      },
    ]);
    const shown = await tenant.call(`GET ${at}/groups/${String(fieldOf(made.json, 'id'))}`);
    expect(shown.json).toEqual(made.json);
  });

  it('are made with people named as contacts, and with nobody who is no person', async () => {
    const { json } = await tenant.call('GET /api/v1/contacts?limit=1');
    const contact = fieldOf(json, 'data', 0);
    const made = await tenant.call(`POST ${at}/groups`, { subject: 'Friends', members: [fieldOf(contact, 'id')] });
    expect(fieldOf(made.json, 'members', 1, 'number')).toBe(fieldOf(contact, 'number'));
    for (const nobody of ['120363000000000001@g.us', 'con_00000000000000000000000000', 'Ann']) {
      const refused = await tenant.call(`POST ${at}/groups`, { subject: 'Friends', members: ['15550002222', nobody] });
      expect([refused.status, fieldOf(refused.json, 'error', 'details', 'fields')]).toEqual([
        422,
        { members: [`"${nobody}" is neither a phone number nor a contact.`] },
      ]);
    }
  });

  it('take no contact from a token of some devices that those have not talked with', async () => {
    const { json } = await tenant.call('GET /api/v1/contacts?limit=1');
    const minted = await tenant.call('POST /api/v1/tokens', { name: 'restricted', devices: [device.id] });
    const token = { 'access-token': String(fieldOf(minted.json, 'token')) };
    const body = { subject: 'Friends', members: [fieldOf(json, 'data', 0, 'id')] };
    expect(refusal(await tenant.call(`POST ${at}/groups`, body, token))).toEqual([422, 'phone_invalid', undefined]);
  });

  it('are listed in pages, without their members', async () => {
    const ids = [await aGroup(), await aGroup(), await aGroup()];
    const seen: unknown[] = [];
    let next = '?limit=2';
    do {
      const { json } = await tenant.call(`GET ${at}/groups${next}`);
      seen.push(...listOf(json, 'data'));
      next = `?limit=2&cursor=${String(fieldOf(json, 'next_cursor'))}`;
    } while (!next.endsWith('null'));
    const listed = seen.map((group) => fieldOf(group, 'id'));
    expect(listed).toEqual(expect.arrayContaining(ids));
    expect(new Set(listed).size).toBe(listed.length);
    expect(seen.filter((group) => fieldOf(group, 'members') !== undefined)).toEqual([]);
    const forged = await tenant.call(`GET ${at}/groups?cursor=abc`);
    expect(forged.status).toBe(422);
  });

  it('change only in what is named', async () => {
    const group = await aGroup();
    const changes = [
      { subject: 'Best friends' },
      { description: null, settings: { announcement: true, disappears_after_seconds: 86_400 } },
      { settings: { join_approval: true, members_add: false, locked: true } },
    ];
    for (const change of changes) {
      expect((await tenant.call(`PATCH ${at}/groups/${group}`, change)).status).toBe(200);
    }
    expect(inMemory().changesOf(group)).toEqual([
      { subject: 'Best friends' },
      { description: '', announcement: true, disappearsAfterSeconds: 86_400 },
      { joinApproval: true, membersAdd: false, locked: true },
    ]);
    const nothing = await tenant.call(`PATCH ${at}/groups/${group}`, {});
    expect([nothing.status, fieldOf(nothing.json, 'error', 'message')]).toEqual([
      422,
      'Name at least one thing to change.',
    ]);
  });

  it('tell for each person what became of them', async () => {
    const group = await aGroup(['15550002222']);
    const added = await tenant.call(`POST ${at}/groups/${group}/members`, {
      action: 'add',
      members: ['15550002222', '15550003333'],
    });
    expect(added.json).toEqual({
      data: [
        { member: '15550002222', outcome: 'already' },
        { member: '15550003333', outcome: 'done' },
      ],
    });
    await tenant.call(`POST ${at}/groups/${group}/members`, { action: 'promote', members: ['15550003333'] });
    const { json } = await tenant.call(`GET ${at}/groups/${group}`);
    expect(fieldOf(json, 'members', 2)).toMatchObject({ number: '15550003333', role: 'admin' });
  });

  it('let others in by a link, until it is withdrawn', async () => {
    const group = await aGroup();
    const first = await tenant.call(`GET ${at}/groups/${group}/invite`);
    const code = String(fieldOf(first.json, 'code'));
    expect(first.json).toEqual({ code, url: `https://chat.whatsapp.com/${code}` });
    expect(fieldOf((await tenant.call(`GET ${at}/invites/${code}`)).json, 'id')).toBe(group);
    expect((await tenant.call(`POST ${at}/invites/${code}/join`)).json).toEqual({ id: group });
    const second = await tenant.call(`DELETE ${at}/groups/${group}/invite`);
    expect(fieldOf(second.json, 'code')).not.toBe(code);
    expect(refusal(await tenant.call(`POST ${at}/invites/${code}/join`))).toEqual([
      422,
      'whatsapp_refused',
      'invite_invalid',
    ]);
  });

  it('let in those whom the admins approve', async () => {
    const group = await aGroup();
    inMemory().wantToJoin(group, '300000000000003@lid');
    const waiting = await tenant.call(`GET ${at}/groups/${group}/requests`);
    const requested_at = '1970-01-01T00:00:00.000Z';
    expect(waiting.json).toEqual({ data: [{ member: '300000000000003@lid', requested_at }] });
    const decided = await tenant.call(`POST ${at}/groups/${group}/requests`, {
      decision: 'approve',
      members: ['300000000000003@lid'],
    });
    expect(decided.json).toEqual({ data: [{ member: '300000000000003@lid', outcome: 'done' }] });
    expect((await tenant.call(`GET ${at}/groups/${group}/requests`)).json).toEqual({ data: [] });
  });

  it('can be left', async () => {
    const group = await aGroup();
    expect((await tenant.call(`POST ${at}/groups/${group}/leave`)).json).toEqual({ id: group, left: true });
    const gone = await tenant.call(`GET ${at}/groups/${group}`);
    expect([...refusal(gone), fieldOf(gone.json, 'error', 'message')]).toEqual([
      422,
      'whatsapp_refused',
      'not_found',
      'WhatsApp knows no such group.',
    ]);
  });

  it.each([
    ['no group id', 'GET', '/groups/friends', undefined, 'invalid_input'],
    [
      'nobody to add',
      'POST',
      '/groups/120363000000000001@g.us/members',
      { action: 'add', members: [] },
      'invalid_input',
    ],
    ['a member who is no number', 'POST', '/groups', { subject: 'Friends', members: ['Ann'] }, 'phone_invalid'],
    ['no subject', 'POST', '/groups', { members: ['15550002222'] }, 'invalid_input'],
    ['an invitation that cannot be one', 'POST', '/invites/a%20b/join', undefined, 'invalid_input'],
    ['no newsletter id', 'PUT', '/newsletters/news/follow', undefined, 'invalid_input'],
  ])('are not asked of WhatsApp with %s', async (_what, method, path, body, code) => {
    expect(refusal(await tenant.call(`${method} ${at}${path}`, body))).toEqual([422, code, undefined]);
  });

  it('need a device that is connected, and one that knows groups', async () => {
    const idle = await aLinkableDevice(tenant);
    const unlinked = await tenant.call(`GET /api/v1/devices/${idle.id}/groups`);
    expect(refusal(unlinked)).toEqual([409, 'device_not_connected', undefined]);
    const cloud = await aDevice(gateway, tenant, { callbacks: false });
    expect(refusal(await tenant.call(`GET /api/v1/devices/${cloud.id}/groups`))).toEqual([
      422,
      'skill_missing',
      undefined,
    ]);
  });

  it('leave a record of every change, without the code that opens a group', async () => {
    const group = await aGroup();
    const code = String(fieldOf((await tenant.call(`GET ${at}/groups/${group}/invite`)).json, 'code'));
    await tenant.call(`POST ${at}/invites/${code}/join`);
    await tenant.call(`POST ${at}/groups/${group}/members`, { action: 'remove', members: ['15550002222'] });
    const { json, text } = await tenant.call('GET /api/v1/audit?limit=3');
    expect([0, 1, 2].map((index) => fieldOf(json, 'data', index, 'operation'))).toEqual([
      'update_group_members',
      'join_group',
      'create_group',
    ]);
    expect(fieldOf(json, 'data', 0)).toMatchObject({
      subject_id: device.id,
      details: { group, action: 'remove', members: ['15550002222'] },
    });
    expect(text).not.toContain(code);
  });
});

describe('communities', () => {
  it('are made, take groups in and let them go', async () => {
    const made = await tenant.call(`POST ${at}/communities`, { subject: 'The shop', description: 'Everything' });
    expect([made.status, fieldOf(made.json, 'is_community'), fieldOf(made.json, 'description')]).toEqual([
      201,
      true,
      'Everything',
    ]);
    const community = String(fieldOf(made.json, 'id'));
    const group = await aGroup();
    const link = `${at}/communities/${community}/groups/${group}`;
    expect((await tenant.call(`PUT ${link}`)).json).toEqual({ community, group, linked: true });
    const groups = await tenant.call(`GET ${at}/communities/${community}/groups`);
    expect(groups.json).toEqual({ data: [{ id: group, subject: 'Friends' }] });
    expect((await tenant.call(`DELETE ${link}`)).json).toEqual({ community, group, linked: false });
    expect((await tenant.call(`GET ${at}/communities/${community}/groups`)).json).toEqual({ data: [] });
  });
});

describe('newsletters', () => {
  it('are made, found by id or code, followed and muted', async () => {
    const made = await tenant.call(`POST ${at}/newsletters`, { name: 'News' });
    const id = String(fieldOf(made.json, 'id'));
    expect([made.status, made.json]).toEqual([
      201,
      { id, name: 'News', description: null, url: 'https://whatsapp.com/channel/code1', followers: 0, role: 'owner' },
    ]);
    expect((await tenant.call(`GET ${at}/newsletters/${id}`)).json).toEqual(made.json);
    expect((await tenant.call(`GET ${at}/newsletters/code1`)).json).toEqual(made.json);
    expect(refusal(await tenant.call(`GET ${at}/newsletters/other`))).toEqual([422, 'whatsapp_refused', 'not_found']);
    const follow = `${at}/newsletters/${id}/follow`;
    expect((await tenant.call(`PUT ${follow}`)).json).toEqual({ id, following: true });
    expect((await tenant.call(`PUT ${at}/newsletters/${id}/mute`, { muted: true })).json).toEqual({ id, muted: true });
    expect((await tenant.call(`DELETE ${follow}`)).json).toEqual({ id, following: false });
    expect(newsletters.done).toEqual([`follow ${id}`, `mute ${id}`, `unfollow ${id}`]);
  });
});
