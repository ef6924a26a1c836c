import type { Locator, Page } from 'playwright-core';
import { fieldOf } from './harness/demo.js';
import { aCloudNumber, aPhone } from './harness/numbers.js';
import { aPerson, aTenant, type Person, type TestTenant } from './harness/people.js';
import { aWindow } from './harness/windows.js';

const roles = ['owner', 'admin', 'agent', 'viewer'] as const;
type Role = (typeof roles)[number];

const all: readonly Role[] = roles;
const managing: readonly Role[] = ['owner', 'admin'];
const talking: readonly Role[] = ['owner', 'admin', 'agent'];

interface Action {
  readonly what: string;
  readonly may: readonly Role[];
  /** Where a person finds it, and what they would press or read. */
  readonly path: string;
  readonly control: (page: Page) => Locator;
  readonly route: string;
  readonly body?: object;
}

let tenant: TestTenant;
let people: Readonly<Record<Role, Person>>;
let actions: readonly Action[];

beforeAll(async () => {
  tenant = await aTenant();
  const device = await aCloudNumber(tenant.owner);
  const phone = await aPhone();
  const message = await tenant.owner.call('POST /api/v1/messages', { device_id: device.id, to: phone, text: 'Hello' });
  const token = await tenant.owner.call('POST /api/v1/tokens', { name: 'Till', scopes: ['messages:send'] });
  const made = { messageId: String(fieldOf(message.json, 'id')), tokenId: String(fieldOf(token.json, 'id')) };
  actions = actionsOn({ ...made, deviceId: device.id, phone });
  const [admin, agent, viewer] = await Promise.all((['admin', 'agent', 'viewer'] as const).map(aPersonOfThisTenant));
  if (!admin || !agent || !viewer) throw new Error('somebody did not come');
  people = { owner: tenant.owner, admin, agent, viewer };
});

function aPersonOfThisTenant(role: Role): Promise<Person> {
  return aPerson(tenant, role);
}

