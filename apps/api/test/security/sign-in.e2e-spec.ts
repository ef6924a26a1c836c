import { aTenant, type TestTenant } from '../factories/a-tenant.js';
import { aGateway, aWorld, type Gateway, type World } from '../harness/gateway.js';
import type { Answer } from '../harness/http.js';
import { fieldOf } from '../harness/json.js';
import { withoutRequestId } from './operation-calls.js';

let world: World;
let direct: Gateway;
let proxied: Gateway;

beforeAll(async () => {
  world = await aWorld();
  direct = await aGateway({ world });
  proxied = await aGateway({ world, env: { TRUSTED_PROXIES: '127.0.0.1' } });
});

afterAll(async () => {
  await Promise.all([direct.close(), proxied.close()]);
  await world.close();
});

interface Attempt {
  readonly email?: string;
  /** What a proxy says of where it came from. */
  readonly from?: string;
}

function signIn(
  gateway: Gateway,
  tenant: TestTenant,
  password: string,
  { email, from }: Attempt = {},
): Promise<Answer> {
  const headers = from === undefined ? undefined : { 'x-forwarded-for': from };
  const body = { email: email ?? tenant.owner.email, password };
  return gateway.ask({ method: 'POST', path: '/api/v1/sign-in', host: tenant.host, body, headers });
}

/** So many wrong passwords, each from the address that its number gives. */
async function guesses(gateway: Gateway, tenant: TestTenant, count: number, from: (i: number) => string | undefined) {
  const statuses: number[] = [];
  for (let i = 0; i < count; i++)
    statuses.push((await signIn(gateway, tenant, `guess ${i}`, { from: from(i) })).status);
  return statuses;
}

describe('signing in', () => {
  it('gives a token of half a day to the right password, at the own host only', async () => {
    const [tenant, other] = [await aTenant(direct), await aTenant(direct)];
    const session = await signIn(direct, tenant, tenant.owner.password);
    expect(session.status).toBe(201);
    const headers = { authorization: `Bearer ${String(fieldOf(session.json, 'token'))}` };
    const account = { path: '/api/v1/account', headers };
    expect((await direct.ask({ ...account, host: tenant.host })).status).toBe(200);
    expect((await direct.ask({ ...account, host: other.host })).status).toBe(401);
    const elsewhere = await signIn(direct, { ...tenant, host: other.host }, tenant.owner.password);
    expect(elsewhere.status).toBe(403);
  });

  it('refuses a wrong password and an unknown e-mail address alike', async () => {
    const tenant = await aTenant(direct);
    const wrong = await signIn(direct, tenant, 'wrong');
    const unknown = await signIn(direct, tenant, 'wrong', { email: 'nobody@nowhere.example' });
    expect(wrong.status).toBe(403);
    expect(withoutRequestId(unknown.text)).toBe(withoutRequestId(wrong.text));
    expect(unknown.status).toBe(wrong.status);
  });

  it('is limited for an address, and says when to try again', async () => {
    const tenant = await aTenant(direct);
    const statuses = await guesses(direct, tenant, 14, () => undefined);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(4);
    const limited = await signIn(direct, tenant, tenant.owner.password);
    expect([limited.status, Number(limited.headers['retry-after']) > 0]).toEqual([429, true]);
  });

  it('is limited all the same when the caller invents addresses that no declared proxy vouches for', async () => {
    const tenant = await aTenant(direct);
    const statuses = await guesses(direct, tenant, 14, (i) => `203.0.113.${i}`);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(4);
  });

  it('behind a proxy that is not declared is limited for all as one, of which whoever runs it hears once', async () => {
    const lines: string[] = [];
    const undeclared = await aGateway({ world, logTo: lines });
    const tenant = await aTenant(undeclared);
    await guesses(undeclared, tenant, 2, (i) => `203.0.113.${i}`);
    await undeclared.close();
    expect(lines.filter((line) => line.includes('TRUSTED_PROXIES'))).toHaveLength(1);
  });

  it('of the owner is not locked by a stranger at another address, whose own limit is shared by all replicas', async () => {
    const tenant = await aTenant(proxied);
    const statuses = await guesses(proxied, tenant, 14, () => '203.0.113.9');
    expect(statuses.slice(10)).toEqual([429, 429, 429, 429]);
    expect((await signIn(proxied, tenant, tenant.owner.password, { from: '198.51.100.7' })).status).toBe(201);
  });

  it('counts an IPv6 network as one address: nobody owns less', async () => {
    const tenant = await aTenant(proxied);
    const statuses = await guesses(proxied, tenant, 14, (i) => `2001:db8:1:2::${i + 1}`);
    expect(statuses.slice(10)).toEqual([429, 429, 429, 429]);
    expect((await signIn(proxied, tenant, tenant.owner.password, { from: '2001:db8:1:3::1' })).status).toBe(201);
  });
});
