import { generateSync } from 'otplib';
import { OperatorsService } from '../../src/modules/operators/index.js';
import { Database } from '../../src/platform/db/database.js';
import { aLinkableDevice } from '../factories/a-linkable-device.js';
import { aPerson, cookieOf, mailedSecret, signedIn, trySignIn, type Person } from '../factories/a-person.js';
import { aTenant, type TestTenant } from '../factories/a-tenant.js';
import { PairingEngine } from '../fakes/pairing-engine.js';
import { eventStream } from '../harness/event-stream.js';
import { eventually } from '../harness/eventually.js';
import { aGateway, BASE_DOMAIN, type Gateway } from '../harness/gateway.js';
import type { Answer } from '../harness/http.js';
import { fieldOf } from '../harness/json.js';
import { noteSecret } from '../harness/known-secrets.js';

let gateway: Gateway;
let proxied: Gateway;
let tenant: TestTenant;

beforeAll(async () => {
  gateway = await aGateway({ engines: [new PairingEngine()] });
  proxied = await aGateway({ world: gateway.world, env: { TRUSTED_PROXIES: '127.0.0.1' } });
  tenant = await aTenant(gateway);
});

afterAll(async () => {
  await proxied.close();
  await gateway.close();
});

let networks = 0;

/** Each asks from a network of its own. */
function fromAfar(): Record<string, string> {
  networks += 1;
  return { 'x-forwarded-for': `198.18.${Math.floor(networks / 250)}.${(networks % 250) + 1}` };
}

const codeOf = ({ json }: Answer): unknown => fieldOf(json, 'error', 'code');

function post(path: string, body: object): Promise<Answer> {
  return proxied.ask({ method: 'POST', path, host: tenant.host, body, headers: fromAfar() });
}

async function mailsTo(address: string, subject: string): Promise<string[]> {
  const at = `${gateway.world.emulator.url}/admin/mail?to=${encodeURIComponent(address)}`;
  const mails = fieldOf(await (await fetch(at)).json(), 'mails');
  const texts = (Array.isArray(mails) ? mails : []).filter((mail: unknown) =>
    String(fieldOf(mail, 'subject')).startsWith(subject),
  );
  return texts.map((mail: unknown) => /\/([A-Za-z0-9_-]{43})\s/.exec(String(fieldOf(mail, 'text')))?.[1] ?? '');
}

/** The newest first. */
async function resetLinks(person: Person, count: number): Promise<string[]> {
  for (let i = 0; i < count; i++) {
    await post('/api/v1/password-resets', { email: person.email });
    await eventually('a link has come', async () => (await mailsTo(person.email, 'Your password')).length === i + 1);
  }
  return (await mailsTo(person.email, 'Your password')).map(noteSecret);
}

const use = (secret = '', password: string = noteSecret('a password of a link')): Promise<Answer> =>
  post(`/api/v1/password-resets/${secret}`, { password });

describe('a link to a new password', () => {
  it('keeps counting while a stranger asks for others, who fill no mailbox with them', async () => {
    const person = await aPerson(gateway, tenant, 'agent');
    const [newest, , mine] = await resetLinks(person, 3);
    for (let i = 0; i < 4; i++) await post('/api/v1/password-resets', { email: person.email });
    expect((await use(mine)).status).toBe(200);
    expect(codeOf(await use(newest))).toBe('password_reset_not_found');
    expect(await mailsTo(person.email, 'Your password')).toHaveLength(3);
  });

  it('ends when the password is changed another way', async () => {
    const person = await aPerson(gateway, tenant, 'agent');
    const [link] = await resetLinks(person, 1);
    const wanted = { current_password: person.password, new_password: noteSecret('chosen by themselves') };
    expect((await person.call('POST /api/v1/password', wanted)).status).toBe(200);
    expect(codeOf(await use(link))).toBe('password_reset_not_found');
  });

  it('counts once, however many use it at once', async () => {
    const person = await aPerson(gateway, tenant, 'agent');
    const [link] = await resetLinks(person, 1);
    const statuses = (await Promise.all([1, 2, 3, 4].map(() => use(link)))).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 404, 404, 404]);
  });
});

