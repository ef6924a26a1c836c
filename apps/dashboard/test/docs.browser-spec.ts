import { barriersOn } from './harness/accessible.js';
import { demo } from './harness/demo.js';
import { aBareWindow, themes, type Look } from './harness/windows.js';

const looks: readonly Look[] = (['desktop', 'phone'] as const).flatMap((size) =>
  themes.map((theme) => ({ size, theme })),
);
const pages = {
  '/': 'A WhatsApp gateway you host yourself',
  '/docs': 'Documentation',
  '/docs/mcp-setup': 'MCP set-up',
  '/docs/errors': 'Errors',
  '/docs/reference': 'All operations',
  '/docs/reference/create_message': 'Send a message',
} as const;

describe('the start page and the docs', () => {
  it.each(looks)('have no barrier and fit, $theme at $size', async (look) => {
    const page = await aBareWindow(look);
    const wrong: string[] = [];
    for (const [path, heading] of Object.entries(pages)) {
      await page.goto(new URL(path, demo.baseUrl).href);
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      wrong.push(...(tooWide > 0 ? ['it is wider than the window'] : []), ...(await barriersOn(page)));
    }
    expect(wrong).toEqual([]);
  });

  it('take a visitor to the dashboard of the demo, to its phones, to the docs and to sign-up', async () => {
    const page = await aBareWindow();
    const to = (name: string): Promise<string | null> =>
      page.getByRole('main').getByRole('link', { name, exact: true }).getAttribute('href');
    expect(await to('Open the dashboard')).toBe(demo.tenantUrl);
    expect(new URL((await to('Phones')) ?? '').origin).toBe(new URL(demo.emulator.url).origin);
    expect([await to('Docs'), await to('Sign up')]).toEqual(['/docs', '/sign-up']);
  });

  it('are searched and read by keyboard alone, and show the addresses of this installation', async () => {
    const page = await aBareWindow({ path: '/docs' });
    await page.getByRole('button', { name: 'Search' }).press('Enter');
    await page.getByRole('searchbox').fill('idempotency_conflict');
    await page.locator('#localsearch-list a').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/docs/errors#idempotency_conflict');
    await page.getByRole('heading', { name: 'idempotency_conflict' }).waitFor();
    await page.getByRole('link', { name: 'Quick start' }).first().press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Quick start' }).waitFor();
    const address = demo.baseUrl.replace('//', '//{subdomain}.');
    expect(await page.getByRole('main').innerText()).toContain(`${address}/api/send/text`);
  });

  it('are light or dark as one likes, and stay so', async () => {
    const page = await aBareWindow({ path: '/docs/tokens' });
    await page.getByRole('switch').first().press('Enter');
    await page.reload();
    expect(await page.locator('html').getAttribute('class')).toContain('dark');
  });
});
