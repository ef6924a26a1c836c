import { demo } from './harness/demo.js';
import { looks, settled, wrongWith } from './harness/looks.js';
import { aTenant, operatorSession, type TestTenant } from './harness/people.js';
import { aBareWindow, aWindow, cookieOf } from './harness/windows.js';

let empty: TestTenant;

beforeAll(async () => {
  empty = await aTenant({ name: 'Nothing yet' });
});

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
    for (const path of ['/operators', `/operators/tenants/${empty.id}`]) {
      await page.goto(new URL(path, demo.baseUrl).href);
      await settled(page, /./);
      expect([path, ...(await wrongWith(page))]).toEqual([path]);
    }
  });
});
