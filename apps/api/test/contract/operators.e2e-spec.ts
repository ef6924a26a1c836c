import { OperatorEntries, OperatorsService } from '../../src/modules/operators/index.js';
import { aTenant, type TestTenant } from '../factories/a-tenant.js';
import { aGateway, BASE_DOMAIN, type Gateway } from '../harness/gateway.js';
import type { Answer } from '../harness/http.js';
import { fieldOf } from '../harness/json.js';
import { noteSecret } from '../harness/known-secrets.js';

const OURS = { 'x-wagate-request': '1' };
const email = 'root@wagate.example';
let gateway: Gateway;
let tenant: TestTenant;
let password: string;
let cookie: string;
let operatorId: string;

beforeAll(async () => {
  gateway = await aGateway();
  tenant = await aTenant(gateway);
  const made = await gateway.app.get(OperatorsService).create(email, 'Root');
  password = noteSecret(made.password);
  operatorId = made.id;
  cookie = cookieOf(await signIn({ email, password }));
});
afterAll(() => gateway.close());

function signIn(body: object, headers: Record<string, string> = OURS): Promise<Answer> {
  return gateway.ask({ method: 'POST', path: '/api/operators/session', host: BASE_DOMAIN, body, headers });
}

function cookieOf({ headers }: Answer): string {
  const [first = ''] = headers['set-cookie'] ?? [];
  return noteSecret(first.split(';')[0] ?? '');
}

/** "POST /tenants" by an operator who is signed in. */
function operate(route: string, body?: object, headers: Record<string, string> = OURS): Promise<Answer> {
  const [method = 'GET', path = ''] = route.split(' ');
  const own = { cookie, ...headers };
  return gateway.ask({ method, path: `/api/operators${path}`, host: BASE_DOMAIN, body, headers: own });
}

const codeOf = ({ json }: Answer): unknown => fieldOf(json, 'error', 'code');

