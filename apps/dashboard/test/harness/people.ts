import { randomBytes, randomInt } from 'node:crypto';
import { askAt, demo, fieldOf, mailedLink, marked, type Answer } from './demo.js';

export interface Person {
  readonly email: string;
  readonly password: string;
  readonly id: string;
  /** The value of the session's cookie. */
  readonly session: string;
  /** What a page of theirs asks: "POST /api/v1/tokens". */
  call(route: string, body?: object): Promise<Answer>;
}

export interface TestTenant {
  readonly id: string;
  readonly subdomain: string;
  readonly host: string;
  readonly url: string;
  readonly owner: Person;
}

const PASSWORD = 'correct horse battery';

/** No two tests share a name, an address or a network, so that no limit meets a test for what another did. */
function serial(): string {
  return randomBytes(5).toString('hex');
}

function elsewhere(): Record<string, string> {
  return { 'x-forwarded-for': `198.18.${randomInt(256)}.${randomInt(256)}` };
}

/** An account of its own, as somebody who signs up gets it, on a plan without limits. */
export async function aTenant({ plan = 'unlimited', name = 'Acme' } = {}): Promise<TestTenant> {
  const subdomain = `t-${serial()}`;
  const email = `owner@${subdomain}.example`;
  const body = { subdomain, name, email, person: 'Olive Owner', password: PASSWORD, time_zone: 'UTC' };
  const path = '/api/sign-up';
  const answer = await askAt('localhost', { method: 'POST', path, body, headers: { ...marked, ...elsewhere() } });
  if (answer.status !== 201) throw new Error(answer.text);
  const host = `${subdomain}.localhost`;
  const owner = await signedIn(host, { email, password: PASSWORD });
  const session = await owner.call('GET /api/v1/session');
  const id = String(fieldOf(session.json, 'tenant', 'id'));
  await operate(`POST /tenants/${id}/plan`, { plan });
  return { id, subdomain, host, url: `http://${host}:${demo.port}`, owner };
}

/** Somebody who was invited with this role and came. */
export async function aPerson(tenant: TestTenant, role: string, name: string = role): Promise<Person> {
  if (role === 'owner') return tenant.owner;
  const email = `${role}-${serial()}@${tenant.subdomain}.example`;
  const invited = await tenant.owner.call('POST /api/v1/users/invitations', { email, role });
  if (invited.status !== 201) throw new Error(invited.text);
  const secret = new URL(await mailedLink(email)).pathname.split('/').at(-1) ?? '';
  const path = `/api/v1/invitations/${secret}`;
  const body = { name, password: PASSWORD };
  const accepted = await askAt(tenant.host, { method: 'POST', path, body, headers: marked });
  if (accepted.status !== 201) throw new Error(accepted.text);
  return signedIn(tenant.host, { email, password: PASSWORD });
}

export async function signedIn(
  host: string,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<Person> {
  const body = { email, password };
  const headers = { ...marked, ...elsewhere() };
  const answer = await askAt(host, { method: 'POST', path: '/api/v1/session', body, headers });
  if (answer.status !== 201) throw new Error(answer.text);
  const session = cookieIn(answer);
  return {
    ...{ email, password, session },
    id: String(fieldOf(answer.json, 'user', 'id')),
    call: (route, input) => {
      const [method = 'GET', path = '/'] = route.split(' ');
      const own = { ...marked, cookie: `wagate=${session}` };
      return askAt(host, { method, path, body: input, headers: own });
    },
  };
}

let operatorCookie: Promise<string> | undefined;

/** "POST /tenants/{id}/suspend", by the demo's operator. */
export async function operate(route: string, body?: object): Promise<Answer> {
  operatorCookie ??= operatorSession();
  const [method = 'GET', path = ''] = route.split(' ');
  const headers = { ...marked, cookie: `wagate-operator=${await operatorCookie}` };
  return askAt('localhost', { method, path: `/api/operators${path}`, body, headers });
}

export async function operatorSession(): Promise<string> {
  const path = '/api/operators/session';
  const headers = { ...marked, ...elsewhere() };
  const answer = await askAt('localhost', { method: 'POST', path, body: demo.operator, headers });
  return cookieIn(answer);
}

function cookieIn({ headers }: Answer): string {
  const [cookie = ''] = [headers['set-cookie'] ?? ''].flat();
  return cookie.split(';')[0]?.split('=').slice(1).join('=') ?? '';
}
