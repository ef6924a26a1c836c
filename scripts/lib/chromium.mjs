import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Root has no sandbox of its own to give, and a container little shared memory. */
const ARGS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'];

export const NO_CHROMIUM =
  'The browser tests did not run: set CHROMIUM_PATH, or install Chromium (Debian: apt-get install chromium).';

/** The browser that CHROMIUM_PATH names, one of this machine, or one that playwright keeps; undefined without any. */
export function findChromium() {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const known = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const wanted = process.env.CHROMIUM_PATH;
  return (wanted ? [wanted] : [...known, chromium.executablePath()]).find(isProgram);
}

export const launchOptions = (executablePath) => ({ executablePath, args: ARGS });

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