describe('an operator', () => {
  it('signs in on the bare domain by a cookie that no script reads and no other host gets', async () => {
    const answer = await signIn({ email: 'Root@Wagate.example ', password });
    expect(answer.status).toBe(201);
    expect(answer.json).toEqual({ operator: { id: operatorId, email, name: 'Root' } });
    expect(String(answer.headers['set-cookie'])).toMatch(
      /^__Host-wagate-operator=wg_operator_[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect((await operate('GET /session')).json).toEqual({ operator: { id: operatorId, email, name: 'Root' } });
  });

  it('is refused with a wrong password as an unknown one is', async () => {
    const wrong = await signIn({ email, password: 'wrong' });
    const unknown = await signIn({ email: 'nobody@wagate.example', password: 'wrong' });
    expect([wrong.status, codeOf(wrong), wrong.headers['set-cookie']]).toEqual([403, 'sign_in_refused', undefined]);
    expect([unknown.status, codeOf(unknown)]).toEqual([403, 'sign_in_refused']);
  });

  it('is not there at a tenant’s host, nor is anything they do', async () => {
    const headers = { cookie, ...OURS };
    const at = (path: string): Promise<Answer> => gateway.ask({ path, host: tenant.host, headers });
    expect((await at('/api/operators/session')).status).toBe(404);
    expect((await at('/api/operators/tenants')).status).toBe(404);
    expect((await at('/api/v1/account')).status).toBe(401);
  });

  it('does nothing from a page of another site, or without the header that only our pages send', async () => {
    const suspend = `POST /tenants/${tenant.id}/suspend`;
    const foreign = [
      {},
      { ...OURS, origin: `https://${tenant.host}` },
      { ...OURS, 'sec-fetch-site': 'same-site' },
      { ...OURS, 'sec-fetch-site': 'cross-site' },
    ];
    const answers = await Promise.all(foreign.map((headers) => operate(suspend, {}, headers)));
    expect(answers.map(codeOf)).toEqual(answers.map(() => 'cross_site_refused'));
    expect(codeOf(await signIn({ email, password }, {}))).toBe('cross_site_refused');
    expect((await tenant.call('GET /api/v1/account')).status).toBe(200);
    const own = { ...OURS, origin: `https://${BASE_DOMAIN}`, 'sec-fetch-site': 'same-origin' };
    expect((await operate(`POST /tenants/${tenant.id}/resume`, {}, own)).status).toBe(200);
  });

  it('sees every tenant with plan, status and usage, finds one by its words, and pages on', async () => {
    const other = await aTenant(gateway);
    const found = await operate(`GET /tenants?search=${encodeURIComponent(other.owner.email.toUpperCase())}`);
    expect(fieldOf(found.json, 'data')).toEqual([
      expect.objectContaining({
        id: other.id,
        subdomain: other.subdomain,
        plan: other.subdomain,
        status: 'active',
        devices: 0,
        accepted_today: 0,
        url: `https://${other.host}/`,
      }),
    ]);
    const first = await operate('GET /tenants?limit=1');
    const next = await operate(`GET /tenants?limit=1&cursor=${String(fieldOf(first.json, 'next_cursor'))}`);
    expect(fieldOf(next.json, 'data', 0, 'id')).not.toBe(fieldOf(first.json, 'data', 0, 'id'));
    expect((await operate('GET /tenants?limit=x')).status).toBe(422);
    expect(found.text).not.toContain(other.token);
  });

  it('suspends, resumes and puts on a plan, which counts at once and stands in the tenant’s own log', async () => {
    const mine = await aTenant(gateway);
    const suspension = await operate(`POST /tenants/${mine.id}/suspend`, { reason: 'unpaid' });
    expect(suspension.json).toMatchObject({ status: 'suspended' });
    expect((await mine.call('GET /api/v1/account')).status).toBe(403);
    expect(codeOf(await operate(`POST /tenants/${mine.id}/enter`))).toBe('tenant_suspended');
    expect((await operate(`POST /tenants/${mine.id}/resume`)).json).toMatchObject({ status: 'active' });
    expect((await operate(`POST /tenants/${mine.id}/plan`, { plan: 'trial' })).json).toMatchObject({ plan: 'trial' });
    expect((await mine.call('GET /api/v1/account')).json).toMatchObject({ plan: 'trial', messages_per_day: 100 });
    const { json } = await mine.call('GET /api/v1/audit?limit=3');
    expect([0, 1, 2].map((i) => fieldOf(json, 'data', i, 'operation'))).toEqual([
      'set_tenant_plan',
      'resume_tenant',
      'suspend_tenant',
    ]);
    expect(fieldOf(json, 'data', 0)).toMatchObject({ actor_kind: 'operator', actor_id: operatorId, door: 'operator' });
    expect(fieldOf(json, 'data', 2, 'details')).toEqual({ reason: 'unpaid' });
    expect(codeOf(await operate(`POST /tenants/${mine.id}/plan`, { plan: 'none-such' }))).toBe('plan_not_found');
    expect(codeOf(await operate('POST /tenants/ten_unknown/suspend'))).toBe('tenant_not_found');
    expect(fieldOf((await operate('GET /plans')).json, 'data')).toContainEqual(
      expect.objectContaining({ name: 'trial', messages_per_day: 100 }),
    );
  });

  it('enters a tenant by a ticket that counts once, there only, and on the record', async () => {
    const [mine, other] = [await aTenant(gateway), await aTenant(gateway)];
    const entry = await operate(`POST /tenants/${mine.id}/enter`);
    const ticket = noteSecret(String(fieldOf(entry.json, 'ticket')));
    expect([entry.status, fieldOf(entry.json, 'url')]).toEqual([201, `https://${mine.host}/enter#${ticket}`]);
    const redeem = (at: TestTenant): Promise<Answer> =>
      gateway.ask({ method: 'POST', path: '/api/v1/session', host: at.host, body: { ticket } });
    expect(codeOf(await redeem(other))).toBe('ticket_refused');
    const both = await Promise.all([redeem(mine), redeem(mine)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 403]);
    expect(codeOf(await redeem(mine))).toBe('ticket_refused');
    const visit = both.find(({ status }) => status === 201);
    expect(visit?.json).toMatchObject({ user: { id: operatorId, role: 'operator' }, tenant: { id: mine.id } });
    const headers = { cookie: visit ? cookieOf(visit) : '', ...OURS };
    const at = (method: string, host: string): Promise<Answer> =>
      gateway.ask({ method, path: '/api/v1/account', host, headers, ...(method === 'PATCH' ? { body: {} } : {}) });
    expect([(await at('PATCH', mine.host)).status, (await at('GET', other.host)).status]).toEqual([200, 401]);
    const { json } = await mine.call('GET /api/v1/audit?limit=2');
    const done = { actor_kind: 'operator', actor_id: operatorId };
    expect(fieldOf(json, 'data')).toMatchObject([
      { operation: 'update_account', ...done },
      { operation: 'enter_tenant', ...done, details: { operator: email } },
    ]);
  });

  it('is nobody to a ticket, and a ticket is no session', async () => {
    const entry = await operate(`POST /tenants/${tenant.id}/enter`);
    const ticket = noteSecret(String(fieldOf(entry.json, 'ticket')));
    const asCookie = { ...OURS, cookie: `__Host-wagate-operator=${ticket}` };
    expect(codeOf(await operate('GET /session', undefined, asCookie))).toBe('operator_required');
    const asToken = await tenant.call('GET /api/v1/account', undefined, { 'access-token': ticket });
    expect(asToken.status).toBe(401);
    const secret = cookie.split('=')[1] ?? '';
    const from = { requestId: 'req_1', network: '127.0.0.1' };
    await expect(gateway.app.get(OperatorEntries).redeem(tenant.id, secret, from)).rejects.toMatchObject({
      code: 'ticket_refused',
    });
  });

  it('who signs out, or gets a new password, is out at once', async () => {
    const leaving = await gateway.app.get(OperatorsService).create('leaving@wagate.example');
    const mine = { email: leaving.email, password: noteSecret(leaving.password) };
    const [first, second] = [cookieOf(await signIn(mine)), cookieOf(await signIn(mine))];
    expect((await operate('DELETE /session', undefined, { ...OURS, cookie: first })).json).toEqual({ ended: true });
    expect((await operate('GET /session', undefined, { ...OURS, cookie: first })).status).toBe(401);
    expect((await operate('GET /session', undefined, { ...OURS, cookie: second })).status).toBe(200);
    noteSecret(await gateway.app.get(OperatorsService).renewPassword(leaving.email));
    expect((await operate('GET /session', undefined, { ...OURS, cookie: second })).status).toBe(401);
    await gateway.app.get(OperatorsService).remove(leaving.email);
    expect(codeOf(await signIn(mine))).toBe('sign_in_refused');
  });

  it('is asked to wait after too many wrong passwords from one address', async () => {
    const tries = await Promise.all(Array.from({ length: 12 }, () => signIn({ email, password: 'wrong' })));
    expect(tries.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(2);
  });
});
