import { once } from 'node:events';
import { createServer, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Response } from 'express';
import { AppError } from '../errors/app-error.js';
import { cutOffWhenRefused, EventStreams, leaving } from './event-streams.js';

let server: Server;
let serve: (response: Response) => Promise<void>;

beforeAll(async () => {
  const app = express().get('/', (_request, response) => void serve(response));
  server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => server.close());

async function* silence(): AsyncGenerator<Record<string, unknown>> {
  await new Promise<void>(() => undefined);
  yield {};
}

function aCallerWhoLeaves(): ReturnType<typeof get> {
  const port = portOf(server.address());
  return get({ host: '127.0.0.1', port, agent: false }).on('error', () => undefined);
}

it('a stream whose caller left before it began ends at once', async () => {
  const ended = new Promise<void>((resolve, reject) => {
    serve = async (response) => {
      const closed = once(response, 'close');
      caller.destroy();
      await closed;
      await new EventStreams()
        .serve(response, { id: 'ten_a', most: 1 }, silence(), () => Promise.resolve())
        .then(resolve, reject);
    };
  });
  const caller = aCallerWhoLeaves();
  await ended;
});

it('a source hears that its caller has left', async () => {
  const heard = new Promise<boolean>((resolve) => {
    serve = async (response) => {
      const left = leaving(response);
      caller.destroy();
      await once(response, 'close');
      resolve(left.aborted && leaving(response).aborted);
    };
  });
  const caller = aCallerWhoLeaves();
  expect(await heard).toBe(true);
});

it('a caller whose token counts no more is cut off in the middle of what they read', async () => {
  const cutOff = new Promise<void>((resolve) => {
    serve = async (response) => {
      response.write('a line, and');
      const stop = cutOffWhenRefused(response, () => Promise.reject(new AppError('token_invalid')));
      await once(response, 'close');
      stop();
      resolve();
    };
  });
  aCallerWhoLeaves();
  await cutOff;
});

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address ? address.port : 0;
}