describe('an invitation', () => {
  it('makes one person, however many accept it at once', async () => {
    const email = `many@${tenant.subdomain}.example`;
    await tenant.call('POST /api/v1/users/invitations', { email, role: 'viewer' });
    const path = `/api/v1/invitations/${await mailedSecret(gateway, email)}`;
    const body = { name: 'Many', password: noteSecret('correct horse battery') };
    const statuses = (await Promise.all([1, 2, 3, 4].map(() => post(path, body)))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
  });

  it('fills nobody’s mailbox', async () => {
    const body = { email: 'victim@elsewhere.example', role: 'viewer' };
    const statuses: number[] = [];
    for (let i = 0; i < 12; i++) statuses.push((await tenant.call('POST /api/v1/users/invitations', body)).status);
    expect(statuses.slice(10)).toEqual([429, 429]);
  });
});

describe('a stolen password', () => {
  it('opens no session that outlives the password', async () => {
    const person = await aPerson(gateway, tenant, 'agent');
    const wanted = { current_password: person.password, new_password: noteSecret('chosen in a hurry') };
    const change = person.call('POST /api/v1/password', wanted);
    const thieves = await Promise.all([1, 2, 3, 4, 5, 6].map(() => trySignIn(proxied, tenant, person, fromAfar())));
    expect((await change).status).toBe(200);
    for (const thief of thieves.filter(({ status }) => status === 201)) {
      const headers = { cookie: cookieOf(thief) };
      expect((await gateway.ask({ path: '/api/v1/session', host: tenant.host, headers })).status).toBe(401);
    }
  });

  it('does not let its thief try the codes of the second factor all day, nor lock its owner out', async () => {
    const person = await aPerson(gateway, tenant, 'agent');
    const begun = await person.call('POST /api/v1/two-factor', { password: person.password });
    const secret = noteSecret(String(fieldOf(begun.json, 'secret')));
    await person.call('POST /api/v1/two-factor/confirm', { code: generateSync({ secret }) });
    const refused: unknown[] = [];
    for (let minute = 0; minute < 4; minute++) {
      for (let i = 0; i < 15; i++) {
        refused.push(codeOf(await trySignIn(proxied, tenant, { ...person, code: 'abcde-fghjk' }, fromAfar())));
      }
      await aMinutePasses();
    }
    expect(refused.slice(50)).toEqual(Array(10).fill('rate_limited'));
    const code = (): string => generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + 30 });
    const atHome = await trySignIn(gateway, tenant, { ...person, code: code() });
    expect(atHome.status).toBe(201);
    const [link] = await resetLinks(person, 1);
    const password = noteSecret('a password nobody stole');
    await use(link, password);
    const afar = await trySignIn(proxied, tenant, { ...person, password, code: 'abcde-fghjk' }, fromAfar());
    expect(codeOf(afar)).toBe('two_factor_refused');
  });
});

/** What is counted by the minute is forgotten; what is counted for longer is not. */
async function aMinutePasses(): Promise<void> {
  const soon = Date.now() + 60_000;
  await gateway.app
    .get(Database)
    .systemQuery('a_minute_passes', 'DELETE FROM rate_limits WHERE expire IS NULL OR expire <= $1', [soon]);
}

describe('a page of another host', () => {
  it.each(['same-site', 'cross-site'])('of the browser’s kind %s reads and starts nothing', async (from) => {
    const owner = await signedIn(gateway, tenant, tenant.owner);
    const answer = await owner.call('GET /api/v1/account', undefined, { 'sec-fetch-site': from });
    expect([answer.status, codeOf(answer)]).toEqual([403, 'cross_site_refused']);
    const typed = await owner.call('GET /api/v1/account', undefined, { 'sec-fetch-site': 'none' });
    expect(typed.status).toBe(200);
  });
});

