import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { demo, hostOf } from './demo.js';
import type { Person, TestTenant } from './people.js';

export const sizes = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
export const themes = ['light', 'dark'] as const;

export interface Look {
  readonly size?: keyof typeof sizes;
  readonly theme?: (typeof themes)[number];
}

interface Wish extends Look {
  /** A path, at the host of the tenant; or a whole address. */
  readonly path?: string;
  readonly as?: Person;
}

const PATIENCE_MS = 10_000;

let browser: Promise<Browser> | undefined;
const open = new Set<BrowserContext>();
const faults: string[] = [];

afterEach(async () => {
  await Promise.all([...open].map((context) => context.close()));
  open.clear();
  expect(faults.splice(0)).toEqual([]);
});

afterAll(async () => {
  await (await browser)?.close();
});

/** What went wrong unseen so far, where a test means it to. */
export function takeFaults(): string[] {
  return faults.splice(0);
}

/** A fresh window, signed in without typing. What goes wrong in it unseen fails the test. */
export async function aWindow(tenant: Pick<TestTenant, 'url'>, wish: Wish = {}): Promise<Page> {
  const { size = 'desktop', theme = 'light', as, path = '/' } = wish;
  browser ??= chromium.connect(process.env['WAGATE_BROWSER_URL'] ?? '');
  const context = await (await browser).newContext({ viewport: sizes[size], colorScheme: theme, locale: 'en-GB' });
  open.add(context);
  context.setDefaultTimeout(PATIENCE_MS);
  if (as) await context.addCookies([cookieOf(tenant.url, 'wagate', as.session)]);
  const page = await context.newPage();
  context.on('page', watch);
  watch(page);
  await page.goto(new URL(path, tenant.url).href);
  return page;
}

/** Where nobody has an account: sign-up, operators, the landing page and the docs. */
export function aBareWindow(wish: Wish = {}): Promise<Page> {
  return aWindow({ url: demo.baseUrl }, wish);
}

export function cookieOf(url: string, name: string, value: string) {
  return { name, value, domain: hostOf(url), path: '/', httpOnly: true, sameSite: 'Strict' } as const;
}

function watch(page: Page): void {
  page.on('pageerror', (error) => faults.push(`an error nobody caught: ${error.message}`));
  page.on('dialog', (dialog) => {
    faults.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    const text = message.text();
    if (/Content Security Policy|Content-Security-Policy/i.test(text)) faults.push(text);
  });
}
