import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { aDevice, type TestDevice } from '../factories/a-device.js';
import { aTenant, type TestTenant } from '../factories/a-tenant.js';
import { aGateway, aWorld, BASE_DOMAIN, type Gateway, type World } from '../harness/gateway.js';
import type { Answer } from '../harness/http.js';
import { fieldOf } from '../harness/json.js';

let world: World;
let gateway: Gateway;
let tenant: TestTenant;
let device: TestDevice;
/** Public as far as the gateway knows; it sends its visitors wherever a path says. */
let redirector: Server;
/** Private: nobody must get here. */
let inside: Server;
let visitsInside = 0;

async function listening(server: Server): Promise<Server> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return address.port;
}

beforeAll(async () => {
  inside = await listening(
    createServer((_request, response) => {
      visitsInside += 1;
      response.end('inside');
    }),
  );
  redirector = await listening(
    createServer((request, response) => {
      response.writeHead(302, { location: encodeURI(decodeURIComponent((request.url ?? '').slice(1))) }).end();
    }),
  );
  world = await aWorld();
  const allowed = `${world.env['MEDIA_PRIVATE_HOSTS'] ?? ''},127.0.0.1:${portOf(redirector)}`;
  gateway = await aGateway({ world, env: { MEDIA_PRIVATE_HOSTS: allowed } });
  tenant = await aTenant(gateway);
  device = await aDevice(gateway, tenant);
});

afterAll(async () => {
  await gateway.close();
  await world.close();
  inside.close();
  redirector.close();
});

/** Bytes as they are, and the status line that came back; '' when the connection was just closed. */
function raw(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(gateway.port, '127.0.0.1', () => socket.write(bytes));
    let text = '';
    socket.on('data', (chunk) => (text += chunk.toString()));
    socket.on('close', () => resolve(text));
    socket.on('error', reject);
  });
}

const mark = (text: string): string => text.split('\r\n')[0] ?? '';

describe('a request that is not what it seems', () => {
  it('without a host is at no address of ours', async () => {
    expect(mark(await raw('GET /api/v1/account HTTP/1.0\r\n\r\n'))).toContain(' 404 ');
    expect(mark(await raw('GET /api/v1/account HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n'))).toContain(' 404 ');
  });

  it('with two lengths, or a length and chunks, is refused before it is read', async () => {
    const head = `POST /api/send/text HTTP/1.1\r\nHost: ${tenant.host}\r\nAccess-Token: ${tenant.token}\r\n`;
    const two = await raw(`${head}Content-Length: 5\r\nContent-Length: 6\r\n\r\n{"a":1`);
    const both = await raw(`${head}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`);
    for (const text of [two, both]) expect(mark(text)).toContain('HTTP/1.1 400 ');
    expect(two + both).not.toMatch(/HTTP\/1\.1 (2|5)/);
  });

  it.each([
    ['another host in the request line', (host: string) => `GET http://${host}/api/v1/account HTTP/1.1`],
    ['an escaped path', () => 'GET /api/v1/%2e%2e/%2e%2e/callbacks/x HTTP/1.1'],
    ['a broken escape', () => 'GET /api/v1/devices/%ZZ HTTP/1.1'],
    ['a NUL in the path', () => 'GET /api/v1/devices/%00 HTTP/1.1'],
    ['two slashes', () => 'GET //api/v1/account HTTP/1.1'],
  ])('%s is answered by nobody else and by no fault', async (_name, line) => {
    const other = await aTenant(gateway);
    const text = await raw(
      `${line(other.host)}\r\nHost: ${tenant.host}\r\nAccess-Token: ${other.token}\r\nConnection: close\r\n\r\n`,
    );
    expect(Number(mark(text).split(' ')[1])).toBeGreaterThanOrEqual(400);
    expect(Number(mark(text).split(' ')[1])).toBeLessThan(500);
    expect(text).not.toContain(other.subdomain);
  });
});

describe('media from where nobody may look', () => {
  const addresses = (port: number): string[] => [
    `http://127.0.0.1:${port}/`,
    `http://localhost:${port}/`,
    `http://2130706433:${port}/`,
    `http://0x7f.1:${port}/`,
    `http://0177.0.0.1:${port}/`,
    `http://0:${port}/`,
    `http://[::1]:${port}/`,
    `http://[::ffff:127.0.0.1]:${port}/`,
    `http://[::ffff:7f00:1]:${port}/`,
    `http://[64:ff9b::7f00:1]:${port}/`,
    `http://１２７.0.0.1:${port}/`,
    `http://127.0.0.1.:${port}/`,
    `http://user:secret@127.0.0.1:${port}/`,
    'http://169.254.169.254/latest/meta-data/',
    'http://[fd00:ec2::254]/latest/meta-data/',
    'file:///etc/passwd',
    'ftp://127.0.0.1/',
  ];

  it('is not fetched, and the refusal tells nothing of what is there', async () => {
    const direct = addresses(portOf(inside));
    const led = direct.map((address) => `http://127.0.0.1:${portOf(redirector)}/${encodeURIComponent(address)}`);
    const refusals: Answer[] = [];
    for (const media of [...direct, ...led]) {
      refusals.push(
        await tenant.call('POST /api/send/file', { sender_device: device.number, phone: '15550002222', media }),
      );
    }
    expect(new Set(refusals.map(({ status }) => status))).toEqual(new Set([422]));
    for (const { text } of refusals) expect(text).not.toMatch(/inside|ECONN|127\.0\.0\.1|10\./);
    expect(visitsInside).toBe(0);
  });
});

