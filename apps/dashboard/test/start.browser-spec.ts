import { askAt } from './harness/demo.js';
import { aPhone, arrivedOn } from './harness/numbers.js';
import { aTenant } from './harness/people.js';
import { scan } from './harness/scan.js';
import { aWindow } from './harness/windows.js';

describe('getting started', () => {
  it('leads from an empty account to a message and a client, each step done as it happens', async () => {
    const tenant = await aTenant();
    const page = await aWindow(tenant, { as: tenant.owner });
    await page.getByRole('heading', { level: 1, name: 'Getting started' }).waitFor();
    await page.getByRole('link', { name: 'Add a number' }).click();
    const number = await aPhone('Shop');
    await page.getByRole('textbox', { name: 'Phone number' }).fill(`+${number}`);
    await page.getByRole('button', { name: 'Add and link' }).click();
    await scan(page, number);
    await page.getByRole('heading', { name: 'Linked', exact: true }).waitFor();
    await page.getByRole('link', { name: 'Getting started' }).click();
    await page.getByText(/ is connected\.$/).waitFor();

    const phone = await aPhone('Ada', { autoRead: { afterMs: 100 } });
    await page.getByRole('textbox', { name: 'To', exact: true }).fill(phone);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText(`Delivered to +${phone}.`).waitFor();
    expect(await arrivedOn(phone)).toHaveLength(1);

    await page.getByRole('button', { name: 'Make a token' }).click();
    const secret = await page.getByRole('textbox', { name: 'Secret of your token' }).inputValue();
    await page.getByText('Waiting for your client').first().waitFor();
    const headers = { 'access-token': secret };
    expect((await askAt(tenant.host, { path: '/api/v1/devices', headers })).status).toBe(200);
    await page.getByText('Your client connected').first().waitFor();
    await page.getByText('All done.').waitFor();
  });
});