describe('an open stream', () => {
  it('ends when its person may no longer see what it tells', async () => {
    const admin = await aPerson(gateway, tenant, 'admin');
    const { number } = await aLinkableDevice(tenant);
    const token = admin.cookie.split('=')[1] ?? '';
    const stream = await eventStream(gateway, { host: tenant.host, token }, `/api/v1/devices/${number}/link`);
    await stream.next();
    await tenant.call(`PATCH /api/v1/users/${admin.id}`, { role: 'viewer' });
    const ended = stream.ended.then(() => 'ended');
    const late = new Promise((resolve) => setTimeout(resolve, 4_000, 'open').unref());
    expect(await Promise.race([ended, late])).toBe('ended');
    stream.close();
  });

  it('of a link page takes none of the account’s own', async () => {
    const { number } = await aLinkableDevice(tenant);
    const { json } = await tenant.call(`POST /api/v1/devices/${number}/link-pages`, {});
    const path = `${noteSecret(new URL(String(fieldOf(json, 'url'))).pathname)}/steps`;
    const visitor = { host: tenant.host, token: '' };
    const tries = await Promise.allSettled(Array.from({ length: 12 }, () => eventStream(gateway, visitor, path)));
    expect(tries.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0);
    for (const one of tries) if (one.status === 'fulfilled') one.value.close();
  });
});

describe('a session of somebody whose plan has no API', () => {
  it('serves their pages, and no program', async () => {
    const free = await aTenant(gateway, { limits: { apiAccess: false } });
    const { cookie } = await signedIn(gateway, free, free.owner);
    const secret = cookie.split('=')[1] ?? '';
    const at = (path: string, headers: Record<string, string>, body?: object): Promise<Answer> =>
      gateway.ask({ method: body ? 'POST' : 'GET', path, host: free.host, headers, body });
    expect((await at('/api/v1/account', { cookie })).status).toBe(200);
    expect((await at('/api/status/15550001111', { 'access-token': secret })).text).toContain('does not include API');
    const list = { jsonrpc: '2.0', id: 1, method: 'tools/list' };
    expect((await at('/mcp/whatsgate', { authorization: `Bearer ${secret}` }, list)).status).toBe(403);
  });
});

describe('an operator', () => {
  const ours = { 'x-wagate-request': '1' };

  async function visitBy(email: string, password: string): Promise<() => Promise<number>> {
    const at = (path: string, cookie: string, body?: object): Promise<Answer> =>
      gateway.ask({
        method: 'POST',
        path: `/api/operators${path}`,
        host: BASE_DOMAIN,
        body,
        headers: { ...ours, cookie },
      });
    const cookie = cookieOf(await at('/session', '', { email, password }));
    const ticket = noteSecret(String(fieldOf((await at(`/tenants/${tenant.id}/enter`, cookie)).json, 'ticket')));
    const session = { method: 'POST', path: '/api/v1/session', host: tenant.host };
    const visit = cookieOf(await gateway.ask({ ...session, body: { ticket } }));
    const look = { path: '/api/v1/account', host: tenant.host, headers: { cookie: visit } };
    return async () => (await gateway.ask(look)).status;
  }

  it.each(['removed', 'given a new password'])('who is %s is out of every account they are in', async (how) => {
    const operators = gateway.app.get(OperatorsService);
    const { email, password } = await operators.create(`${how.replaceAll(' ', '-')}@wagate.example`);
    const status = await visitBy(email, noteSecret(password));
    expect(await status()).toBe(200);
    if (how === 'removed') await operators.remove(email);
    else noteSecret(await operators.renewPassword(email));
    await eventually('they are out', async () => (await status()) === 401 || 'still in', 3_000);
  });
});
