import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { ensureBuilt } from './lib/build.mjs';
import { findChromium, launchOptions, NO_CHROMIUM } from './lib/chromium.mjs';
import { startThrowawayDemo } from './lib/demo.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot } from './lib/root.mjs';
import { main, Problem, step } from './lib/say.mjs';
import { fillDemo } from './lib/screenshot-content.mjs';

const OUT = inRoot('docs-site/public');
const DESKTOP = { width: 1440, height: 900 };

/** As README and the docs show them. */
const rooms = [
  { name: 'start', path: '/start', themes: ['light'] },
  { name: 'devices', path: '/devices', themes: ['light'] },
  { name: 'messages', path: '/messages', themes: ['light', 'dark'] },
  { name: 'compose', path: '/messages/new', themes: ['light'] },
  { name: 'tokens', path: '/tokens', themes: ['light'] },
];

/** Pictures of the main pages for README and docs. */
await main(async () => {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Problem(NO_CHROMIUM);
  await ensureInstalled();
  await ensureBuilt();
  mkdirSync(OUT, { recursive: true });
  const demo = await step('Starting a demo', () => startThrowawayDemo());
  const browser = await chromium.launch(launchOptions(executablePath));
  try {
    await step('Filling it', () => fillDemo(demo));
    for (const colorScheme of ['light', 'dark']) {
      const page = await signedIn(browser, demo, { colorScheme, viewport: DESKTOP });
      for (const { name, path } of rooms.filter(({ themes }) => themes.includes(colorScheme))) {
        await shoot(page, `${demo.tenantUrl}${path}`, `${name}-${colorScheme}.png`);
      }
      if (colorScheme === 'light') await shoot(page, demo.emulator.url, 'phones-light.png');
      await page.context().close();
    }
  } finally {
    await browser.close();
    await demo.stop();
  }
});

async function signedIn(browser, { tenantUrl, owner }, look) {
  const context = await browser.newContext({ ...look, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(tenantUrl);
  await page.getByLabel('E-mail').fill(owner.email);
  await page.getByLabel('Password').fill(owner.password);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  return page;
}

async function shoot(page, address, name) {
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.locator('[role="status"][aria-label="Loading"]').first().waitFor({ state: 'detached' });
  if (name.startsWith('compose')) await compose(page);
  await page.screenshot({ path: `${OUT}/${name}`, animations: 'disabled' });
}

async function compose(page) {
  await page.getByRole('textbox', { name: 'To', exact: true }).fill('+1 555 000 2222');
  await page
    .getByRole('textbox', { name: 'Text', exact: true })
    .fill('Hello Ada, your bread is *ready*. See you at six!');
}
