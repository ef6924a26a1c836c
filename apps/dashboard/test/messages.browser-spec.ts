import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { demo, emulate, eventually, fieldOf } from './harness/demo.js';
import { aCloudNumber, aPhone, arrivedOn, shownOn, type TestDevice } from './harness/numbers.js';
import { aTenant, type TestTenant } from './harness/people.js';
import { aWindow } from './harness/windows.js';

let tenant: TestTenant;
let device: TestDevice;

beforeAll(async () => {
  tenant = await aTenant();
  device = await aCloudNumber(tenant.owner);
});

async function compose(to: string): Promise<Page> {
  const page = await aWindow(tenant, { as: tenant.owner, path: '/messages/new' });
  await page.getByRole('textbox', { name: 'To', exact: true }).fill(to);
  return page;
}

/** One pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('a message', () => {
  it('is written and sent by keyboard alone, and is seen to be delivered and read', async () => {
    const phone = await aPhone('Ada', { autoRead: { afterMs: 300 } });
    const page = await aWindow(tenant, { as: tenant.owner, path: '/messages' });
    await page.getByRole('link', { name: 'New message' }).first().focus();
    await page.keyboard.press('Enter');
    const to = page.getByRole('textbox', { name: 'To', exact: true });
    await to.focus();
    await page.keyboard.type(`+${phone}`);
    await page.getByRole('textbox', { name: 'Text', exact: true }).focus();
    await page.keyboard.type('Your bread is *ready*');
    await page.getByRole('region', { name: 'On the phone' }).locator('strong').getByText('ready').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Handed to the gateway').first().waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Read' }).first().waitFor();
    expect(await arrivedOn(phone)).toEqual([expect.objectContaining({ kind: 'text', text: 'Your bread is *ready*' })]);

    await page.getByRole('link', { name: 'See the message' }).click();
    const steps = page.getByRole('list', { name: 'What happened' });
    for (const state of ['Queued', 'Sent', 'Delivered', 'Read'])
      await steps.getByText(state, { exact: true }).waitFor();
  });

  it('that comes in stands on top of the list at once', async () => {
    const phone = await aPhone('Ben');
    const page = await aWindow(tenant, { as: tenant.owner, path: '/messages', size: 'phone', theme: 'dark' });
    await page.getByRole('heading', { level: 1, name: 'Messages' }).waitFor();
    await page.locator('[role="status"][aria-label="Loading"]').first().waitFor({ state: 'detached' });
    await emulate('POST', `/admin/phones/${phone}/messages`, {
      to: device.number,
      kind: 'text',
      text: 'Are you open?',
    });
    await page.getByRole('listitem').first().getByText('Are you open?').waitFor();
  });

  it('takes a file and its caption', async () => {
    const phone = await aPhone();
    const page = await compose(phone);
    await page.getByRole('radio', { name: 'Media' }).check();
    await page.locator('input[type=file]').setInputFiles({ name: 'cake.png', mimeType: 'image/png', buffer: png });
    await page.getByText('cake.png').first().waitFor();
    await page.getByRole('textbox', { name: 'Caption' }).fill('Our cake');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    const [content] = await arrivedOn(phone);
    expect(content).toMatchObject({ kind: 'image', caption: 'Our cake' });
    const got = await fetch(new URL(String(fieldOf(content, 'url')), demo.emulator.url));
    expect(Buffer.from(await got.arrayBuffer()).equals(png)).toBe(true);
  });

  it('takes a place', async () => {
    const phone = await aPhone();
    const page = await compose(phone);
    await page.getByRole('radio', { name: 'Location' }).check();
    await page.getByRole('textbox', { name: 'Latitude' }).fill('52.52');
    await page.getByRole('textbox', { name: 'Longitude' }).fill('13.405');
    await page.getByRole('textbox', { name: 'Name of the place (optional)' }).fill('Bakery');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    expect(await arrivedOn(phone)).toEqual([
      expect.objectContaining({ kind: 'location', latitude: 52.52, longitude: 13.405 }),
    ]);
  });

  it('goes to many, each once, also to those who were pasted twice', async () => {
    const phones = await Promise.all(Array.from({ length: 8 }, () => aPhone()));
    const page = await compose([...phones, phones[0]].join('\n'));
    await page.getByText('There twice, sent once').waitFor();
    await page.getByRole('textbox', { name: 'Text', exact: true }).fill('Closed tomorrow');
    await page.getByRole('button', { name: 'Send to 8 recipients' }).click();
    await page.getByText('Handed to the gateway').first().waitFor();
    for (const phone of phones) await arrivedOn(phone);
    expect((await Promise.all(phones.map(shownOn))).map(({ length }) => length)).toEqual(phones.map(() => 1));
  });

  it('that cannot be sent yet says what is missing and keeps what was typed', async () => {
    const page = await compose('12');
    await page.getByRole('textbox', { name: 'Text', exact: true }).fill('Hello');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('Correct the recipients that are no numbers').waitFor();
    expect(await page.getByRole('textbox', { name: 'Text', exact: true }).inputValue()).toBe('Hello');
  });

  it('that failed says why, is found by its status, and its number comes as CSV', async () => {
    const phone = await aPhone();
    await emulate('POST', '/admin/behaviours', { kind: 'fail', recipient: phone, code: 131026, at: 'status' });
    const sent = await tenant.owner.call('POST /api/v1/messages', { device_id: device.id, to: phone, text: 'Lost' });
    const id = String(fieldOf(sent.json, 'id'));
    await eventually('it has failed', async () => {
      const { json } = await tenant.owner.call(`GET /api/v1/messages/${id}`);
      return fieldOf(json, 'status') === 'failed' || JSON.stringify(json);
    });
    const page = await aWindow(tenant, { as: tenant.owner, path: '/messages?status=failed' });
    await page.getByRole('list', { name: 'Messages' }).getByRole('link').first().click();
    await page.getByRole('list', { name: 'What happened' }).getByText('Failed', { exact: true }).waitFor();
    await page.goto(new URL('/messages', tenant.url).href);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Failed numbers (CSV)' }).click();
    expect(await text(await (await download).createReadStream())).toContain(phone);
  });
});
