import type { Page, Route } from 'playwright-core';
import { startRestartableDemo } from '../../../scripts/lib/demo.mjs';
import { askAt, emulate, eventually, listOf } from './harness/demo.js';
import { aCloudNumber, aPhone, shownOn } from './harness/numbers.js';
import { aTenant, type TestTenant } from './harness/people.js';
import { aWindow } from './harness/windows.js';

let tenant: TestTenant;

beforeAll(async () => {
  tenant = await aTenant();
  await aCloudNumber(tenant.owner);
});

async function compose(phone: string, text: string): Promise<Page> {
  const page = await aWindow(tenant, { as: tenant.owner, path: '/messages/new' });
  await page.getByRole('textbox', { name: 'To', exact: true }).fill(phone);
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill(text);
  return page;
}

const send = (page: Page): Promise<void> => page.getByRole('button', { name: 'Send', exact: true }).click();

async function arrivesOnce(phone: string): Promise<void> {
  await eventually(`a message is on ${phone}`, async () => (await shownOn(phone)).length > 0);
  expect(await shownOn(phone)).toHaveLength(1);
}

/** What the browser would have sent, its own framing aside. */
async function headersOf(route: Route): Promise<Record<string, string>> {
  const { host: _host, 'content-length': _length, ...headers } = await route.request().allHeaders();
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(':')));
}

describe('a connection that breaks', () => {
  it('in the middle of typing loses nothing, is said, and what was sent meanwhile goes out once', async () => {
    const phone = await aPhone();
    const page = await compose(phone, 'Half a sent');
    await page.context().setOffline(true);
    await page.getByText('You are offline. What you typed is kept.').waitFor();
    await page.getByRole('textbox', { name: 'Text', exact: true }).press('End');
    await page.keyboard.type('ence');
    await send(page);
    await page
      .getByText(/Trying again; nothing is sent twice/)
      .first()
      .waitFor();
    await page.context().setOffline(false);
    await page.getByText('Handed to the gateway').first().waitFor();
    await arrivesOnce(phone);
    await page.getByText('You are offline.').waitFor({ state: 'detached' });
  });

  it('after the gateway has taken the message, but before its answer, sends nothing twice', async () => {
    const phone = await aPhone();
    const page = await compose(phone, 'Once');
    let lost = 0;
    await page.route('**/api/v1/messages', async (route) => {
      if (route.request().method() !== 'POST' || lost > 0) return route.fallback();
      lost += 1;
      const body = route.request().postData() ?? '';
      await askAt(tenant.host, { method: 'POST', path: '/api/v1/messages', body, headers: await headersOf(route) });
      return route.abort('connectionreset');
    });
    await send(page);
    await page.getByText('Handed to the gateway').first().waitFor();
    expect(lost).toBe(1);
    await arrivesOnce(phone);
  });

  it('before a page was reloaded keeps what was typed', async () => {
    const page = await compose('4915112345678', 'Not sent yet');
    await page.context().setOffline(true);
    await page.getByText('You are offline.').waitFor();
    await page.context().setOffline(false);
    await page.reload();
    await page.getByRole('textbox', { name: 'Text', exact: true }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Text', exact: true }).inputValue()).toBe('Not sent yet');
  });
});

describe('a slow connection', () => {
  it('says that it is at it, and a second click sends nothing twice', async () => {
    const phone = await aPhone();
    const page = await compose(phone, 'Slowly');
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/api/v1/messages', async (route) => {
      if (route.request().method() === 'POST') await held;
      return route.fallback();
    });
    await page.getByRole('textbox', { name: 'Text', exact: true }).press('Control+Enter');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Sending', { exact: true }).first().waitFor();
    letGo();
    await page.getByText('Handed to the gateway').first().waitFor();
    await arrivesOnce(phone);
  });

  it('lets a token be made once, however often one clicks', async () => {
    const page = await aWindow(tenant, { as: tenant.owner, path: '/tokens' });
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/api/v1/tokens', async (route) => {
      if (route.request().method() === 'POST') await held;
      return route.fallback();
    });
    await page.getByRole('button', { name: 'Create a token' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('Impatient');
    for (let i = 0; i < 3; i += 1) await page.keyboard.press('Enter');
    letGo();
    await page.getByRole('textbox', { name: 'Secret of the token' }).waitFor();
    const { json } = await tenant.owner.call('GET /api/v1/tokens');
    expect(listOf(json, 'data')).toHaveLength(1);
  });
});

describe('a gateway that is restarted in the middle', () => {
  it('sends all to everybody once, says meanwhile that it is away, and is live again', async () => {
    const own = await startRestartableDemo();
    try {
      const page = await aWindow({ url: own.tenantUrl }, { path: '/messages/new' });
      await page.getByRole('textbox', { name: 'E-mail' }).fill(own.owner.email);
      await page.getByLabel('Password').fill(own.owner.password);
      await page.keyboard.press('Enter');
      const phones = Array.from({ length: 12 }, (_, at) => `4917${String(at).padStart(8, '0')}`);
      await page.getByRole('textbox', { name: 'To', exact: true }).fill(phones.join(' '));
      await page.getByRole('textbox', { name: 'Text', exact: true }).fill('We move to Oak Street');
      await own.leave();
      await page.getByText('The live line is down.').waitFor();
      await page.getByRole('button', { name: 'Send to 12 recipients' }).click();
      await page
        .getByText(/Trying again; nothing is sent twice/)
        .first()
        .waitFor();
      await own.comeBack();
      await page.getByText('Handed to the gateway').first().waitFor({ timeout: 30_000 });
      await page.getByText('The live line is down.').waitFor({ state: 'detached', timeout: 30_000 });

      const at = own.emulator.url;
      const received = async (phone: string): Promise<number> =>
        listOf(await emulate('GET', `/admin/phones/${phone}/messages?direction=received`, undefined, at), 'messages')
          .length;
      for (const phone of phones) await eventually('it has come', async () => (await received(phone)) === 1);
      await page.getByRole('link', { name: 'Messages' }).click();
      const answer = { to: own.devices[0].number, kind: 'text', text: 'See you there' };
      await emulate('POST', `/admin/phones/${phones[0]}/messages`, answer, at);
      await page.getByRole('listitem').first().getByText('See you there').waitFor();
      expect(await Promise.all(phones.map(received))).toEqual(phones.map(() => 1));
    } finally {
      await own.stop();
    }
  }, 120_000);
});
