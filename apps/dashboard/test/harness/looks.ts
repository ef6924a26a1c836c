import type { Page } from 'playwright-core';
import { barriersOn } from './accessible.js';
import { themes, type Look } from './windows.js';

export const looks: readonly Look[] = (['desktop', 'phone'] as const).flatMap((size) =>
  themes.map((theme) => ({ size, theme })),
);

/** What is wrong with the page as it stands: barriers, or a page that is wider than its window. */
export async function wrongWith(page: Page): Promise<string[]> {
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return [...(tooWide > 0 ? [`wider than the window by ${tooWide} px`] : []), ...(await barriersOn(page))];
}

export async function settled(page: Page, heading: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).first().waitFor();
  await page.locator('[role="status"][aria-label="Loading"]').first().waitFor({ state: 'detached' });
}
