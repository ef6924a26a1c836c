import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds serious or critical, one line each. The script comes by the debugger, so that the policy stands. */
export async function barriersOn(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found: unknown =
    await page.evaluate(`axe.run({ preload: false, resultTypes: ['violations'] }).then(({ violations }) =>
    violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ': ' + html.slice(0, 200) + ' ' + failureSummary)))`);
  return Array.isArray(found) ? found.map(String) : ['axe gave no answer'];
}