describe('a callback', () => {
  const call = (id: string, body: object, headers: Record<string, string> = {}): Promise<Answer> =>
    gateway.ask({ method: 'POST', path: `/callbacks/${id}`, host: 'anything.example', body, headers });

  it('that is not signed by the device’s own secret looks like one for a device that never existed', async () => {
    const never = await call('dev_00000000000000000000000000', {});
    const tries = [
      await call(device.id, {}),
      await call(device.id, {}, { 'x-hub-signature-256': 'sha256=' }),
      await call(device.id, {}, { 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` }),
      await call('%00', {}),
      await call('__proto__', {}),
    ];
    const shown = ({ status, text }: Answer): string => `${status} ${text.replaceAll(/req_\w+/g, 'req')}`;
    expect(new Set(tries.map(shown))).toEqual(new Set([shown(never)]));
  });

  it.each([
    'hub.mode=subscribe&hub.mode=subscribe&hub.verify_token=a&hub.verify_token=b&hub.challenge=1',
    'hub.mode[]=subscribe&hub.verify_token[$ne]=1&hub.challenge=1',
    'hub.mode=subscribe&hub.verify_token=&hub.challenge=1',
    '__proto__[hub.mode]=subscribe',
  ])('set up with %s is refused', async (query) => {
    const answer = await gateway.ask({ path: `/callbacks/${device.id}?${query}` });
    expect(answer.status).toBe(404);
  });
});

describe('input that is a weapon', () => {
  const polluting = '{"__proto__":{"limit":1,"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}';

  it('pollutes no prototype', async () => {
    const json = { 'content-type': 'application/json' };
    const fields = `"sender_device":"${device.number}","phone":"15550002222","message":"x"`;
    await tenant.call('POST /api/send/text', `${polluting},${fields}}`, json);
    await tenant.call('POST /api/v1/tokens', `${polluting},"name":"x"}`, json);
    await tenant.call('GET /api/v1/messages?__proto__[limit]=1&__proto__.limit=1');
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
    expect(Reflect.get({}, 'limit')).toBeUndefined();
  });

  it.each([
    ['millions of recipients', 'phone', '1,'.repeat(8_000_000)],
    ['one endless recipient', 'phone', '('.repeat(16_000_000)],
    ['media of nothing but line breaks', 'media', `A${'\n'.repeat(8_000_000)}`],
    ['a data URI without an end', 'media', `data:${';a'.repeat(8_000_000)}`],
    ['a caption of spaces', 'caption', ' '.repeat(16_000_000)],
  ])('%s are refused, and nobody else waits for it', async (_name, field, value) => {
    const body = { sender_device: device.number, phone: '15550002222', media: 'AAAA', [field]: value };
    const weapon = tenant.call('POST /api/send/image', body);
    const slowest = await slowestUntil(weapon);
    expect((await weapon).status).toBe(422);
    expect(slowest).toBeLessThan(1_500);
  });

  it('cursors that were not given out are refused or list the own alone', async () => {
    const other = await aTenant(gateway);
    const forged = ['', 'x', '../..', 'msg_', '%00', "' OR 1=1 --", 'a'.repeat(255)].map((text) =>
      encodeURIComponent(Buffer.from(text).toString('base64url')),
    );
    for (const cursor of forged.filter((text) => text !== '')) {
      const answer = await other.call(`GET /api/v1/messages?cursor=${cursor}`);
      expect([cursor, answer.status]).toEqual([cursor, 422]);
    }
    const twice = await other.call('GET /api/v1/messages?cursor=a&cursor=b&limit=1&limit=2');
    expect(twice.status).toBe(422);
  });

  it('by MCP, deep or long, is refused and not a fault', async () => {
    const authorization = { authorization: `Bearer ${tenant.token}`, 'content-type': 'application/json' };
    const deep = '['.repeat(1_000_000) + ']'.repeat(1_000_000);
    const many = JSON.stringify(
      Array.from({ length: 5_000 }, (_, id) => ({ jsonrpc: '2.0', id, method: 'tools/list' })),
    );
    for (const body of [deep, many, `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":${deep}}`]) {
      const answer = await tenant.call('POST /mcp/whatsgate', body, authorization);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
    }
  });
});

/** How long somebody else had to wait for a small answer, at the worst, while the promise was under way. */
async function slowestUntil(underway: Promise<unknown>): Promise<number> {
  const state = { done: false };
  void underway.finally(() => (state.done = true));
  let slowest = 0;
  while (!state.done) {
    const from = performance.now();
    await gateway.ask({ path: '/health/live', host: BASE_DOMAIN });
    slowest = Math.max(slowest, performance.now() - from);
  }
  return slowest;
}

it('an error shows nothing internal', async () => {
  const answers = await Promise.all(
    ['/api/v1/nothing', '/api/nothing', '/nothing', '/api/v1/devices/%ff'].map((path) => tenant.call(`GET ${path}`)),
  );
  for (const { text, json } of answers) {
    expect(text).not.toMatch(/at \w+ \(|node_modules|\/src\/|Error:/);
    expect(fieldOf(json, 'success') ?? fieldOf(json, 'error', 'code')).toBeDefined();
  }
});
