import { randomBytes } from 'node:crypto';
import { TenantsService } from '../../src/modules/tenants/index.js';
import { Database } from '../../src/platform/db/database.js';
import { aTenant } from '../factories/a-tenant.js';
import { aGateway, aWorld, BASE_DOMAIN, type Gateway, type World } from '../harness/gateway.js';
import type { Answer } from '../harness/http.js';
import { fieldOf } from '../harness/json.js';
import { noteSecret } from '../harness/known-secrets.js';

let world: World;
let open: Gateway;
let closed: Gateway;

beforeAll(async () => {
  world = await aWorld();
  open = await aGateway({ world, env: { SIGN_UP: 'open', TRUSTED_PROXIES: '127.0.0.1' } });
  closed = await aGateway({ world });
});
afterAll(async () => {
  await Promise.all([open.close(), closed.close()]);
  await world.close();
});

let asked = 0;

/** Each asks from a network of its own, so that no test meets another's limit. */
function from(): Record<string, string> {
  asked += 1;
  return { 'x-forwarded-for': `203.0.${Math.floor(asked / 250)}.${(asked % 250) + 1}` };
}

function anAccount(subdomain: string): Record<string, string> {
  const password = noteSecret(randomBytes(12).toString('base64url'));
  return { subdomain, name: 'Borealis', email: `Ada@${subdomain}.example`, person: 'Ada', password };
}

const signUp = (body: object, gateway = open): Promise<Answer> =>
  gateway.ask({ method: 'POST', path: '/api/sign-up', host: BASE_DOMAIN, body, headers: from() });

const look = (name: string, headers = from()): Promise<Answer> =>
  open.ask({ path: `/api/sign-up/subdomains/${name}`, host: BASE_DOMAIN, headers });

function signIn({ subdomain = '', email, password }: Record<string, string>): Promise<Answer> {
  const host = `${subdomain}.${BASE_DOMAIN}`;
  return open.ask({ method: 'POST', path: '/api/v1/sign-in', host, body: { email, password }, headers: from() });
}

async function tenantsNamed(name: string): Promise<number> {
  const tenants = await open.app.get(TenantsService).list();
  return tenants.filter(({ subdomain }) => subdomain === name).length;
}

describe('signing up', () => {
  it('makes an account whose owner can sign in, and shows no token', async () => {
    const account = anAccount('borealis');
    const answer = await signUp({ ...account, time_zone: 'Europe/Oslo' });
    expect([answer.status, answer.json]).toEqual([
      201,
      { tenant_url: `https://borealis.${BASE_DOMAIN}/`, sign_in_url: `https://borealis.${BASE_DOMAIN}/sign-in` },
    ]);
    const session = await signIn(account);
    expect(session.status).toBe(201);
    const { json } = await open.ask({
      path: '/api/v1/account',
      host: `borealis.${BASE_DOMAIN}`,
      headers: { authorization: `Bearer ${noteSecret(String(fieldOf(session.json, 'token')))}` },
    });
    expect(json).toMatchObject({ name: 'Borealis', time_zone: 'Europe/Oslo', plan: 'trial', api_access: true });
  });

  it('by a second click makes no second account, and gives the same answer', async () => {
    const account = anAccount('twice');
    const clicks = await Promise.all([signUp(account), signUp(account)]);
    const later = await signUp(account);
    expect([...clicks, later].map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(later.json).toEqual(clicks[0].json);
    expect(await tenantsNamed('twice')).toBe(1);
  });

  it('gives nobody an account that somebody else has, nor a second try at its password later', async () => {
    const account = anAccount('mine-alone');
    await signUp(account);
    const stranger = await signUp({ ...account, password: 'another-password' });
    expect([stranger.status, fieldOf(stranger.json, 'error', 'code')]).toEqual([409, 'subdomain_taken']);
    await open.app
      .get(Database)
      .systemQuery(
        'age_a_tenant',
        `UPDATE tenants SET created_at = now() - interval '16 minutes' WHERE subdomain = $1`,
        ['mine-alone'],
      );
    const late = await signUp(account);
    expect([late.status, fieldOf(late.json, 'error', 'code')]).toEqual([409, 'subdomain_taken']);
  });

  it.each([
    ['a subdomain in capitals', { subdomain: 'Acme' }, 'subdomain'],
    ['a reserved subdomain', { subdomain: 'operators' }, 'subdomain'],
    ['a subdomain that programs look for by themselves', { subdomain: 'wpad' }, 'subdomain'],
    ['an address that is none', { email: 'ada' }, 'email'],
    ['a short password', { password: 'short' }, 'password'],
    ['a time zone that is none', { time_zone: '+02:00' }, 'time_zone'],
    ['an unknown field', { plan: 'unlimited' }, 'plan'],
  ])('refuses %s, and says which field it is', async (_, wrong, field) => {
    const answer = await signUp({ ...anAccount('never-made'), ...wrong });
    expect([answer.status, fieldOf(answer.json, 'error', 'code')]).toEqual([422, 'invalid_input']);
    expect(fieldOf(answer.json, 'error', 'details', 'fields', field)).toBeDefined();
    expect(await tenantsNamed('never-made')).toBe(0);
  });

  it('says of a subdomain whether it is free, and why not', async () => {
    const { subdomain } = await aTenant(open);
    expect((await look('a-free-name')).json).toEqual({ available: true });
    expect((await look(subdomain)).json).toEqual({ available: false, reason: 'This subdomain is taken.' });
    expect((await look('docs')).json).toEqual({ available: false, reason: 'This subdomain is reserved.' });
    expect(fieldOf((await look('ab')).json, 'available')).toBe(false);
    expect(fieldOf((await look('Ab%20c')).json, 'available')).toBe(false);
  });

  it('is limited for an address, and so is looking', async () => {
    const headers = from();
    const looks = await Promise.all(Array.from({ length: 62 }, () => look('a-free-name', headers)));
    expect(looks.filter(({ status }) => status === 429).length).toBe(2);
    const body = { ...anAccount('never-made'), time_zone: 'Nowhere/Else' };
    const question = { method: 'POST', path: '/api/sign-up', host: BASE_DOMAIN, body, headers };
    const tries = await Promise.all(Array.from({ length: 12 }, () => open.ask(question)));
    expect(tries.filter(({ status }) => status === 429).length).toBe(2);
  });

  it('is closed unless it was opened, and exists on the bare domain only', async () => {
    const offer = await closed.ask({ path: '/api/sign-up', host: BASE_DOMAIN });
    expect(offer.json).toEqual({ open: false, base_domain: BASE_DOMAIN });
    const refused = await signUp(anAccount('never-made'), closed);
    expect([refused.status, fieldOf(refused.json, 'error', 'code')]).toEqual([403, 'sign_up_closed']);
    const tenant = await aTenant(open);
    expect((await open.ask({ path: '/api/sign-up', host: tenant.host })).status).toBe(404);
  });
});
