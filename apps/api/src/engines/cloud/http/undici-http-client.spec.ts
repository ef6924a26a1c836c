import { createServer, type RequestListener } from 'node:http';
import { createServer as createSocketServer, type AddressInfo, type Server } from 'node:net';
import { HttpFailure, type HttpRequest } from './http-client.js';
import { UndiciHttpClient } from './undici-http-client.js';

const open: { close(): unknown }[] = [];
const client = new UndiciHttpClient({ connectTimeoutMs: 300, maxAnswerBytes: 10_000 });

afterEach(() => {
  for (const server of open.splice(0)) server.close();
});
afterAll(() => client.close());

async function listening(server: Server): Promise<string> {
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${portOf(server)}`;
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

const serving = (listener: RequestListener): Promise<string> => listening(createServer(listener));

function post(url: string, more: Partial<HttpRequest> = {}): HttpRequest {
  return {
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json' },
    body: '{}',
    timeoutMs: 2_000,
    ...more,
  };
}

async function failureOf(request: HttpRequest): Promise<HttpFailure> {
  const failure = await client.send(request).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (failure instanceof HttpFailure) return failure;
  throw new Error('The request did not fail.');
}

describe('the HTTP client', () => {
  it('answers any status with its headers and body', async () => {
    const url = await serving((_request, response) => {
      response.writeHead(429, { 'Retry-After': '7' }).end('{"error":{}}');
    });
    const answer = await client.send(post(url));
    expect(answer).toMatchObject({ status: 429, body: '{"error":{}}' });
    expect(answer.headers['retry-after']).toBe('7');
  });

  it('keeps its connections for the next requests', async () => {
    const sockets = new Set<unknown>();
    const url = await serving((request, response) => {
      sockets.add(request.socket);
      response.end('{}');
    });
    for (let count = 0; count < 10; count += 1) await client.send(post(url));
    expect(sockets.size).toBeLessThanOrEqual(2);
  });

  it('does not follow a redirect with the token in hand', async () => {
    const url = await serving((_request, response) => {
      response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
    });
    expect((await client.send(post(url))).status).toBe(302);
  });

  it('uploads a file as multipart with its type and name', async () => {
    let seen = '';
    const url = await serving((request, response) => {
      request.on('data', (chunk: Buffer) => (seen += chunk.toString('latin1'))).on('end', () => response.end('{}'));
    });
    const file = { bytes: Buffer.from('PNG!'), mimeType: 'image/png', fileName: 'a"b\r\n.png' };
    await client.send(post(url, { headers: {}, body: { fields: { messaging_product: 'whatsapp' }, file } }));
    expect(seen).toContain('name="messaging_product"\r\n\r\nwhatsapp\r\n');
    expect(seen).toContain('filename="a%22b%0D%0A.png"\r\nContent-Type: image/png\r\n\r\nPNG!\r\n');
  });

  it('knows that a refused connection reached nobody', async () => {
    const server = createServer();
    const url = await listening(server);
    await new Promise((resolve) => server.close(resolve));
    expect(await failureOf(post(url))).toMatchObject({
      reached: 'no',
      message: expect.stringContaining('ECONNREFUSED'),
    });
  });

  it('knows that an unknown host reached nobody', async () => {
    expect((await failureOf(post('http://graph.invalid'))).reached).toBe('no');
  });

  it('knows that a failed TLS handshake reached nobody', async () => {
    const url = await listening(createSocketServer((socket) => socket.once('data', () => socket.destroy())));
    expect((await failureOf(post(url.replace('http:', 'https:')))).reached).toBe('no');
  });

  it('says that a connection cut after the request may have reached the other side', async () => {
    const url = await serving((request) => request.socket.destroy());
    expect((await failureOf(post(url))).reached).toBe('maybe');
  });

  it('says that an answer that never comes may have been a request that was read', async () => {
    const url = await serving(() => undefined);
    expect((await failureOf(post(url, { timeoutMs: 100 }))).reached).toBe('maybe');
  });

  it('bounds the time of an answer that drips', async () => {
    const url = await serving((_request, response) => {
      const drip = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(drip));
    });
    expect((await failureOf(post(url, { timeoutMs: 200 }))).reached).toBe('maybe');
  });

  it('stops reading an answer that is too large', async () => {
    const url = await serving((_request, response) => response.end('x'.repeat(20_000)));
    expect(await failureOf(post(url))).toMatchObject({
      reached: 'maybe',
      message: expect.stringContaining('MAX_SIZE'),
    });
  });
});
