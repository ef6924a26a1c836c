import { request } from 'node:http';
import type { TestTenant } from '../factories/a-tenant.js';
import type { Gateway } from './gateway.js';

export interface TestStream {
  /** The next event, waited for; rejects when the stream has ended. */
  next(): Promise<unknown>;
  readonly ended: Promise<void>;
  close(): void;
}

/** Server-sent events of a running gateway, as a client reads them. Resolves once the stream has begun. */
export function eventStream(
  gateway: Gateway,
  { host, token }: Pick<TestTenant, 'host' | 'token'>,
  path: string,
): Promise<TestStream> {
  const waiting: ((line: unknown) => void)[] = [];
  const arrived: unknown[] = [];
  let rest = '';
  const take = (text: string): void => {
    const parts = (rest + text).split('\n\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const data = /^data: (.*)$/m.exec(part)?.[1];
      if (data === undefined) continue;
      const event: unknown = JSON.parse(data);
      const waiter = waiting.shift();
      if (waiter) waiter(event);
      else arrived.push(event);
    }
  };
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: gateway.port, path, agent: false, headers: { host, 'access-token': token } },
      (response) => {
        if (response.statusCode !== 200) reject(new Error(`the stream was refused with ${response.statusCode}`));
        response.setEncoding('utf8').on('data', take);
        const ended = new Promise<void>((done) => response.once('close', done));
        const next = (): Promise<unknown> =>
          arrived.length > 0 ? Promise.resolve(arrived.shift()) : new Promise((done) => waiting.push(done));
        const over = ended.then(() => Promise.reject(new Error('the stream has ended')));
        over.catch(() => undefined);
        resolve({ next: () => Promise.race([next(), over]), ended, close: () => sent.destroy() });
      },
    );
    sent.on('error', () => undefined);
    sent.end();
  });
}
