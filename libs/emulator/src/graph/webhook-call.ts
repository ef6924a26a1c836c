import { createHmac } from 'node:crypto';
import { Agent as HttpAgent, request as httpRequest, type RequestOptions } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';

const TIMEOUT_MS = 10_000;
const LONGEST_ANSWER = 4096;
const httpAgent = new HttpAgent({ keepAlive: true, maxSockets: 64 });
const httpsAgent = new HttpsAgent({ keepAlive: true, maxSockets: 64 });

export interface CallAnswer {
  readonly status: number;
  readonly body: string;
}

interface Call {
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  readonly host?: string;
  readonly body?: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

export function signature(appSecret: string, body: Buffer): string {
  return `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`;
}

/** node:http rather than fetch, which may not choose the Host header. Redirects are not followed: Meta does not. */
export function call({ url, method, host, body, headers, signal }: Call): Promise<CallAnswer> {
  const secure = url.protocol === 'https:';
  const options: RequestOptions = {
    method,
    agent: secure ? httpsAgent : httpAgent,
    timeout: TIMEOUT_MS,
    signal,
    headers: {
      'User-Agent': 'facebookexternalua',
      Accept: '*/*',
      ...(host === undefined ? {} : { Host: host }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json', 'Content-Length': body.length }),
      ...headers,
    },
  };
  return new Promise((answered, failed) => {
    const outgoing = (secure ? httpsRequest : httpRequest)(url, options, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        if (text.length < LONGEST_ANSWER) text += part;
      });
      response.on('end', () => answered({ status: response.statusCode ?? 0, body: text.slice(0, LONGEST_ANSWER) }));
      response.on('error', failed);
    });
    outgoing.on('timeout', () => outgoing.destroy(new Error(`no answer within ${TIMEOUT_MS} ms`)));
    outgoing.on('error', failed);
    outgoing.end(body);
  });
}
