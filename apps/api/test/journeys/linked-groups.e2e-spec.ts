import { aTenant, type TestTenant } from '../factories/a-tenant.js';
import { aWebDevice, type WebDevice } from '../factories/a-web-device.js';
import { emulatorAsk, emulatorTell } from '../harness/emulator.js';
import { eventually } from '../harness/eventually.js';
import { aGateway, type Gateway } from '../harness/gateway.js';
import type { Answer } from '../harness/http.js';
import { fieldOf, listOf } from '../harness/json.js';
import { aNumber } from '../harness/phone.js';

let gateway: Gateway;
let tenant: TestTenant;
let device: WebDevice;
let other: WebDevice;

beforeAll(async () => {
  gateway = await aGateway();
  tenant = await aTenant(gateway);
  device = await aWebDevice(gateway, tenant);
  other = await aWebDevice(gateway, tenant);
});

afterAll(() => gateway.close());

const by = ({ number }: WebDevice): string => `/api/v1/devices/${number}`;

async function aPhone(): Promise<string> {
  const number = aNumber();
  await emulatorAsk(gateway, 'POST', '/admin/phones', { number });
  return number;
}

async function aGroup(...members: readonly string[]): Promise<string> {
  const made = await tenant.call(`POST ${by(device)}/groups`, { subject: 'Friends', members });
  if (made.status !== 201) throw new Error(made.text);
  return String(fieldOf(made.json, 'id'));
}

/** The group as WhatsApp keeps it. */
async function kept(group: string): Promise<unknown> {
  return emulatorTell(gateway, `/admin/groups/${group}`);
}

async function membersOf(group: string): Promise<unknown[]> {
  return listOf(await kept(group), 'members').map((member) => fieldOf(member, 'number'));
}

async function shown(phone: string, text: string): Promise<void> {
  await eventually(`${phone} shows ${text}`, async () => {
    const answer = await emulatorTell(gateway, `/admin/phones/${phone}/messages?direction=received`);
    const found = JSON.stringify(fieldOf(answer, 'messages'));
    return found.includes(JSON.stringify(text)) || found;
  });
}

function refusal({ status, json }: Answer): unknown[] {
  return [status, fieldOf(json, 'error', 'code'), fieldOf(json, 'error', 'details', 'reason')];
}

it('a group is made, shown as WhatsApp knows it, and changed', async () => {
  const [ann, ben] = [await aPhone(), await aPhone()];
  const made = await tenant.call(`POST ${by(device)}/groups`, { subject: 'Friends', members: [`+${ann}`, ben] });
  expect(made.json).toMatchObject({ subject: 'Friends', owner: device.number, size: 3, is_community: false });
  const group = String(fieldOf(made.json, 'id'));
  expect((await membersOf(group)).sort()).toEqual([device.number, ann, ben].sort());

  const changed = await tenant.call(`PATCH ${by(device)}/groups/${group}`, {
    subject: 'Best friends',
    description: 'Only the best',
    settings: {
      announcement: true,
      locked: true,
      join_approval: true,
      members_add: false,
      disappears_after_seconds: 86_400,
    },
  });
  expect(changed.json).toMatchObject({
    id: group,
    subject: 'Best friends',
    description: 'Only the best',
    settings: {
      announcement: true,
      locked: true,
      join_approval: true,
      members_add: false,
      disappears_after_seconds: 86_400,
    },
  });
  expect(await kept(group)).toMatchObject({ subject: 'Best friends', announcement: true, joinApproval: true });
  const bare = await tenant.call(`PATCH ${by(device)}/groups/${group}`, { description: null });
  expect(fieldOf(bare.json, 'description')).toBeNull();

  const listed = await tenant.call(`GET ${by(device)}/groups?limit=200`);
  expect(listed.text).toContain(group);
  expect((await tenant.call(`POST ${by(device)}/groups/${group}/leave`)).json).toEqual({ id: group, left: true });
  expect(await membersOf(group)).not.toContain(device.number);
});

