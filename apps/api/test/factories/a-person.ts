import type { Gateway } from '../harness/gateway.js';
import type { Answer } from '../harness/http.js';
import { eventually } from '../harness/eventually.js';
import { fieldOf } from '../harness/json.js';
import { noteSecret } from '../harness/known-secrets.js';
import type { TestTenant } from './a-tenant.js';

export interface Person {
  readonly id: string;
  readonly email: string;
  readonly password: string;
  /** As `name=value`, for another host or header. */
  readonly cookie: string;
  /** What a page of the tenant's own host asks. */
  call(route: string, body?: object, headers?: Readonly<Record<string, string>>): Promise<Answer>;
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly code?: string;
}

const marked = { 'x-wagate-request': '1' };

export function trySignIn(
  gateway: Gateway,
  tenant: TestTenant,
  { email, password, code }: Credentials,
  headers = {},
): Promise<Answer> {
  const body = { email, password, code };
  return gateway.ask({ method: 'POST', path: '/api/v1/session', host: tenant.host, body, headers });
}

/** Somebody in a browser. */
export async function signedIn(gateway: Gateway, tenant: TestTenant, credentials: Credentials): Promise<Person> {
  const answer = await trySignIn(gateway, tenant, credentials);
  if (answer.status !== 201) throw new Error(answer.text);
  const cookie = cookieOf(answer);
  return {
    email: credentials.email,
    password: credentials.password,
    id: String(fieldOf(answer.json, 'user', 'id')),
    cookie,
    call: (route, body, headers) => {
      const [method = 'GET', path = '/'] = route.split(' ');
      return gateway.ask({ method, path, host: tenant.host, body, headers: { cookie, ...marked, ...headers } });
    },
  };
}

export function cookieOf({ headers }: Answer): string {
  const [cookie = ''] = [headers['set-cookie'] ?? ''].flat();
  const pair = cookie.split(';')[0] ?? '';
  noteSecret(pair.split('=')[1] ?? '');
  return pair;
}

/** The secret of the newest link that was mailed to this address. */
export async function mailedSecret(gateway: Gateway, to: string): Promise<string> {
  const address = `${gateway.world.emulator.url}/admin/mail?to=${encodeURIComponent(to)}`;
  let secret = '';
  await eventually('a mail has come', async () => {
    const mails: unknown = await (await fetch(address)).json();
    const text = String(fieldOf(mails, 'mails', 0, 'text'));
    secret = /\/([A-Za-z0-9_-]{43})\s/.exec(text)?.[1] ?? '';
    return secret !== '';
  });
  return noteSecret(secret);
}

/** Somebody who was invited with this role, came, and signed in. */
export async function aPerson(gateway: Gateway, tenant: TestTenant, role: string): Promise<Person> {
  const email = `${role}-${Math.random().toString(36).slice(2)}@${tenant.subdomain}.example`;
  const invited = await tenant.call('POST /api/v1/users/invitations', { email, role });
  if (invited.status !== 201) throw new Error(invited.text);
  const password = noteSecret('correct horse battery');
  const path = `/api/v1/invitations/${await mailedSecret(gateway, email)}`;
  const body = { name: role, password };
  const accepted = await gateway.ask({ method: 'POST', path, host: tenant.host, body });
  if (accepted.status !== 201) throw new Error(accepted.text);
  return signedIn(gateway, tenant, { email, password });
}
