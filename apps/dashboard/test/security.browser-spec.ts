import type { Page } from 'playwright-core';
import { askAt, demo, emulate, eventually, fieldOf, hostOf } from './harness/demo.js';
import { aCloudNumber, aPhone, type TestDevice } from './harness/numbers.js';
import { aTenant, operate, type TestTenant } from './harness/people.js';
import { aWindow, takeFaults } from './harness/windows.js';

/** What would run if any page took text for markup. Windows that show a dialog or meet their policy fail by themselves. */
const corpus = [
  '<script>window.pwned = 1</script>',
  '<img src=x onerror="window.pwned = 1">',
  '"><svg onload="window.pwned = 1">',
  'javascript:window.pwned=1',
  '{{constructor.constructor("window.pwned = 1")()}}',
] as const;

const vicious = corpus.join(' ');
const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="window.pwned=1"><script>window.pwned=1</script></svg>';

let tenant: TestTenant;
let device: TestDevice;
let phone: string;

beforeAll(async () => {
  tenant = await aTenant({ name: vicious.slice(0, 100) });
  device = await aCloudNumber(tenant.owner, corpus[1]);
  phone = await aPhone(vicious.slice(0, 60));
  await fillWith();
});

/** Everything of which others, or a person with bad intent, choose the words. */
async function fillWith(): Promise<void> {
  const { owner } = tenant;
  for (const name of corpus) await owner.call('POST /api/v1/tokens', { name });
  await owner.call('POST /api/v1/messages', { device_id: device.id, to: phone, text: vicious });
  const typed = (body: object): Promise<unknown> =>
    emulate('POST', `/admin/phones/${phone}/messages`, { to: device.number, ...body });
  await typed({ kind: 'text', text: vicious });
  const media = { media: Buffer.from(svg).toString('base64'), mimeType: 'image/svg+xml', filename: `${corpus[0]}.svg` };
  await owner.call('POST /api/v1/messages', {
    ...{ device_id: device.id, to: phone, kind: 'file', caption: vicious },
    ...{ media: `data:image/svg+xml;base64,${media.media}`, filename: '"><img onerror=alert(1)>.svg' },
  });
  const branding = { title: corpus[1], message: vicious.slice(0, 400) };
  await owner.call('PATCH /api/v1/account', { branding });
  await eventually('all is there', async () => {
    const { json } = await owner.call('GET /api/v1/messages');
    return fieldOf(json, 'data', 2, 'id') !== undefined || JSON.stringify(json);
  });
}

async function refuseToRun(page: Page): Promise<void> {
  const strange = await page.evaluate(() => ({
    ran: 'pwned' in window,
    scripts: [...document.scripts].filter(({ src }) => !src.startsWith(location.origin)).map((each) => each.outerHTML),
    marked: document.querySelectorAll('[onerror], [onload], img[src="x"], a[href^="javascript"]').length,
  }));
  expect([page.url(), strange]).toEqual([page.url(), { ran: false, scripts: [], marked: 0 }]);
}

describe('script in what others write', () => {
  it('stays text on every page', async () => {
    const page = await aWindow(tenant, { as: tenant.owner, path: '/tokens' });
    await page.getByText(corpus[0], { exact: true }).first().waitFor();
    await refuseToRun(page);
    const paths = ['/start', '/devices', '/messages', '/messages/new', '/usage', '/audit', '/settings/account'];
    for (const path of [...paths, `/devices/${device.id}`]) {
      await page.goto(new URL(path, tenant.url).href);
      await page.locator('main h1').first().waitFor();
      await page.locator('[role="status"][aria-label="Loading"]').first().waitFor({ state: 'detached' });
      await refuseToRun(page);
    }
  });

  it('stays text in each message, and a drawing that could hold some is not shown in place', async () => {
    const { json } = await tenant.owner.call('GET /api/v1/messages');
    const page = await aWindow(tenant, { as: tenant.owner });
    for (const at of [0, 1, 2]) {
      await page.goto(new URL(`/messages/${String(fieldOf(json, 'data', at, 'id'))}`, tenant.url).href);
      await page.getByText('window.pwned', { exact: false }).first().waitFor();
      await refuseToRun(page);
      expect(await page.locator('img[src^="data:image/svg"], object, embed, iframe').count()).toBe(0);
    }
  });

  it('stays text where operators look at it, and on the pretended phones', async () => {
    const { json } = await tenant.owner.call('GET /api/v1/session');
    expect(fieldOf(json, 'tenant', 'id')).toBe(tenant.id);
    const page = await aWindow({ url: demo.emulator.url });
    await page.getByText(corpus[0], { exact: false }).first().waitFor();
    await refuseToRun(page);
    expect((await operate('GET /tenants')).status).toBe(200);
  });
});

describe('the content security policy', () => {
  const pages: readonly (readonly [string, string])[] = [
    ...['/', '/start', '/messages', '/settings', '/sign-in', `/link/${'A'.repeat(43)}`].map(
      (path) => [hostOf(demo.tenantUrl), path] as const,
    ),
    ...['/', '/docs', '/sign-up', '/operators'].map((path) => ['localhost', path] as const),
  ];

  it.each(pages)('of %s%s lets nothing run that is not ours', async (host, path) => {
    const answer = await askAt(host, { path, headers: { accept: 'text/html' } });
    const policy = String(answer.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*|https?:/);
  });

  it('stops what is put into a page all the same', async () => {
    const page = await aWindow(tenant);
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.pwned = 1';
      document.body.append(script);
      return 'pwned' in window;
    });
    expect(ran).toBe(false);
    await eventually('the browser has said so', () => takeFaults().length === 1);
  });
});
