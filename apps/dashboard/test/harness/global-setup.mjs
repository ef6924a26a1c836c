import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findChromium, launchOptions, NO_CHROMIUM } from '../../../../scripts/lib/chromium.mjs';
import { startThrowawayDemo } from '../../../../scripts/lib/demo.mjs';

/** Calls come from many networks, so that no limit meets one test for what another did. */
const env = { TRUSTED_PROXIES: '127.0.0.1' };

/** One demo and one browser for all files; each test opens windows of its own. */
export default async function globalSetup() {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(NO_CHROMIUM);
  const demo = runningDemo() ?? (await startThrowawayDemo({ env }));
  const browser = await chromium.launchServer(launchOptions(executablePath));
  process.env.WAGATE_BROWSER_URL = browser.wsEndpoint();
  process.env.WAGATE_BROWSER_DEMO = JSON.stringify(demo);
  globalThis.wagateBrowserTests = { demo, browser };
}

/** While tests are written, TEST_DEMO_DIR names the data of a demo that runs already, with the same settings. */
function runningDemo() {
  if (!process.env.TEST_DEMO_DIR) return undefined;
  const demo = JSON.parse(readFileSync(`${process.env.TEST_DEMO_DIR}/demo.json`, 'utf8'));
  return { ...demo, port: Number(new URL(demo.baseUrl).port) };
}
