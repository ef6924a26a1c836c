import { ask, type Answer, type Question } from '../../../api/test/harness/http.js';
import { eventually } from '../../../api/test/harness/eventually.js';
import { fieldOf, listOf } from '../../../api/test/harness/json.js';

export { eventually, fieldOf, listOf };
export type { Answer };

/** What the demo says of itself in demo.json. */
export interface Demo {
  readonly port: number;
  readonly baseUrl: string;
  readonly tenantUrl: string;
  readonly apiToken: string;
  readonly owner: { readonly email: string; readonly password: string };
  readonly operator: { readonly email: string; readonly password: string };
  readonly emulator: { readonly url: string };
}

export const demo = parseDemo(process.env['WAGATE_BROWSER_DEMO'] ?? '');

/** What the run's set-up left for its tests. */
function parseDemo(text: string): Demo {
  return JSON.parse(text) as Demo;
}

export const marked = { 'x-wagate-request': '1' };

/** By address, because not every machine knows the hosts below localhost. */
export function askAt(host: string, question: Question, port = demo.port): Promise<Answer> {
  return ask(port, { ...question, host: `${host}:${port}` });
}

export function hostOf(url: string): string {
  return new URL(url).hostname;
}

/** The hand of whoever holds the pretended phones. */
export async function emulate(method: string, path: string, body?: object, url = demo.emulator.url): Promise<unknown> {
  const response = await fetch(new URL(path, url), {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`the emulator answered ${response.status}: ${await response.text()}`);
  if (response.status === 204) return undefined;
  const answer: unknown = await response.json();
  return answer;
}

/** The newest link that was mailed to this address and was not there before. */
export async function mailedLink(to: string, before = ''): Promise<string> {
  let link = '';
  await eventually(`a mail to ${to} has come`, async () => {
    const answer = await emulate('GET', `/admin/mail?to=${encodeURIComponent(to)}`);
    link = /https?:\/\/\S+/.exec(String(fieldOf(answer, 'mails', 0, 'text')))?.[0] ?? '';
    return link !== '' && link !== before;
  });
  return link;
}
