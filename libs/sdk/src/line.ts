import type { Fetch } from './transport.js';
import { errorOf } from './wagate-error.js';

export interface Line {
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly credentials: 'same-origin' | 'omit';
  readonly fetch: Fetch;
}

/** For what is no operation of the contract. */
export async function ask(
  { headers, credentials, fetch }: Line,
  method: string,
  url: string,
  body?: object,
): Promise<Response> {
  const json = body && { body: JSON.stringify(body), headers: { ...headers, 'Content-Type': 'application/json' } };
  const response = await fetch(new Request(url, { method, headers, credentials, ...json }));
  if (!response.ok) throw await errorOf(response);
  return response;
}

/** For whoever wants no more than that it was done. */
export async function tell(line: Line, method: string, url: string, body?: object): Promise<void> {
  await ask(line, method, url, body);
}

/** The gateway's own words, which its tests hold to these shapes. */
export async function parseAnswer<T>(response: Response): Promise<T> {
  return (await response.json()) as T;
}
