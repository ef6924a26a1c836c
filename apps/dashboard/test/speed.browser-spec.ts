import { emulate, eventually, fieldOf, listOf } from './harness/demo.js';
import { aCloudNumber, aPhone, arrivedOn, type TestDevice } from './harness/numbers.js';
import { aTenant, type TestTenant } from './harness/people.js';
import { aWindow } from './harness/windows.js';

const SCRIPT_BYTES = 250 * 1024;
const SHOWN_MS = 300;
const CHANGES = 12;

let tenant: TestTenant;
let device: TestDevice;

beforeAll(async () => {
  tenant = await aTenant();
  device = await aCloudNumber(tenant.owner);
});

describe('a first load', () => {
  it('takes at most 250 kB of compressed script', async () => {
    const page = await aWindow(tenant, { as: tenant.owner, path: '/start' });
    await page.getByRole('heading', { name: 'Getting started' }).waitFor();
    await page.locator('[role="status"][aria-label="Loading"]').first().waitFor({ state: 'detached' });
    const scripts = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .flatMap((entry) => (entry instanceof PerformanceResourceTiming ? [entry] : []))
        .filter(({ name }) => name.endsWith('.js'))
        .map(({ encodedBodySize, decodedBodySize }) => ({ encodedBodySize, decodedBodySize })),
    );
    const bytes = scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
    process.stdout.write(`first load: ${(bytes / 1024).toFixed(0)} kB of compressed script\n`);
    expect(scripts.every(({ encodedBodySize, decodedBodySize }) => encodedBodySize < decodedBodySize)).toBe(true);
    expect(bytes).toBeLessThanOrEqual(SCRIPT_BYTES);
    expect(bytes).toBeGreaterThan(0);
  });
});

describe('a status change', () => {
  it('is on the screen within 300 ms of its event', async () => {
    const page = await aWindow(tenant, { as: tenant.owner, path: '/messages' });
    await page.getByRole('heading', { level: 1, name: 'Messages' }).waitFor();
    await page.evaluate(watchForReads);
    const phones = await Promise.all(Array.from({ length: CHANGES }, () => aPhone()));
    for (const to of phones) {
      await tenant.owner.call('POST /api/v1/messages', { device_id: device.id, to, text: 'Ready' });
      await arrivedOn(to);
    }
    const moments = (): Promise<number[]> =>
      page.evaluate(() => (document.body.dataset['reads'] ?? '').split(' ').filter(Boolean).map(Number));
    for (const [at, phone] of phones.entries()) {
      await emulate('POST', `/admin/phones/${phone}/read`, {});
      await eventually('it is shown as read', async () => (await moments()).length > at);
    }
    const shown = await moments();
    const told = await momentsOfReads();
    const waits = shown.map((at, index) => at - (told[index] ?? 0)).sort((one, other) => one - other);
    const median = waits[Math.floor(waits.length / 2)] ?? Infinity;
    process.stdout.write(
      `a status change is on the screen ${median.toFixed(0)} ms after its event (median of ${CHANGES})\n`,
    );
    expect(median).toBeLessThanOrEqual(SHOWN_MS);
  });
});

/** Runs in the page: keeps the moment of each change of the number of messages that stand as read. */
function watchForReads(): void {
  const moments: number[] = [];
  const look = (): void => {
    const reads =
      [...document.querySelectorAll('main li span')].filter(({ textContent: t }) => t === 'Read').length / 2;
    while (moments.length < reads) moments.push(Date.now());
    document.body.dataset['reads'] = moments.join(' ');
  };
  new MutationObserver(look).observe(document.querySelector('main') ?? document.body, {
    childList: true,
    subtree: true,
    characterData: true,
  });
}

/** When the gateway wrote each event down: its id begins with the millisecond. WhatsApp's own times are whole seconds. */
async function momentsOfReads(): Promise<number[]> {
  const { json } = await tenant.owner.call('GET /api/v1/events?limit=200&type=message.read');
  return listOf(json, 'data').map((event) => millisecondOf(String(fieldOf(event, 'id'))));
}

const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

function millisecondOf(id: string): number {
  return [...id.slice(id.indexOf('_') + 1).slice(0, 10)].reduce((sum, digit) => sum * 32 + DIGITS.indexOf(digit), 0);
}
