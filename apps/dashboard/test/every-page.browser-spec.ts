import type { Page, Route } from 'playwright-core';
import { barriersOn } from './harness/accessible.js';
import { aBusyTenant, type BusyTenant } from './harness/busy-tenant.js';
import { aTenant, operatorSession, type TestTenant } from './harness/people.js';
import { aBareWindow, aWindow, cookieOf, themes, type Look } from './harness/windows.js';
import { demo } from './harness/demo.js';

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

const looks: readonly Look[] = (['desktop', 'phone'] as const).flatMap((size) =>
  themes.map((theme) => ({ size, theme })),
);

/** What is wrong with the page as it stands: barriers, or a page that is wider than its window. */
async function wrongWith(page: Page): Promise<string[]> {
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return [...(tooWide > 0 ? [`wider than the window by ${tooWide} px`] : []), ...(await barriersOn(page))];
}

async function settled(page: Page, heading: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).first().waitFor();
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
}

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
    const page = await aWindow(busy, { as: busy.owner, ...look });
    await settled(page, 'Getting started');
    await page.route(isAsked, fail);
    const paths = ['/devices', '/messages', '/tokens', '/usage', '/audit', '/settings/team', '/settings/sessions'];
    for (const path of paths) {
      await page.evaluate((to) => history.pushState(null, '', to), path);
      await page.getByRole('alert').first().waitFor();
      expect([path, ...(await wrongWith(page))]).toEqual([path]);
    }
  });

  it('that is still loading has no barrier', async () => {
    const page = await aWindow(busy, { as: busy.owner });
    await settled(page, 'Getting started');
    await page.route(isAsked, () => undefined);
    for (const path of ['/devices', '/messages', '/tokens', '/usage', '/audit', '/settings/team']) {
      await page.evaluate((to) => history.pushState(null, '', to), path);
      await page.locator('[aria-busy="true"]').first().waitFor();
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

describe('every page before one has signed in', () => {
  it.each(looks)('has no barrier and fits, $theme at $size', async (look) => {
    const page = await aWindow(empty, look);
    const at = async (path: string, heading: string | RegExp): Promise<string[]> => {
      await page.goto(new URL(path, path.startsWith('/') ? empty.url : undefined).href);
      await settled(page, heading);
      return (await wrongWith(page)).map((fault) => `${path}: ${fault}`);
    };
    const secret = 'A'.repeat(43);
    const wrong = [
      await at('/', 'Sign in'),
      await at('/forgotten-password', 'Forgotten password'),
      await at(`/password-resets/${secret}`, 'New password'),
      await at(`/invitations/${secret}`, /./),
      await at(`/link/${secret}`, 'This link has ended'),
      await at(`${demo.baseUrl}/`, /./),
      await at(`${demo.baseUrl}/sign-up`, /./),
      await at(`${demo.baseUrl}/operators`, /./),
      await at(demo.emulator.url, /./),
    ];
    expect(wrong.flat()).toEqual([]);
  });

  it.each(looks)('nor have the operators’ rooms, $theme at $size', async (look) => {
    const page = await aBareWindow({ ...look, path: '/sign-up' });
    await page.context().addCookies([cookieOf(demo.baseUrl, 'wagate-operator', await operatorSession())]);
    for (const path of ['/operators', `/operators/tenants/${busy.id}`]) {
      await page.goto(new URL(path, demo.baseUrl).href);
      await settled(page, /./);
      expect([path, ...(await wrongWith(page))]).toEqual([path]);
    }
  });
});
