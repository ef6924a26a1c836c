import { askAt, fieldOf, marked } from './harness/demo.js';
import { aCloudNumber, aPhone, arrivedOn } from './harness/numbers.js';
import { aTenant, operate } from './harness/people.js';
import { aWindow } from './harness/windows.js';

describe('usage', () => {
  it('counts a message against the day of its device and of the account, without a reload', async () => {
    const tenant = await aTenant({ plan: 'standard' });
    const { id, number } = await aCloudNumber(tenant.owner);
    const page = await aWindow(tenant, { as: tenant.owner, path: '/usage' });
    const today = page.getByRole('meter', { name: `Support (+${number})` });
    await today.getByText(/^0 of /).waitFor();
    const phone = await aPhone();
    await tenant.owner.call('POST /api/v1/messages', { device_id: id, to: phone, text: 'Counts' });
    await arrivedOn(phone);
    await today.getByText(/^1 of /).waitFor({ timeout: 20_000 });
    await page.getByText('Your plan: standard').waitFor();
  });
});

describe('the audit log', () => {
  it('tells who did what to what, and one kind of change alone', async () => {
    const tenant = await aTenant();
    await tenant.owner.call('POST /api/v1/tokens', { name: 'Night build' });
    await tenant.owner.call('PATCH /api/v1/account', { name: 'Bakery' });
    const page = await aWindow(tenant, { as: tenant.owner, path: '/audit' });
    const made = page.getByRole('row').filter({ hasText: 'Made a token' });
    await made.getByText('Night build').waitFor();
    await made.getByText('Olive Owner').waitFor();
    await page.getByRole('button', { name: 'Details: Changed the settings' }).click();
    await page.getByText('update_account').waitFor();
    await page.goto(new URL('/audit?what=create_token', tenant.url).href);
    await made.waitFor();
    expect(await page.getByRole('row').filter({ hasText: 'Changed the settings' }).count()).toBe(0);
  });

  it('shows that an operator came in', async () => {
    const tenant = await aTenant();
    const ticket = fieldOf((await operate(`POST /tenants/${tenant.id}/enter`)).json, 'ticket');
    const entry = { method: 'POST', path: '/api/v1/session', body: { ticket }, headers: marked };
    expect((await askAt(tenant.host, entry)).status).toBe(201);
    const page = await aWindow(tenant, { as: tenant.owner, path: '/audit', size: 'phone', theme: 'dark' });
    await page.getByRole('row').filter({ hasText: 'Entered this account' }).getByText('Operator').first().waitFor();
  });
});
