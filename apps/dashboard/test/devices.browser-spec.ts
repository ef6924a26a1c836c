import { emulate, eventually, fieldOf } from './harness/demo.js';
import { wrongWith } from './harness/looks.js';
import { aCloudNumber, anUnlinkedNumber, aPhone } from './harness/numbers.js';
import { aTenant, type TestTenant } from './harness/people.js';
import { scan } from './harness/scan.js';
import { aWindow } from './harness/windows.js';

let tenant: TestTenant;

beforeAll(async () => {
  tenant = await aTenant();
});

describe('a number', () => {
  it('is added, shows its code, and is linked live when the phone scans it', async () => {
    const number = await aPhone('Shop');
    const page = await aWindow(tenant, { as: tenant.owner, path: '/devices' });
    await page.getByRole('link', { name: 'Add a number' }).first().click();
    await page.getByRole('textbox', { name: 'Phone number' }).fill(`+${number}`);
    await page.getByRole('textbox', { name: 'Name' }).fill('Shop');
    await page.getByRole('button', { name: 'Add and link' }).click();
    await page.getByRole('img', { name: 'QR code for WhatsApp' }).waitFor();
    await scan(page, number);
    await page.getByRole('heading', { name: 'Linked', exact: true }).waitFor();
    await page.getByRole('link', { name: 'Open the device' }).click();
    await page.getByText('It sends and receives.').first().waitFor();
  });

  it('is linked by a code that its owner types', async () => {
    const { id, number } = await anUnlinkedNumber(tenant.owner, 'Till');
    const page = await aWindow(tenant, { as: tenant.owner, path: `/devices/${id}/link`, size: 'phone', theme: 'dark' });
    await page.getByRole('button', { name: 'Type a code instead' }).click();
    const shown = page.getByRole('status', { name: 'Pairing code' });
    const code = (await shown.innerText()).replaceAll(/[^A-Z0-9]/g, '');
    await emulate('POST', `/admin/phones/${number}/pairing-code`, { code });
    await page.getByRole('heading', { name: 'Linked', exact: true }).waitFor();
  });

  it('is linked by whoever holds the phone, on a page that works once', async () => {
    const { id, number } = await anUnlinkedNumber(tenant.owner, 'Van');
    const page = await aWindow(tenant, { as: tenant.owner, path: `/devices/${id}/link` });
    await page.getByRole('button', { name: 'Make a link page' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Title' }).fill('Link the van');
    await page.getByRole('dialog').getByRole('button', { name: 'Make a link page' }).click();
    const address = await page.getByRole('textbox', { name: 'Address of the page' }).inputValue();
    await page.getByRole('button', { name: 'Done' }).click();

    const theirs = await aWindow(tenant, { path: new URL(address).pathname, size: 'phone' });
    await theirs.getByRole('heading', { name: 'Link the van' }).waitFor();
    await theirs.getByRole('button', { name: 'Type a code instead' }).click();
    const typed = theirs.locator('output');
    await typed.filter({ hasText: /[A-Z0-9]{4}/ }).waitFor();
    const code = (await typed.innerText()).replaceAll(/[^A-Z0-9]/g, '');
    await emulate('POST', `/admin/phones/${number}/pairing-code`, { code });
    await page.getByRole('heading', { name: 'Linked', exact: true }).waitFor();
    await eventually('the page has ended', async () => {
      await theirs.goto(address);
      return (await theirs.getByRole('heading', { name: 'This link has ended' }).count()) === 1;
    });
  });

  it('of Meta whose keys are refused says which, beside its field, and keeps what was typed', async () => {
    const { number } = await aCloudNumber(tenant.owner, 'First');
    const page = await aWindow(tenant, { as: tenant.owner, path: '/devices/new' });
    await page.getByText('Meta’s Cloud API').first().click();
    await page.getByRole('textbox', { name: 'Phone number', exact: true }).fill(`+${number}`);
    await page.getByRole('textbox', { name: 'Phone number ID' }).fill('12345');
    await page.getByRole('textbox', { name: 'Access token' }).fill('wrong');
    await page.getByRole('textbox', { name: 'App secret' }).fill('wrong');
    await page.getByRole('button', { name: 'Add and check with Meta' }).click();
    await page.getByText('WhatsApp refused the access token.').waitFor();
    expect(await page.getByRole('textbox', { name: 'Phone number ID' }).inputValue()).toBe('12345');
  });

  it('is paused, resumed and deleted by who types its number, with what is lost said before', async () => {
    const { id, number } = await aCloudNumber(tenant.owner, 'Kiosk');
    const page = await aWindow(tenant, { as: tenant.owner, path: `/devices/${id}` });
    const more = page.getByRole('button', { name: 'More for Kiosk' });
    await more.click();
    await page.getByRole('menuitem', { name: 'Pause' }).click();
    await page.getByText('The device is paused. Its messages wait.').waitFor();
    await page.getByRole('button', { name: 'Resume' }).click();
    await page.getByText('The device is resumed.').waitFor();
    await page.getByText('It sends and receives.').first().waitFor();

    await more.click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('its credentials for Meta').waitFor();
    const sure = dialog.getByRole('button', { name: 'Delete' });
    expect(await sure.isDisabled()).toBe(true);
    await dialog.getByRole('textbox').fill(number);
    await sure.click();
    await page.getByText('The device is deleted.').waitFor();
    const { json } = await tenant.owner.call(`GET /api/v1/devices/${id}`);
    expect(fieldOf(json, 'error', 'code')).toBe('device_not_found');
  });

  it('that its phone unlinks is shown so, live, with why', async () => {
    const { id, number } = await anUnlinkedNumber(tenant.owner, 'Bar');
    const page = await aWindow(tenant, { as: tenant.owner, path: `/devices/${id}/link` });
    await scan(page, number);
    await page.getByRole('link', { name: 'Open the device' }).click();
    await page.getByText('It sends and receives.').first().waitFor();
    await emulate('POST', `/admin/phones/${number}/unlink`, {});
    await page.getByRole('link', { name: 'Link it again' }).waitFor();
  });
});

describe('new chats', () => {
  it('are limited with a warm-up, by keyboard, and no longer', async () => {
    const { id } = await aCloudNumber(tenant.owner, 'Newcomer');
    const page = await aWindow(tenant, { as: tenant.owner, path: `/devices/${id}`, size: 'phone', theme: 'dark' });
    const section = page.getByRole('region', { name: 'New chats' });
    await section.getByText('No limit').waitFor();
    const opener = section.getByRole('button', { name: 'Set the limit' });
    await opener.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'New chats of Newcomer' });
    await dialog.getByRole('textbox', { name: 'New people a day' }).waitFor();
    await page.keyboard.type('70');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await dialog.getByRole('checkbox').isChecked()).toBe(true);
    expect(await wrongWith(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await section.getByText('Day 1 of 14 of the warm-up').waitFor();
    expect(await section.getByRole('meter', { name: 'New people today' }).getAttribute('aria-valuetext')).toBe(
      '0 of 5',
    );
    expect(await wrongWith(page)).toEqual([]);

    await opener.click();
    await dialog.getByRole('textbox', { name: 'New people a day' }).fill('');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await section.getByText('No limit').waitFor();
    const { json } = await tenant.owner.call(`GET /api/v1/devices/${id}/new-chats`);
    expect(json).toMatchObject({ per_day: null, warm_up_day: null, allowed_today: null });
  });

  it('beyond what is allowed are refused beside the field, and what was typed stays', async () => {
    const { id } = await aCloudNumber(tenant.owner, 'Crowd');
    const page = await aWindow(tenant, { as: tenant.owner, path: `/devices/${id}` });
    await page.getByRole('button', { name: 'Set the limit' }).click();
    const field = page.getByRole('textbox', { name: 'New people a day' });
    await field.fill('20000');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('[slot="errorMessage"]').filter({ hasText: '10000' }).waitFor();
    expect(await field.inputValue()).toBe('20000');
  });

  it('are shown as WhatsApp itself limits them, live', async () => {
    const { id, number } = await anUnlinkedNumber(tenant.owner, 'Stand');
    const page = await aWindow(tenant, { as: tenant.owner, path: `/devices/${id}/link` });
    await scan(page, number);
    await page.getByRole('link', { name: 'Open the device' }).click();
    const section = page.getByRole('region', { name: 'New chats' });
    await section.getByText('No limit').waitFor();
    const path = `/admin/web/restrictions/${number}`;
    await emulate('PUT', path, { cap: { total: 100, used: 12, seconds: 864_000 }, lock: { seconds: 3_600 } });
    await section.getByText('WhatsApp lets this number write first to nobody until').waitFor();
    await section.getByText(/12 of 100/).waitFor();
    expect(await wrongWith(page)).toEqual([]);
    await emulate('PUT', path, { lock: null });
    await section.getByText('WhatsApp lets this number').waitFor({ state: 'detached' });
  });
});
