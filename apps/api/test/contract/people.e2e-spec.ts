import { generateSync } from 'otplib';
import { aPerson, mailedSecret, signedIn, trySignIn } from '../factories/a-person.js';
import { aTenant, type TestTenant } from '../factories/a-tenant.js';
import { eventually } from '../harness/eventually.js';
import { aGateway, type Gateway } from '../harness/gateway.js';
import type { Answer } from '../harness/http.js';
import { fieldOf } from '../harness/json.js';
import { noteSecret } from '../harness/known-secrets.js';

let gateway: Gateway;
let tenant: TestTenant;

beforeAll(async () => {
  gateway = await aGateway();
  tenant = await aTenant(gateway);
});

afterAll(() => gateway.close());

function codeOf(answer: Answer): unknown {
  return fieldOf(answer.json, 'error', 'code');
}

function post(path: string, body: object): Promise<Answer> {
  return gateway.ask({ method: 'POST', path, host: tenant.host, body });
}

describe('a session', () => {
  it('tells the pages who is there, where, and what they may do, and ends when it is told to', async () => {
    const answer = await trySignIn(gateway, tenant, tenant.owner);
    expect(answer.status).toBe(201);
    expect(answer.json).toEqual({
      user: expect.objectContaining({ email: tenant.owner.email, role: 'owner' }),
      tenant: expect.objectContaining({ id: tenant.id, subdomain: tenant.subdomain, time_zone: 'UTC', branding: null }),
      scopes: ['*'],
      addresses: {
        rest: `https://${tenant.host}/api/v1`,
        mcp: `https://${tenant.host}/mcp/whatsgate`,
        docs: 'https://wagate.test/docs',
      },
      demo: null,
    });
    const owner = await signedIn(gateway, tenant, tenant.owner);
    expect((await owner.call('GET /api/v1/session')).json).toEqual(answer.json);
    expect((await owner.call('DELETE /api/v1/session')).status).toBe(204);
    expect((await owner.call('GET /api/v1/session')).status).toBe(401);
  });

  it('ends with all others of its person at their word, and leaves those of others alone', async () => {
    const agent = await aPerson(gateway, tenant, 'agent');
    const elsewhere = [await signedIn(gateway, tenant, agent), await signedIn(gateway, tenant, agent)];
    const colleague = await aPerson(gateway, tenant, 'agent');
    expect((await agent.call('DELETE /api/v1/sessions')).json).toEqual({ ended: 2 });
    for (const other of elsewhere) expect((await other.call('GET /api/v1/session')).status).toBe(401);
    expect((await agent.call('GET /api/v1/session')).status).toBe(200);
    expect((await colleague.call('GET /api/v1/session')).status).toBe(200);
    expect((await agent.call('DELETE /api/v1/sessions')).json).toEqual({ ended: 0 });
    expect(codeOf(await tenant.call('DELETE /api/v1/sessions'))).toBe('person_only');
  });

  it('is listed for its owner, and can be ended from another', async () => {
    const agent = await aPerson(gateway, tenant, 'agent');
    const elsewhere = await signedIn(gateway, tenant, agent);
    const { json } = await agent.call('GET /api/v1/sessions');
    expect([fieldOf(json, 'data', 0, 'current'), fieldOf(json, 'data', 1, 'current')]).toEqual([false, true]);
    const id = String(fieldOf(json, 'data', 0, 'id'));
    expect((await agent.call(`DELETE /api/v1/sessions/${id}`)).status).toBe(200);
    expect((await elsewhere.call('GET /api/v1/session')).status).toBe(401);
    expect(codeOf(await agent.call('GET /api/v1/sessions?all=true'))).toBe('scope_missing');
    const admin = await aPerson(gateway, tenant, 'admin');
    const mine = String(fieldOf((await agent.call('GET /api/v1/sessions')).json, 'data', 0, 'id'));
    expect((await admin.call('GET /api/v1/sessions?all=true')).text).toContain(mine);
    expect((await admin.call(`DELETE /api/v1/sessions/${mine}`)).status).toBe(200);
    expect((await agent.call('GET /api/v1/session')).status).toBe(401);
  });
});