it('what is written to a group is readable on each member’s phone, and what they answer is kept', async () => {
  const phones = [await aPhone(), await aPhone(), await aPhone()];
  const group = await aGroup(...phones);
  const sent = await tenant.call('POST /api/v1/messages', { device_id: device.id, to: group, text: 'Hello, friends' });
  expect([sent.status, fieldOf(sent.json, 'to')]).toEqual([201, group]);
  for (const phone of phones) await shown(phone, 'Hello, friends');

  const [ann = ''] = phones;
  await emulatorAsk(gateway, 'POST', `/admin/groups/${group}/messages`, { from: ann, text: 'Hello from Ann' });
  await eventually('the answer is kept', async () => {
    const { text } = await tenant.call(`GET /api/v1/messages?direction=in&device_id=${device.id}`);
    return text.includes('Hello from Ann') || text;
  });
  await tenant.call(`POST ${by(device)}/groups/${group}/members`, { action: 'remove', members: [ann] });
  await tenant.call('POST /api/v1/messages', { device_id: device.id, to: group, text: 'Without Ann' });
  for (const phone of phones.slice(1)) await shown(phone, 'Without Ann');
  const ofAnn = await emulatorTell(gateway, `/admin/phones/${ann}/messages?direction=received`);
  expect(JSON.stringify(ofAnn)).not.toContain('Without Ann');
});

it('each person’s outcome is told: added, already in, unknown, or invited because they are not to be added', async () => {
  const [ann, shy] = [await aPhone(), await aPhone()];
  await emulatorAsk(gateway, 'PATCH', `/admin/phones/${shy}/privacy`, { groupadd: 'none' });
  const group = await aGroup(ann);
  const nobody = await aPhone();
  await emulatorAsk(gateway, 'PATCH', `/admin/phones/${nobody}`, { onWhatsapp: false });
  const ben = await aPhone();
  const answer = await tenant.call(`POST ${by(device)}/groups/${group}/members`, {
    action: 'add',
    members: [ann, ben, shy, nobody],
  });
  expect(answer.json).toEqual({
    data: [
      { member: ann, outcome: 'already' },
      { member: ben, outcome: 'done' },
      { member: shy, outcome: 'invited' },
      { member: nobody, outcome: 'not_on_whatsapp' },
    ],
  });
  await shown(shy, 'groupInviteMessage');
  await tenant.call(`POST ${by(device)}/groups/${group}/members`, { action: 'promote', members: [ben] });
  const { json } = await tenant.call(`GET ${by(device)}/groups/${group}`);
  expect(fieldOf(json, 'members')).toContainEqual(expect.objectContaining({ number: ben, role: 'admin' }));
});

it('another number joins by the link, or asks to where admins decide', async () => {
  const group = await aGroup();
  const code = String(fieldOf((await tenant.call(`GET ${by(device)}/groups/${group}/invite`)).json, 'code'));
  const seen = await tenant.call(`GET ${by(other)}/invites/${code}`);
  expect(seen.json).toMatchObject({ id: group, subject: 'Friends', size: 1 });
  expect((await tenant.call(`POST ${by(other)}/invites/${code}/join`)).json).toEqual({ id: group });
  expect(await membersOf(group)).toContain(other.number);
  await tenant.call(`POST ${by(other)}/groups/${group}/leave`);

  await tenant.call(`PATCH ${by(device)}/groups/${group}`, { settings: { join_approval: true } });
  expect((await tenant.call(`POST ${by(other)}/invites/${code}/join`)).json).toEqual({ id: group });
  expect(await membersOf(group)).not.toContain(other.number);
  const waiting = await tenant.call(`GET ${by(device)}/groups/${group}/requests`);
  expect(waiting.json).toEqual({ data: [{ member: other.number, requested_at: expect.any(String) }] });
  const decided = await tenant.call(`POST ${by(device)}/groups/${group}/requests`, {
    decision: 'approve',
    members: [other.number],
  });
  expect(decided.json).toEqual({ data: [{ member: other.number, outcome: 'done' }] });
  expect(await membersOf(group)).toContain(other.number);

  await tenant.call(`DELETE ${by(device)}/groups/${group}/invite`);
  expect(refusal(await tenant.call(`GET ${by(other)}/invites/${code}`))).toEqual([422, 'whatsapp_refused', 'gone']);
});

