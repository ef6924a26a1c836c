import { mailedLink } from './harness/demo.js';
import { aPerson, aTenant, type TestTenant } from './harness/people.js';
import { aWindow } from './harness/windows.js';

let tenant: TestTenant;

beforeAll(async () => {
  tenant = await aTenant({ name: 'Bakery' });
});

describe('signing in', () => {
  it('leads to where one wanted to go, by keyboard alone', async () => {
    const page = await aWindow(tenant, { path: '/tokens' });
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type(tenant.owner.email);
    await page.keyboard.press('Tab');
    await page.keyboard.type(tenant.owner.password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'API access tokens' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/tokens');
  });

  it('with a wrong password says so and keeps what was typed', async () => {
    const page = await aWindow(tenant, { size: 'phone', theme: 'dark' });
    await page.getByLabel('E-mail').fill(tenant.owner.email);
    await page.getByLabel('Password').fill('wrong');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page
      .getByRole('alert')
      .getByText(/password/i)
      .waitFor();
    expect(await page.getByLabel('E-mail').inputValue()).toBe(tenant.owner.email);
    await page.getByLabel('Password').fill(tenant.owner.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('navigation', { name: 'Main' }).waitFor();
  });

  it('ends when one signs out, in every window', async () => {
    const person = await aPerson(tenant, 'agent');
    const page = await aWindow(tenant, { as: person });
    await page.getByRole('button', { name: /^Account of/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect((await person.call('GET /api/v1/session')).status).toBe(401);
  });
});

describe('a forgotten password', () => {
  it('is set anew by the link that comes by mail', async () => {
    const person = await aPerson(tenant, 'agent');
    const before = await mailedLink(person.email);
    const page = await aWindow(tenant);
    await page.getByRole('link', { name: 'Forgotten your password?' }).click();
    await page.getByLabel('E-mail').fill(person.email);
    await page.keyboard.press('Enter');
    await page.getByText('a mail is on its way').waitFor();
    await page.goto(await mailedLink(person.email, before));
    await page.getByLabel('New password').fill('a better horse battery');
    await page.getByRole('button', { name: 'Save the password' }).click();
    await page.getByText('The password is changed').waitFor();
    await page.getByRole('link', { name: 'Back to signing in' }).click();
    await page.getByLabel('E-mail').fill(person.email);
    await page.getByLabel('Password').fill('a better horse battery');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('navigation', { name: 'Main' }).waitFor();
  });
});