function actionsOn(made: Readonly<Record<'messageId' | 'tokenId' | 'deviceId' | 'phone', string>>): Action[] {
  const { messageId, tokenId, deviceId, phone } = made;
  const button = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first();
  const link = (name: string) => (page: Page) => page.getByRole('main').getByRole('link', { name }).first();
  const heading = (name: string) => (page: Page) => page.getByRole('heading', { level: 1, name });
  const device = `/devices/${deviceId}`;
  const text = { device_id: deviceId, to: phone, text: 'Hi' };
  const invited = { email: `x@${tenant.subdomain}.example`, role: 'viewer' };
  return [
    { what: 'see devices', may: all, path: '/devices', control: heading('Devices'), route: 'GET /api/v1/devices' },
    {
      what: 'add a device',
      may: managing,
      path: '/devices',
      control: link('Add a number'),
      route: 'POST /api/v1/devices',
      body: {},
    },
    {
      what: 'pause a device',
      may: managing,
      path: device,
      control: button('More for Support'),
      route: `POST /api/v1${device}/pause`,
    },
    {
      what: 'limit new chats',
      may: managing,
      path: device,
      control: button('Set the limit'),
      route: `PATCH /api/v1${device}/new-chats`,
      body: {},
    },
    { what: 'read messages', may: all, path: '/messages', control: heading('Messages'), route: 'GET /api/v1/messages' },
    {
      what: 'read one',
      may: all,
      path: `/messages/${messageId}`,
      control: (page) => page.getByRole('list', { name: 'What happened' }),
      route: `GET /api/v1/messages/${messageId}`,
    },
    {
      what: 'send',
      may: talking,
      path: '/messages',
      control: link('New message'),
      route: 'POST /api/v1/messages',
      body: text,
    },
    {
      what: 'send again',
      may: talking,
      path: `/messages/${messageId}`,
      control: (page) => page.getByRole('link', { name: 'Send again' }),
      route: 'POST /api/v1/messages',
      body: text,
    },
    {
      what: 'get failed numbers',
      may: all,
      path: '/messages',
      control: button('Failed numbers (CSV)'),
      route: 'GET /api/v1/reports/failed-numbers.csv',
    },
    {
      what: 'see tokens',
      may: managing,
      path: '/tokens',
      control: heading('API access tokens'),
      route: 'GET /api/v1/tokens',
    },
    {
      what: 'make a token',
      may: managing,
      path: '/tokens',
      control: button('Create a token'),
      route: 'POST /api/v1/tokens',
      body: {},
    },
    {
      what: 'change a token',
      may: managing,
      path: '/tokens',
      control: button('Actions for Till'),
      route: `POST /api/v1/tokens/${tokenId}/regenerate`,
    },
    { what: 'see usage', may: all, path: '/usage', control: heading('Usage and plan'), route: 'GET /api/v1/usage' },
    {
      what: 'read the audit log',
      may: managing,
      path: '/audit',
      control: heading('Audit log'),
      route: 'GET /api/v1/audit',
    },
    {
      what: 'change the account',
      may: managing,
      path: '/settings/account',
      control: button('Save'),
      route: 'PATCH /api/v1/account',
      body: {},
    },
    {
      what: 'see the team',
      may: all,
      path: '/settings/team',
      control: (page) => page.getByRole('list', { name: 'People' }),
      route: 'GET /api/v1/users',
    },
    {
      what: 'invite somebody',
      may: managing,
      path: '/settings/team',
      control: button('Invite somebody'),
      route: 'POST /api/v1/users/invitations',
      body: invited,
    },
    {
      what: 'change a role',
      may: managing,
      path: '/settings/team',
      control: button('Actions for viewer'),
      route: 'PATCH /api/v1/users/usr_none',
      body: { role: 'agent' },
    },
    {
      what: 'change one’s password',
      may: all,
      path: '/settings/you',
      control: button('Change the password'),
      route: 'POST /api/v1/password',
      body: {},
    },
    {
      what: 'see one’s sessions',
      may: all,
      path: '/settings/sessions',
      control: (page) => page.getByText('This one', { exact: true }),
      route: 'GET /api/v1/sessions',
    },
    {
      what: 'see everybody’s sessions',
      may: managing,
      path: '/settings/sessions',
      control: (page) => page.getByText('Show everybody’s'),
      route: 'GET /api/v1/sessions?all=true',
    },
  ];
}

describe.each(roles)('what the role %s may do', (role) => {
  it('is what their pages offer, and nothing else is', async () => {
    const page = await aWindow(tenant, { as: people[role] });
    await page.getByRole('navigation', { name: 'Main' }).waitFor();
    const wrong: string[] = [];
    for (const { what, may, path, control } of actions) {
      await page.evaluate((to) => history.pushState(null, '', to), path);
      const wanted = control(page);
      if (may.includes(role)) {
        await wanted.waitFor().catch(() => wrong.push(`${what} is not there`));
        continue;
      }
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.locator('[role="status"][aria-label="Loading"]').first().waitFor({ state: 'detached' });
      if ((await wanted.count()) > 0) wrong.push(`${what} is there`);
    }
    expect(wrong).toEqual([]);
  });

  it('is what the gateway lets them, asked directly', async () => {
    const wrong: string[] = [];
    for (const { what, may, route, body } of actions) {
      const { json, status } = await people[role].call(route, body);
      const isRefused = fieldOf(json, 'error', 'code') === 'scope_missing';
      if (isRefused === may.includes(role)) wrong.push(`${what}: ${String(status)} ${JSON.stringify(json)}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('an owner', () => {
  it('is made by owners alone', async () => {
    const body = { email: `boss@${tenant.subdomain}.example`, role: 'owner' };
    expect((await people.admin.call('POST /api/v1/users/invitations', body)).status).toBe(403);
    for (const role of ['owner', 'admin'] as const) {
      const page = await aWindow(tenant, { as: people[role], path: '/settings/team' });
      await page.getByRole('button', { name: 'Invite somebody' }).click();
      await page.getByRole('dialog').getByRole('button', { name: /Role/ }).click();
      await page.getByRole('option', { name: 'Viewer' }).waitFor();
      expect(await page.getByRole('option', { name: 'Owner' }).count()).toBe(role === 'owner' ? 1 : 0);
    }
  });
});