it('what WhatsApp refuses is told in words: an admin’s work to a member, a group to a stranger', async () => {
  const group = await aGroup(other.number);
  const invite = await tenant.call(`GET ${by(other)}/groups/${group}/invite`);
  expect(refusal(invite)).toEqual([422, 'whatsapp_refused', 'not_allowed']);
  await tenant.call(`POST ${by(other)}/groups/${group}/leave`);
  expect(refusal(await tenant.call(`GET ${by(other)}/groups/${group}`))).toEqual([
    422,
    'whatsapp_refused',
    'not_allowed',
  ]);
  const unknown = await tenant.call(`GET ${by(device)}/groups/120363999999999999@g.us`);
  expect(refusal(unknown)).toEqual([422, 'whatsapp_refused', 'not_found']);
});

it('a community takes a group in and lets it go', async () => {
  const made = await tenant.call(`POST ${by(device)}/communities`, { subject: 'The shop', description: 'Everything' });
  expect([made.status, made.json]).toEqual([
    201,
    expect.objectContaining({ subject: 'The shop', description: 'Everything', is_community: true }),
  ]);
  const community = String(fieldOf(made.json, 'id'));
  const group = await aGroup();
  const link = `${by(device)}/communities/${community}/groups/${group}`;
  expect((await tenant.call(`PUT ${link}`)).json).toEqual({ community, group, linked: true });
  const groups = await tenant.call(`GET ${by(device)}/communities/${community}/groups`);
  expect(fieldOf(groups.json, 'data')).toContainEqual({ id: group, subject: 'Friends' });
  expect(fieldOf((await tenant.call(`GET ${by(device)}/groups/${group}`)).json, 'community_id')).toBe(community);
  expect(refusal(await tenant.call(`PUT ${link}`))).toEqual([422, 'whatsapp_refused', 'conflict']);
  expect((await tenant.call(`DELETE ${link}`)).json).toEqual({ community, group, linked: false });
});

it('a newsletter is made, found by its link, followed, muted and left', async () => {
  const made = await tenant.call(`POST ${by(device)}/newsletters`, { name: 'News', description: 'Every Monday' });
  const id = String(fieldOf(made.json, 'id'));
  const url = String(fieldOf(made.json, 'url'));
  expect([made.status, made.json]).toEqual([
    201,
    {
      id: expect.stringMatching(/@newsletter$/),
      name: 'News',
      description: 'Every Monday',
      url,
      followers: expect.any(Number),
      role: 'owner',
    },
  ]);
  const code = url.split('/').at(-1) ?? '';
  const found = await tenant.call(`GET ${by(other)}/newsletters/${code}`);
  expect(found.json).toMatchObject({ id, name: 'News', role: 'guest' });
  expect((await tenant.call(`PUT ${by(other)}/newsletters/${id}/follow`)).json).toEqual({ id, following: true });
  const followed = await tenant.call(`GET ${by(other)}/newsletters/${id}`);
  expect(fieldOf(followed.json, 'role')).toBe('follower');
  const muted = await tenant.call(`PUT ${by(other)}/newsletters/${id}/mute`, { muted: true });
  expect(muted.json).toEqual({ id, muted: true });
  expect((await tenant.call(`DELETE ${by(other)}/newsletters/${id}/follow`)).json).toEqual({ id, following: false });
  const unknown = await tenant.call(`GET ${by(other)}/newsletters/120363999999999999@newsletter`);
  expect(refusal(unknown)).toEqual([422, 'whatsapp_refused', 'not_found']);
});
