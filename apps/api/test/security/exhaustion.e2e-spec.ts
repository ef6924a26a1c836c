import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { aDevice, type TestDevice } from '../factories/a-device.js';
import { aTenant, type TestTenant } from '../factories/a-tenant.js';
import { eventually } from '../harness/eventually.js';
import { aGateway, aWorld, type Gateway, type World } from '../harness/gateway.js';
import type { Answer } from '../harness/http.js';

let world: World;
let gateway: Gateway;
/** A media host that answers when the test lets it. */
let slow: Server;
let visitors = 0;
let most = 0;
let open = (): void => undefined;
const opened = new Promise<void>((resolve) => (open = resolve));

beforeAll(async () => {
  slow = createServer((_request, response) => {
    most = Math.max(most, ++visitors);
    response.on('close', () => (visitors -= 1));
    void opened.then(() => response.end('%PDF-1.4 a small one'));
  });
  await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve));
  world = await aWorld();
  gateway = await aGateway({ world, env: { MEDIA_PRIVATE_HOSTS: new URL(mediaAt()).host } });
});

afterAll(async () => {
  await gateway.close();
  await world.close();
  slow.close();
});

function mediaAt(): string {
  const address: AddressInfo | string | null = slow.address();
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return `http://127.0.0.1:${address.port}/invoice.pdf`;
}

function file(tenant: TestTenant, device: TestDevice): Promise<Answer> {
  const body = { sender_device: device.number, phone: '15550002222', media: mediaAt() };
  return tenant.call('POST /api/send/file', body);
}

/** Sends the head of a request and no body; answers the status that came all the same. */
function statusOfHead(lines: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(gateway.port, '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n`));
    socket.once('data', (chunk) => {
      resolve(chunk.toString().split(' ')[1] ?? '');
      socket.destroy();
    });
    socket.once('error', reject);
  });
}

it('a tenant that asks for much media at once has a few underway, and keeps no other from its own', async () => {
  const [greedy, modest] = [await aTenant(gateway), await aTenant(gateway)];
  const [many, one] = [await aDevice(gateway, greedy), await aDevice(gateway, modest)];
  const asked = Array.from({ length: 20 }, () => file(greedy, many));
  await eventually('the greedy one has its share', () => visitors === 4 || visitors);
  asked.push(file(modest, one));
  await eventually('the modest one is let in beside it', () => visitors === 5 || visitors);
  open();
  const answers = await Promise.all(asked);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(most).toBeLessThanOrEqual(8);
});

describe('what is refused anyway is refused before its body is read', () => {
  const head = (path: string, host: string): string[] => [
    `POST ${path} HTTP/1.1`,
    `Host: ${host}`,
    'Content-Type: application/json',
    'Content-Length: 20000000',
  ];

  it('a request without a token that counts', async () => {
    const tenant = await aTenant(gateway);
    expect(await statusOfHead(head('/api/send/image', tenant.host))).toBe('403');
    expect(await statusOfHead([...head('/mcp/whatsgate', tenant.host), 'Authorization: Bearer nothing'])).toBe('403');
  });

  it('a request beyond the plan’s requests a minute', async () => {
    const tenant = await aTenant(gateway, { limits: { requestsPerMinute: 1 } });
    const sending = [...head('/api/send/image', tenant.host), `Access-Token: ${tenant.token}`];
    await tenant.call('GET /api/v1/account');
    expect(await statusOfHead(sending)).toBe('429');
  });

  it('a callback for no device', async () => {
    expect(await statusOfHead(head('/callbacks/dev_00000000000000000000000000', 'x.example'))).toBe('404');
  });
});
