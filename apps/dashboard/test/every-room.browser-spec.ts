import type { Page, Route } from 'playwright-core';
import { aBusyTenant, type BusyTenant } from './harness/busy-tenant.js';
import { looks, settled, wrongWith } from './harness/looks.js';
import { aTenant, type TestTenant } from './harness/people.js';
import { aWindow } from './harness/windows.js';

let busy: BusyTenant;
let empty: TestTenant;

beforeAll(async () => {
  [busy, empty] = await Promise.all([aBusyTenant(), aTenant({ name: 'Nothing yet' })]);
});

const rooms = {
  '/start': 'Getting started',
  '/devices': 'Devices',
  '/messages': 'Messages',
  '/messages/new': /./,
  '/tokens': 'API access tokens',
  '/usage': 'Usage and plan',
  '/audit': 'Audit log',
  '/settings': 'Settings',
  '/settings/team': 'Settings',
  '/settings/you': 'Settings',
  '/settings/sessions': 'Settings',
  '/no-such-page': 'There is no such page.',
} as const;

/** Goes from room to room as the navigation does, and gathers what is wrong in each. */
async function wrongInRooms(page: Page, paths: readonly string[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const [path, heading] of Object.entries(rooms).filter(([each]) => paths.includes(each))) {
    await page.evaluate((to) => {
      history.pushState(null, '', to);
    }, path);
    await settled(page, heading);
    wrong.push(...(await wrongWith(page)).map((fault) => `${path}: ${fault}`));
  }
  return wrong;
}

describe('every room', () => {
  it.each(looks)('full, $theme at $size, has no barrier and fits', async (look) => {
    const page = await aWindow(busy, { as: busy.owner, ...look });
    const more = [`/devices/${busy.device.id}`, `/messages/${busy.messageId}`];
    expect(await wrongInRooms(page, Object.keys(rooms))).toEqual([]);
    for (const path of more) {
      await page.goto(new URL(path, busy.url).href);
      await settled(page, /./);
      expect(await wrongWith(page)).toEqual([]);
    }
  });

  it.each([
    { size: 'desktop', theme: 'dark' },
    { size: 'phone', theme: 'light' },
  ] as const)('empty, $theme at $size, has no barrier and says what to do', async (look) => {
    const page = await aWindow(empty, { as: empty.owner, ...look });
    expect(await wrongInRooms(page, Object.keys(rooms))).toEqual([]);
  });

  it.each([
    { size: 'desktop', theme: 'light' },
    { size: 'phone', theme: 'dark' },
  ] as const)('that the gateway does not answer, $theme at $size, says so', async (look) => {
    const page = await aWindow(busy, { as: busy.owner, path: '/no-such-page', ...look });
    await settled(page, 'There is no such page.');
    await page.route(isAsked, fail);
    const paths = ['/devices', '/messages', '/tokens', '/usage', '/audit', '/settings/team', '/settings/sessions'];
    for (const path of paths) {
      await page.evaluate((to) => history.pushState(null, '', to), path);
      await page.getByRole('alert').first().waitFor();
      expect([path, ...(await wrongWith(page))]).toEqual([path]);
    }
  });

  it('that is still loading has no barrier', async () => {
    const page = await aWindow(busy, { as: busy.owner, path: '/no-such-page' });
    await settled(page, 'There is no such page.');
    await page.route(isAsked, () => undefined);
    for (const path of ['/devices', '/messages', '/tokens', '/usage', '/audit', '/settings/team']) {
      await page.goto(new URL(path, busy.url).href);
      await page.locator('main h1').first().waitFor();
      await page.locator('[role="status"][aria-label="Loading"]').first().waitFor();
      expect([path, ...(await wrongWith(page))]).toEqual([path]);
    }
  });
});

/** What a page asks for, but who is there and what happens. */
function isAsked({ pathname }: URL): boolean {
  return pathname.startsWith('/api/v1/') && !/\/(session|events.*)$/.test(pathname);
}

function fail(route: Route): Promise<void> {
  const error = { code: 'internal_error', message: 'Something went wrong here.', request_id: 'req_1' };
  return route.fulfill({ status: 400, contentType: 'application/json', body: JSON.stringify({ error }) });
}
