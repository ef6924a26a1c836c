import { aLinkableDevice } from '../factories/a-linkable-device.js';
import { aTenant, suspend, type TestTenant } from '../factories/a-tenant.js';
import { PairingEngine } from '../fakes/pairing-engine.js';
import { eventStream } from '../harness/event-stream.js';
import { aGateway, type Gateway } from '../harness/gateway.js';
import type { Answer } from '../harness/http.js';
import { fieldOf } from '../harness/json.js';

const whatsApp = new PairingEngine();
let gateway: Gateway;
let tenant: TestTenant;

beforeAll(async () => {
  gateway = await aGateway({ engines: [whatsApp] });
  tenant = await aTenant(gateway);
});
afterAll(() => gateway.close());

async function aPage(device: string, more: object = {}): Promise<{ id: string; path: string }> {
  const { json } = await tenant.call(`POST /api/v1/devices/${device}/link-pages`, more);
  return { id: String(fieldOf(json, 'id')), path: new URL(String(fieldOf(json, 'url'))).pathname };
}

const open = (path: string, host = tenant.host): Promise<Answer> => gateway.ask({ path, host });

it('tells every code as WhatsApp gives it, and then that the device is connected', async () => {
  const { number } = await aLinkableDevice(tenant);
  const stream = await eventStream(gateway, tenant, `/api/v1/devices/${number}/link`);
  expect(await stream.next()).toMatchObject({ type: 'qr', qr: `qr-${number}-1` });
  await whatsApp.becomes(number, 'connected');
  expect(await stream.next()).toEqual({ type: 'connected' });
  await stream.ended;
});

it('says in words why a link failed', async () => {
  const { number } = await aLinkableDevice(tenant);
  const stream = await eventStream(gateway, tenant, `/api/v1/devices/${number}/link?by=code`);
  expect(await stream.next()).toMatchObject({ type: 'code', code: `code-${number}-1` });
  await whatsApp.becomes(number, 'disconnected', 'passkey_required');
  expect(await stream.next()).toMatchObject({
    type: 'failed',
    reason: 'passkey_required',
    sentence: expect.stringContaining('passkey'),
  });
});

it('a page sent to whoever holds the phone links the device once, without an account', async () => {
  const { number } = await aLinkableDevice(tenant);
  const { path } = await aPage(number, { title: 'Acme <b>', message: 'Please scan', colour: '#123456' });
  const page = await open(path);
  expect([page.status, page.text.includes('Acme &lt;b&gt;'), page.text.includes('<b>')]).toEqual([200, true, false]);
  expect(page.headers['content-security-policy']).not.toContain('unsafe');
  const stream = await eventStream(gateway, { host: tenant.host, token: '' }, `${path}/steps`);
  expect(await stream.next()).toMatchObject({ type: 'qr', qr: `qr-${number}-1` });
  await whatsApp.becomes(number, 'connected');
  expect(await stream.next()).toMatchObject({ type: 'connected' });
  await stream.ended;
  expect((await open(path)).status).toBe(404);
});

it('a page that was taken back, of another tenant, or never made tells nothing', async () => {
  const { number } = await aLinkableDevice(tenant);
  const { id, path } = await aPage(number);
  const stranger = await aTenant(gateway);
  expect((await open(path, stranger.host)).status).toBe(404);
  expect((await stranger.call(`DELETE /api/v1/link-pages/${id}`)).status).toBe(404);
  expect((await tenant.call(`DELETE /api/v1/link-pages/${id}`)).status).toBe(200);
  const revoked = await open(path);
  const invented = await open(`/link/${'A'.repeat(43)}`);
  expect([revoked.status, revoked.text]).toEqual([invented.status, invented.text]);
});

it('pages that can still be used are listed without their addresses, until they are taken back', async () => {
  const { number } = await aLinkableDevice(tenant);
  const first = await aPage(number);
  const second = await aPage(number, { title: 'Acme' });
  const listed = async (): Promise<unknown> => (await tenant.call(`GET /api/v1/devices/${number}/link-pages`)).json;
  const row = { created_at: expect.any(String), expires_at: expect.any(String) };
  expect(await listed()).toEqual({
    data: [
      { id: second.id, title: 'Acme', ...row },
      { id: first.id, title: null, ...row },
    ],
  });
  await tenant.call(`DELETE /api/v1/link-pages/${second.id}`);
  expect(await listed()).toEqual({ data: [{ id: first.id, title: null, ...row }] });
});

it('a page of a device that was paused, or of a tenant that was suspended, is closed, and so is its stream', async () => {
  const { number } = await aLinkableDevice(tenant);
  const paused = await aPage(number);
  await tenant.call(`POST /api/v1/devices/${number}/pause`);
  expect((await open(paused.path)).status).toBe(404);
  const other = await aTenant(gateway);
  const { number: theirs } = await aLinkableDevice(other);
  const { json } = await other.call(`POST /api/v1/devices/${theirs}/link-pages`, {});
  const path = new URL(String(fieldOf(json, 'url'))).pathname;
  const stream = await eventStream(gateway, { host: other.host, token: '' }, `${path}/steps`);
  await suspend(gateway, other);
  await stream.ended;
  expect((await open(path, other.host)).status).toBe(404);
});
