import { askAt, demo, fieldOf } from './harness/demo.js';
import { aTenant, type TestTenant } from './harness/people.js';
import { aWindow } from './harness/windows.js';

let tenant: TestTenant;

beforeAll(async () => {
  tenant = await aTenant();
});

async function statusWith(token: string): Promise<number> {
  const headers = { 'access-token': token };
  return (await askAt(tenant.host, { path: '/api/v1/devices', headers })).status;
}

describe('a token', () => {
  it('is made by keyboard alone, shown once, works at once, and is refused once revoked', async () => {
    const page = await aWindow(tenant, { as: tenant.owner, path: '/tokens' });
    await page.getByText('No tokens yet').waitFor();
    await page.getByRole('button', { name: 'Create a token' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('Night build');
    await page.keyboard.press('Enter');
    const shown = page.getByRole('textbox', { name: 'Secret of the token' });
    const secret = await shown.inputValue();
    expect(secret).toMatch(/^wg_live_/);
    expect(await statusWith(secret)).toBe(200);
    await page.getByText('Your client connected').first().waitFor();
    await page.getByRole('button', { name: 'I have copied it' }).press('Enter');
    await shown.waitFor({ state: 'detached' });
    expect(await page.content()).not.toContain(secret);

    await page.getByRole('button', { name: 'Actions for Night build' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Revoke' }).press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).press('Enter');
    await page.getByText('The token is revoked.').waitFor();
    await page.getByText('No tokens yet').waitFor();
    expect(await statusWith(secret)).toBe(401);
  });

  it('gets a new secret, and the old one is refused', async () => {
    const made = await tenant.owner.call('POST /api/v1/tokens', { name: 'Till' });
    const page = await aWindow(tenant, { as: tenant.owner, path: '/tokens', size: 'phone', theme: 'dark' });
    await page.getByRole('button', { name: 'Actions for Till' }).click();
    await page.getByRole('menuitem', { name: 'Regenerate' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Regenerate' }).click();
    const secret = await page.getByRole('textbox', { name: 'Secret of the token' }).inputValue();
    expect(await statusWith(secret)).toBe(200);
    expect(await statusWith(String(fieldOf(made.json, 'token')))).toBe(401);
  });

  it('comes with a configuration for each client that is ready to paste', async () => {
    const page = await aWindow(tenant, { as: tenant.owner, path: '/tokens' });
    const clients = ['Claude Desktop', 'Claude Code', 'Cursor', 'VS Code', 'ChatGPT', 'n8n', 'curl'];
    for (const client of clients) {
      await page.getByRole('tab', { name: client }).click();
      await page.getByRole('tabpanel').getByText(`localhost:${demo.port}`).first().waitFor();
    }
  });
});
