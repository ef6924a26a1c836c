import openapiClient, { type Client, type Middleware } from 'openapi-fetch';
import { eventsOf, type Follow, type WagateEvent } from './events.js';
import type { Line } from './line.js';
import { operatorsOf, type Operators } from './operators.js';
import { linkStepsOf, type LinkStep, type LinkWish } from './linking.js';
import { peopleOf, type People } from './people.js';
import type { paths } from './schema.js';
import { signUpOf, type SignUp } from './sign-up.js';
import { transportOver, type Fetch } from './transport.js';
import { errorOf } from './wagate-error.js';

export interface WagateOptions {
  /** The address of the tenant, or the bare domain. */
  readonly baseUrl: string;
  /** A token; pages of the gateway itself leave it out and are known by their cookie. */
  readonly token?: string;
  readonly fetch?: Fetch;
}

/** Every operation of the contract by its path, and what is no operation by name. A failed call throws a WagateError. */
export interface Wagate
  extends Pick<Client<paths>, 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'>, People, SignUp, Operators {
  /** What happens, from after a cursor on (or from now), for as long as somebody reads. */
  events(after?: string, follow?: Follow): AsyncGenerator<WagateEvent, void>;
  /** One attempt to link a device, step by step, for as long as somebody reads. */
  linkSteps(device: string, wish?: LinkWish): AsyncGenerator<LinkStep, void>;
}

export function createClient({
  baseUrl,
  token,
  fetch = (request) => globalThis.fetch(request),
}: WagateOptions): Wagate {
  const line: Line = {
    baseUrl: baseUrl.replace(/\/$/, ''),
    ...credentialsOf(token),
    fetch: transportOver(fetch),
  };
  const client = openapiClient<paths>(line);
  client.use(failures);
  const { GET, POST, PUT, PATCH, DELETE } = client;
  return {
    ...{ GET, POST, PUT, PATCH, DELETE },
    ...peopleOf(line),
    ...signUpOf(line),
    ...operatorsOf(line),
    events: (after, follow) => eventsOf(client, after, follow),
    linkSteps: (device, wish) => linkStepsOf(client, device, wish),
  };
}

/** A cookie counts only beside a header that no other site can send. */
function credentialsOf(token: string | undefined): Pick<Line, 'headers' | 'credentials'> {
  if (token === undefined) return { headers: { 'X-Wagate-Request': '1' }, credentials: 'same-origin' };
  return { headers: { 'Access-Token': token }, credentials: 'omit' };
}

/** What a call answered, without the envelope. */
export async function dataOf<T>(answer: Promise<{ readonly data?: T }>): Promise<T> {
  const { data } = await answer;
  if (data === undefined) throw new TypeError('The answer was empty.');
  return data;
}

const failures: Middleware = {
  async onResponse({ response }) {
    if (!response.ok) throw await errorOf(response);
  },
};