describe('an invitation', () => {
  it('is mailed, shown, and accepted once', async () => {
    const email = `ben@${tenant.subdomain}.example`;
    const invited = await tenant.call('POST /api/v1/users/invitations', { email, role: 'agent' });
    expect([invited.status, fieldOf(invited.json, 'role')]).toEqual([201, 'agent']);
    const path = `/api/v1/invitations/${await mailedSecret(gateway, email)}`;
    const shown = await gateway.ask({ path, host: tenant.host });
    expect(shown.json).toMatchObject({ email, role: 'agent', tenant: { subdomain: tenant.subdomain } });
    const body = { name: 'Ben', password: 'correct horse battery' };
    const accepted = await post(path, body);
    expect([accepted.status, fieldOf(accepted.json, 'user', 'role')]).toEqual([201, 'agent']);
    expect(codeOf(await post(path, body))).toBe('invitation_not_found');
    expect(codeOf(await tenant.call('POST /api/v1/users/invitations', { email, role: 'agent' }))).toBe('user_exists');
  });

  it('that was withdrawn, or replaced by a later one, opens nothing', async () => {
    const email = `eve@${tenant.subdomain}.example`;
    const first = await tenant.call('POST /api/v1/users/invitations', { email, role: 'viewer' });
    const firstPath = `/api/v1/invitations/${await mailedSecret(gateway, email)}`;
    const second = await tenant.call('POST /api/v1/users/invitations', { email, role: 'viewer' });
    expect(codeOf(await gateway.ask({ path: firstPath, host: tenant.host }))).toBe('invitation_not_found');
    const listed = (await tenant.call('GET /api/v1/users/invitations')).text;
    const [firstId, secondId] = [first, second].map(({ json }) => String(fieldOf(json, 'id')));
    expect([listed.includes(firstId ?? ''), listed.includes(secondId ?? '')]).toEqual([false, true]);
    expect((await tenant.call(`DELETE /api/v1/users/invitations/${secondId}`)).status).toBe(200);
    const secondPath = `/api/v1/invitations/${await mailedSecret(gateway, email)}`;
    expect(codeOf(await gateway.ask({ path: secondPath, host: tenant.host }))).toBe('invitation_not_found');
  });

  it('is refused in words where no mail server is set', async () => {
    const silent = await aGateway({ world: gateway.world, env: { SMTP_URL: '' } });
    const path = '/api/v1/users/invitations';
    const body = { email: 'a@b.example', role: 'agent' };
    const headers = { 'access-token': tenant.token };
    const answer = await silent.ask({ method: 'POST', path, host: tenant.host, body, headers });
    await silent.close();
    expect(codeOf(answer)).toBe('mail_not_configured');
  });
});

describe('a forgotten password', () => {
  it('is chosen anew by a mailed link, once, and every session ends', async () => {
    const person = await aPerson(gateway, tenant, 'agent');
    const before = await mailedSecret(gateway, person.email);
    expect((await post('/api/v1/password-resets', { email: person.email })).status).toBe(202);
    let secret = before;
    await eventually('the link has come', async () => {
      secret = await mailedSecret(gateway, person.email);
      return secret !== before;
    });
    const password = noteSecret('a better horse battery');
    expect((await post(`/api/v1/password-resets/${secret}`, { password })).status).toBe(200);
    expect(codeOf(await post(`/api/v1/password-resets/${secret}`, { password }))).toBe('password_reset_not_found');
    expect((await person.call('GET /api/v1/session')).status).toBe(401);
    expect((await trySignIn(gateway, tenant, person)).status).toBe(403);
    expect((await trySignIn(gateway, tenant, { email: person.email, password })).status).toBe(201);
  });

  it('is answered alike for an address that nobody has', async () => {
    const known = await post('/api/v1/password-resets', { email: tenant.owner.email });
    const unknown = await post('/api/v1/password-resets', { email: 'nobody@nowhere.example' });
    expect([unknown.status, unknown.text]).toEqual([known.status, known.text]);
  });
});

