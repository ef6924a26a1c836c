import { aPerson, cookieOf, signedIn, trySignIn, type Person } from '../factories/a-person.js';
import { aTenant, type TestTenant } from '../factories/a-tenant.js';
import { eventually } from '../harness/eventually.js';
import { aGateway, BASE_DOMAIN, type Gateway } from '../harness/gateway.js';
import { fieldOf } from '../harness/json.js';
import { noteSecret } from '../harness/known-secrets.js';
import { attempts } from './masking.js';
import { callAt, type Input } from './operation-calls.js';

let gateway: Gateway;
let proxied: Gateway;
let tenant: TestTenant;
let owner: Person;

beforeAll(async () => {
  gateway = await aGateway();
  proxied = await aGateway({ world: gateway.world, env: { TRUSTED_PROXIES: '127.0.0.1' } });
  tenant = await aTenant(gateway);
  owner = await signedIn(gateway, tenant, tenant.owner);
});

afterAll(async () => {
  await proxied.close();
  await gateway.close();
});

describe('the cookie', () => {
  it('is out of reach of scripts, of other hosts and of plain HTTP, and no body shows its secret', async () => {
    const answer = await trySignIn(gateway, tenant, tenant.owner);
    const [cookie = ''] = [answer.headers['set-cookie'] ?? ''].flat();
    expect(cookie).toMatch(
      /^__Host-wagate=wg_session_[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect(answer.text).not.toContain(cookieOf(answer).split('=')[1]);
  });

  it('is new at every sign-in, whatever the browser brought', async () => {
    const planted = `__Host-wagate=${noteSecret(`wg_session_${'a'.repeat(43)}`)}`;
    const answer = await trySignIn(gateway, tenant, tenant.owner, { cookie: planted, 'x-wagate-request': '1' });
    expect(cookieOf(answer)).not.toBe(planted);
    const [path, host] = ['/api/v1/session', tenant.host];
    expect((await gateway.ask({ path, host, headers: { cookie: planted } })).status).toBe(401);
    const both = `${planted}; ${owner.cookie}`;
    expect((await gateway.ask({ path, host, headers: { cookie: both } })).status).toBe(401);
  });

  it('counts at no other host and at no other door', async () => {
    const other = await aTenant(gateway);
    const headers = { cookie: owner.cookie, 'x-wagate-request': '1' };
    const statusAt = async (path: string, host: string) => (await gateway.ask({ path, host, headers })).status;
    expect(await statusAt('/api/v1/account', tenant.host)).toBe(200);
    expect(await statusAt('/api/v1/account', other.host)).toBe(401);
    expect(await statusAt('/api/v1/account', BASE_DOMAIN)).toBe(401);
    expect(await statusAt('/api/status/15550001111', tenant.host)).toBe(403);
    expect(await statusAt('/mcp/whatsgate', tenant.host)).not.toBe(200);
  });
});

describe('a page of another site', () => {
  const routes = ['POST /api/v1/tokens', 'DELETE /api/v1/session', 'POST /api/v1/password'];

  it.each([
    ['without the header', { 'x-wagate-request': '' }],
    ['of a sibling host', { 'sec-fetch-site': 'same-site' }],
    ['of another site', { 'sec-fetch-site': 'cross-site' }],
    ['of another origin', { origin: `https://evil.${BASE_DOMAIN}` }],
    ['of no origin', { origin: 'null' }],
  ])('%s changes nothing in the name of who is signed in', async (_whose, headers) => {
    for (const route of routes) {
      const answer = await owner.call(route, { name: 'planted' }, headers);
      expect([answer.status, fieldOf(answer.json, 'error', 'code')]).toEqual([403, 'cross_site_refused']);
    }
  });

  it('cannot sign a browser in as somebody else', async () => {
    const answer = await trySignIn(gateway, tenant, tenant.owner, { 'sec-fetch-site': 'cross-site' });
    expect(fieldOf(answer.json, 'error', 'code')).toBe('cross_site_refused');
  });

  it('does not stop our own', async () => {
    const headers = { origin: `https://${tenant.host}`, 'sec-fetch-site': 'same-origin' };
    expect((await owner.call('POST /api/v1/tokens', { name: 'mine' }, headers)).status).toBe(201);
  });
});

describe('a role', () => {
  it.each(['admin', 'agent', 'viewer'])('%s may do what its scopes say and nothing else', async (role) => {
    const person = await aPerson(gateway, tenant, role);
    const scopes = fieldOf((await person.call('GET /api/v1/session')).json, 'scopes');
    const may = new Set(Array.isArray(scopes) ? scopes : []);
    const caller = { host: tenant.host, token: '', headers: { cookie: person.cookie, 'x-wagate-request': '1' } };
    const wrong: string[] = [];
    for (const { spec, door, at } of attempts(gateway)) {
      if (door !== 'rest' || spec.stream || may.has(spec.scope)) continue;
      const input: Input = spec.example.input;
      const answer = await callAt(gateway, { spec, door }, caller, input);
      if (fieldOf(answer.json, 'error', 'code') !== 'scope_missing')
        wrong.push(`${at}: ${answer.status} ${answer.text}`);
    }
    expect(wrong).toEqual([]);
  });

  it('counts for open sessions within a second of its change, on every replica', async () => {
    const person = await aPerson(gateway, tenant, 'agent');
    const path = '/api/v1/tokens';
    const ask = () => proxied.ask({ path, host: tenant.host, headers: { cookie: person.cookie } });
    expect((await ask()).status).toBe(403);
    await owner.call(`PATCH /api/v1/users/${person.id}`, { role: 'admin' });
    await eventually('it may', async () => (await ask()).status === 200, 1_500);
    await owner.call(`DELETE /api/v1/users/${person.id}`);
    await eventually('it is gone', async () => (await ask()).status === 401, 1_500);
  });

  it('of more than their own is given, and taken, by nobody', async () => {
    const admin = await aPerson(gateway, tenant, 'admin');
    const invite = { email: 'x@y.example', role: 'owner' };
    const tries = [
      await admin.call('POST /api/v1/users/invitations', invite),
      await admin.call(`PATCH /api/v1/users/${admin.id}`, { role: 'owner' }),
      await admin.call(`PATCH /api/v1/users/${owner.id}`, { role: 'viewer' }),
      await admin.call(`DELETE /api/v1/users/${owner.id}`),
      await admin.call('POST /api/v1/tokens', { name: 'more', scopes: ['*'] }),
    ];
    expect(tries.map(({ json }) => fieldOf(json, 'error', 'code'))).toEqual(Array(5).fill('scope_missing'));
  });

  it('of the last owner stays, whoever asks', async () => {
    for (const route of [`PATCH /api/v1/users/${owner.id}`, `DELETE /api/v1/users/${owner.id}`]) {
      const body = route.startsWith('PATCH') ? { role: 'admin' } : undefined;
      expect(fieldOf((await tenant.call(route, body)).json, 'error', 'code')).toBe('last_owner');
    }
  });

  it('of one of two owners who demote each other at once stays', async () => {
    const fresh = await aTenant(gateway);
    const first = await signedIn(gateway, fresh, fresh.owner);
    const second = await aPerson(gateway, fresh, 'owner');
    const answers = await Promise.all([
      first.call(`PATCH /api/v1/users/${second.id}`, { role: 'viewer' }),
      second.call(`PATCH /api/v1/users/${first.id}`, { role: 'viewer' }),
    ]);
    expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
    expect((await fresh.call('GET /api/v1/users')).text).toContain('"role":"owner"');
  });
});

describe('what belongs to a person', () => {
  it('is asked for as often as pages need to, whatever the plan lets programs ask', async () => {
    const small = await aTenant(gateway, { limits: { requestsPerMinute: 2 } });
    const at = await signedIn(gateway, small, small.owner);
    const statuses: number[] = [];
    for (let i = 0; i < 4; i++) statuses.push((await at.call('GET /api/v1/account')).status);
    expect(statuses).toEqual([200, 200, 200, 200]);
    for (let i = 0; i < 2; i++) await small.call('GET /api/v1/account');
    expect((await small.call('GET /api/v1/account')).status).toBe(429);
  });

  it('is refused to tokens, in words', async () => {
    const routes = ['GET /api/v1/sessions', 'GET /api/v1/session'];
    for (const route of routes) {
      expect(fieldOf((await tenant.call(route)).json, 'error', 'code')).toBe('person_only');
    }
  });
});

describe('a lockout', () => {
  it('meets who guesses, and never the owner at home', async () => {
    const from = (network: string) => ({ 'x-forwarded-for': network });
    const guess = { email: tenant.owner.email, password: 'a wrong guess' };
    const statuses: number[] = [];
    for (let i = 0; i < 12; i++) statuses.push((await trySignIn(proxied, tenant, guess, from('203.0.113.50'))).status);
    expect(statuses.slice(10)).toEqual([429, 429]);
    expect((await trySignIn(proxied, tenant, tenant.owner, from('198.51.100.50'))).status).toBe(201);
    const elsewhere = await trySignIn(proxied, tenant, { ...guess, email: 'other@acme.example' }, from('203.0.113.50'));
    expect(elsewhere.status).toBe(403);
  });
});
