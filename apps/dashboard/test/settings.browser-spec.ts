import { generateSync } from 'otplib';
import { eventually, fieldOf, mailedLink } from './harness/demo.js';
import { anUnlinkedNumber } from './harness/numbers.js';
import { aPerson, aTenant, signedIn, type TestTenant } from './harness/people.js';
import { aWindow } from './harness/windows.js';

let tenant: TestTenant;

beforeAll(async () => {
  tenant = await aTenant({ name: 'Bakery' });
});

describe('the team', () => {
  it('grows by an invitation that a second person accepts in a browser of their own', async () => {
    const email = `ben@${tenant.subdomain}.example`;
    const page = await aWindow(tenant, { as: tenant.owner, path: '/settings/team' });
    await page.getByRole('button', { name: 'Invite somebody' }).click();
    await page.getByRole('dialog').getByLabel('E-mail').fill(email);
    await page.keyboard.press('Enter');
    await page.getByText(`The invitation to ${email} is on its way.`).waitFor();

    const theirs = await aWindow(tenant, { size: 'phone', path: new URL(await mailedLink(email)).pathname });
    await theirs.getByText(email).waitFor();
    await theirs.getByLabel('Your name').fill('Ben');
    await theirs.getByLabel('Choose a password').fill('correct horse battery');
    await theirs.getByRole('button', { name: 'Join' }).click();
    await theirs.getByRole('navigation', { name: 'Main' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Actions for Ben' }).waitFor();
  });

  it('takes a right away within a second, also from a page that is open', async () => {
    const admin = await aPerson(tenant, 'admin', 'Ann');
    const theirs = await aWindow(tenant, { as: admin, path: '/tokens' });
    await theirs.getByRole('heading', { name: 'API access tokens' }).waitFor();
    const page = await aWindow(tenant, { as: tenant.owner, path: '/settings/team' });
    await page.getByRole('button', { name: 'Actions for Ann' }).click();
    await page.getByRole('menuitem', { name: 'Remove' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await page.getByText('Ann is removed.').waitFor();
    await theirs.getByRole('heading', { name: 'Sign in' }).waitFor();
  });
});

describe('two-factor', () => {
  it('is turned on with an app, asked for at the next sign-in, and turned off again', async () => {
    const person = await aPerson(tenant, 'agent');
    const page = await aWindow(tenant, { as: person, path: '/settings/you', theme: 'dark' });
    await page.getByRole('button', { name: 'Turn on' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Your password').fill(person.password);
    await page.keyboard.press('Enter');
    const secret = await dialog.getByRole('textbox', { name: 'Or type this into the app' }).inputValue();
    await dialog.getByRole('textbox', { name: 'Code', exact: true }).fill(generateSync({ secret }));
    await page.keyboard.press('Enter');
    const codes = (await dialog.getByRole('region', { name: 'Your recovery codes' }).innerText()).split('\n');
    await dialog.getByRole('button', { name: 'I have kept them' }).click();

    const again = await aWindow(tenant);
    await again.getByLabel('E-mail').fill(person.email);
    await again.getByLabel('Password').fill(person.password);
    await page.keyboard.press('Enter');
    await again.getByRole('button', { name: 'Sign in' }).click();
    await again.getByRole('heading', { name: 'One more step' }).waitFor();
    await again.getByRole('textbox', { name: 'Code' }).fill('000000');
    await again.getByRole('button', { name: 'Sign in' }).click();
    await again.getByRole('alert').waitFor();
    await again.getByRole('textbox', { name: 'Code' }).fill(codes[0] ?? '');
    await again.getByRole('button', { name: 'Sign in' }).click();
    await again.getByRole('navigation', { name: 'Main' }).waitFor();
  });
});

describe('one’s own account', () => {
  it('gets a new password, which ends the other sessions and keeps this one', async () => {
    const person = await aPerson(tenant, 'viewer');
    const other = await signedIn(tenant.host, person);
    const page = await aWindow(tenant, { as: person, path: '/settings/you' });
    await page.getByLabel('Current password').fill('wrong');
    await page.getByLabel('New password').fill('a better horse battery');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Current password').fill(person.password);
    await page.keyboard.press('Enter');
    await page.getByText('Your other sessions have ended.').waitFor();
    expect((await other.call('GET /api/v1/session')).status).toBe(401);
    await page.reload();
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
  });

  it('lists where one is signed in, and ends what is left open elsewhere', async () => {
    const person = await aPerson(tenant, 'agent');
    const other = await signedIn(tenant.host, person);
    const page = await aWindow(tenant, { as: person, path: '/settings/sessions' });
    await page.getByText('This one', { exact: true }).waitFor();
    const end = page.getByRole('button', { name: /^End the session/ });
    for (let left = await end.count(); left > 0; left -= 1) {
      await end.first().click();
      await eventually('it is gone', async () => (await end.count()) < left);
    }
    expect((await other.call('GET /api/v1/session')).status).toBe(401);
  });

  it('ends everything that is left open elsewhere by one press', async () => {
    const person = await aPerson(tenant, 'agent');
    const others = [await signedIn(tenant.host, person), await signedIn(tenant.host, person)];
    const page = await aWindow(tenant, { as: person, path: '/settings/sessions' });
    await page.getByRole('button', { name: 'End all my others' }).click();
    await page.getByText('other sessions have ended.').waitFor();
    for (const other of others) expect((await other.call('GET /api/v1/session')).status).toBe(401);
    await eventually(
      'only this one is left',
      async () => (await page.getByRole('button', { name: /^End/ }).count()) === 0,
    );
  });
});

describe('the tenant’s own settings', () => {
  it('are saved, count for the whole account, and stand on its link pages', async () => {
    const page = await aWindow(tenant, { as: tenant.owner, path: '/settings/account' });
    await page.getByLabel('Name', { exact: true }).fill('Bakery & Sons');
    await page.getByRole('combobox', { name: 'Time zone' }).fill('Berlin');
    await page.getByRole('option', { name: /Berlin/ }).click();
    await page.getByRole('button', { name: 'Save' }).first().click();
    await page.getByText('Saved.').first().waitFor();
    const { json } = await tenant.owner.call('GET /api/v1/account');
    expect(json).toMatchObject({ name: 'Bakery & Sons', time_zone: 'Europe/Berlin' });

    await page.getByLabel('Title').fill('Link the bakery');
    await page.getByRole('button', { name: 'Save' }).last().click();
    await eventually('it is saved', async () => {
      const account = await tenant.owner.call('GET /api/v1/account');
      return fieldOf(account.json, 'branding', 'title') === 'Link the bakery';
    });
    const device = await anUnlinkedNumber(tenant.owner);
    const made = await tenant.owner.call(`POST /api/v1/devices/${device.id}/link-pages`, {});
    const link = await aWindow(tenant, { path: new URL(String(fieldOf(made.json, 'url'))).pathname, size: 'phone' });
    await link.getByRole('heading', { name: 'Link the bakery' }).waitFor();
  });
});