describe('a password', () => {
  it('is changed by who knows it, and every other session of theirs ends', async () => {
    const person = await aPerson(gateway, tenant, 'viewer');
    const other = await signedIn(gateway, tenant, person);
    const wanted = { current_password: 'wrong', new_password: noteSecret('yet another battery') };
    expect(codeOf(await person.call('POST /api/v1/password', wanted))).toBe('password_refused');
    const right = { ...wanted, current_password: person.password };
    expect((await person.call('POST /api/v1/password', right)).status).toBe(200);
    expect((await person.call('GET /api/v1/session')).status).toBe(200);
    expect((await other.call('GET /api/v1/session')).status).toBe(401);
    const audit = (await tenant.call('GET /api/v1/audit?limit=1')).json;
    expect(audit).toMatchObject({ data: [{ operation: 'change_password', actor_kind: 'user', actor_id: person.id }] });
  });
});

describe('who signs in', () => {
  it('is on the record, with where from; who is refused leaves none', async () => {
    const { id, email } = await aPerson(gateway, tenant, 'viewer');
    expect(codeOf(await trySignIn(gateway, tenant, { email, password: 'wrong' }))).toBe('sign_in_refused');
    const { json } = await tenant.call('GET /api/v1/audit?limit=1');
    const record = { operation: 'sign_in', actor_kind: 'user', actor_id: id, door: 'rest', network: '127.0.0.1' };
    expect(json).toMatchObject({ data: [record] });
  });
});

describe('a second factor', () => {
  it('is asked for once it is on, counts no code twice, and lets a recovery code in once', async () => {
    const person = await aPerson(gateway, tenant, 'agent');
    const { email, password } = person;
    const begun = await person.call('POST /api/v1/two-factor', { password });
    const secret = noteSecret(String(fieldOf(begun.json, 'secret')));
    expect(String(fieldOf(begun.json, 'otpauth_url'))).toContain(secret);
    expect(String(fieldOf(begun.json, 'qr'))).toMatch(/^data:image\/png;base64,/);
    expect((await trySignIn(gateway, tenant, { email, password })).status).toBe(201);
    const code = generateSync({ secret });
    const on = await person.call('POST /api/v1/two-factor/confirm', { code });
    expect(on.status).toBe(200);
    expect(codeOf(await trySignIn(gateway, tenant, { email, password }))).toBe('two_factor_needed');
    expect(codeOf(await trySignIn(gateway, tenant, { email, password, code }))).toBe('two_factor_refused');
    const next = generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + 30 });
    expect((await trySignIn(gateway, tenant, { email, password, code: next })).status).toBe(201);
    const recovery = noteSecret(String(fieldOf(on.json, 'recovery_codes', 0)));
    expect((await trySignIn(gateway, tenant, { email, password, code: recovery })).status).toBe(201);
    expect(codeOf(await trySignIn(gateway, tenant, { email, password, code: recovery }))).toBe('two_factor_refused');
    const last = String(fieldOf(on.json, 'recovery_codes', 1));
    expect((await person.call('POST /api/v1/two-factor/stop', { password, code: last })).status).toBe(200);
    const audit = fieldOf((await tenant.call('GET /api/v1/audit?limit=8')).json, 'data');
    const told = Array.isArray(audit)
      ? audit.map((entry: unknown) => [fieldOf(entry, 'operation'), fieldOf(entry, 'actor_id')])
      : [];
    expect(told).toEqual([
      ['stop_two_factor', person.id],
      ['sign_in', person.id],
      ['sign_in', person.id],
      ['confirm_two_factor', person.id],
      ['sign_in', person.id],
      ['begin_two_factor', person.id],
      ['sign_in', person.id],
      ['accept_invitation', person.id],
    ]);
  });
});
