import { randomBytes } from 'node:crypto';
import { demo, fieldOf } from './harness/demo.js';
import { aTenant, operate } from './harness/people.js';
import { aBareWindow, aWindow } from './harness/windows.js';

describe('signing up', () => {
  it('checks the address as one types, makes the account, and leads into it', async () => {
    const subdomain = `shop-${randomBytes(4).toString('hex')}`;
    const page = await aBareWindow({ path: '/sign-up', size: 'phone' });
    await page.getByRole('textbox', { name: 'Your name' }).fill('Olive');
    await page.getByRole('textbox', { name: 'E-mail' }).fill(`olive@${subdomain}.example`);
    await page.getByLabel('Password').fill('short');
    await page.getByText(/more characters/).waitFor();
    await page.getByLabel('Password').fill('correct horse battery');
    await page.getByRole('textbox', { name: 'Name of the account' }).fill('Olive’s shop');
    const address = page.getByRole('textbox', { name: 'Address' });
    await address.fill('acme');
    await page
      .getByText(/taken|belongs|another/i)
      .first()
      .waitFor();
    await address.fill(subdomain);
    await page.getByText(/ is free\.$/).waitFor();
    await page.getByRole('button', { name: 'Create the account' }).click();
    await page.waitForURL((url) => url.hostname === `${subdomain}.localhost`);
    await page.getByRole('textbox', { name: 'E-mail' }).fill(`olive@${subdomain}.example`);
    await page.getByLabel('Password').fill('correct horse battery');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Getting started' }).waitFor();
  });
});

describe('an operator', () => {
  it('finds a tenant, and enters it on the record, in plain sight', async () => {
    const tenant = await aTenant({ name: 'Florist' });
    const page = await aBareWindow({ path: '/operators' });
    await page.getByRole('textbox', { name: 'E-mail' }).fill(demo.operator.email);
    await page.getByLabel('Password').fill(demo.operator.password);
    await page.keyboard.press('Enter');
    await page
      .getByRole('searchbox')
      .or(page.getByRole('textbox', { name: 'Search' }))
      .first()
      .fill(tenant.subdomain);
    await page.getByRole('link', { name: 'Florist' }).click();
    await page.getByRole('button', { name: 'Enter' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Enter' }).click();
    await page.waitForURL((url) => url.hostname === tenant.host);
    await page.getByRole('navigation', { name: 'Main' }).waitFor();
    expect(page.url()).not.toMatch(/#./);

    const theirs = await aWindow(tenant, { as: tenant.owner, path: '/audit' });
    await theirs.getByText('Entered this account').first().waitFor();
    await theirs.getByText(demo.operator.email).first().waitFor();
  });

  it('suspends a tenant with a reason that it reads later, and resumes it', async () => {
    const tenant = await aTenant({ name: 'Kiosk' });
    const page = await aBareWindow({ path: '/operators', theme: 'dark' });
    await page.getByRole('textbox', { name: 'E-mail' }).fill(demo.operator.email);
    await page.getByLabel('Password').fill(demo.operator.password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Tenants' }).waitFor();
    await page.goto(new URL(`/operators/tenants/${tenant.id}`, demo.baseUrl).href);
    await page.getByRole('button', { name: 'Suspend' }).click();
    await page.getByRole('dialog').getByLabel('Reason').fill('Unpaid bill');
    await page.getByRole('dialog').getByRole('button', { name: 'Suspend' }).click();
    await page.getByText('Kiosk is suspended.').waitFor();
    expect((await tenant.owner.call('GET /api/v1/account')).status).toBe(403);
    await page.getByRole('button', { name: 'Resume' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Resume' }).click();
    await page.getByText('Kiosk is active again.').waitFor();
    const theirs = await aWindow(tenant, { as: tenant.owner, path: '/audit' });
    await theirs.getByRole('button', { name: 'Details: Suspended this account' }).click();
    await theirs.getByText('Unpaid bill').waitFor();
    expect(fieldOf((await operate(`GET /tenants/${tenant.id}`)).json, 'status')).toBe('active');
  });
});
