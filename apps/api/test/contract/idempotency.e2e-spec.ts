import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import { aDevice, type TestDevice } from '../factories/a-device.js';
import { aTenant, type TestTenant } from '../factories/a-tenant.js';
import { eventually } from '../harness/eventually.js';
import { aGateway, aWorld, type Gateway, type World } from '../harness/gateway.js';
import type { Answer } from '../harness/http.js';
import { fieldOf } from '../harness/json.js';
import { aNumber, shownOn } from '../harness/phone.js';
import { nameOf, sendEndpoints } from './whatsgate-endpoints.js';

const picture = new URL('../../../../libs/emulator/public/samples/picture.png', import.meta.url);

/** A server that gives its picture only when told to. */
class SlowShop {
  asked = 0;
  private readonly waiting: (() => void)[] = [];

  private constructor(
    private readonly server: Server,
    readonly host: string,
  ) {}

  static async open(): Promise<SlowShop> {
    const bytes = await readFile(picture);
    const server = createServer((_request, response) => {
      shop.asked += 1;
      shop.waiting.push(() => response.end(bytes));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const shop = new SlowShop(server, `127.0.0.1:${port}`);
    return shop;
  }

  serve(): void {
    for (const give of this.waiting.splice(0)) give();
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

describe('the Idempotency-Key header (CONTRACT 1)', () => {
  let world: World;
  let gateway: Gateway;
  let tenant: TestTenant;
  let device: TestDevice;
  let shop: SlowShop;
  beforeAll(async () => {
    [world, shop] = [await aWorld(), await SlowShop.open()];
    const hosts = [world.env['MEDIA_PRIVATE_HOSTS'], shop.host].join(',');
    gateway = await aGateway({ world, env: { MEDIA_PRIVATE_HOSTS: hosts } });
    tenant = await aTenant(gateway);
    device = await aDevice(gateway, tenant);
  });
  afterAll(async () => {
    await gateway.close();
    await world.close();
    shop.close();
  });

  const text = (phone: string, key: string, message = 'Hi'): Promise<Answer> =>
    tenant.call('POST /api/send/text', { sender_device: device.number, phone, message }, { 'idempotency-key': key });
  const conflict = '{"success":false,"message":"This Idempotency-Key was used before with another request."}';
  const inFlight =
    '{"success":false,"message":"A request with this Idempotency-Key is still running. Try again soon."}';

  it.each(sendEndpoints.map((endpoint) => [nameOf(endpoint), endpoint] as const))(
    'answers %s again with the first answer, and sends once',
    async (name, endpoint) => {
      const [phone, key] = [aNumber(), `again ${name}`];
      const kind = endpoint.path.split('/').at(-1) ?? '';
      const sample = { image: 'picture.png', video: 'clip.mp4', audio: 'song.mp3', file: 'paper.pdf' }[kind];
      const body = {
        ...endpoint.body,
        sender_device: device.number,
        phone,
        ...(sample === undefined ? {} : { media: new URL(`/samples/${sample}`, world.emulator.url).href }),
      };
      const call = (): Promise<Answer> => tenant.call(name, body, { 'idempotency-key': key });
      const [first, again] = [await call(), await call()];
      expect([first.status, first.headers['idempotent-replayed']]).toEqual([200, undefined]);
      expect([again.status, again.headers['idempotent-replayed'], again.text]).toEqual([200, 'true', first.text]);
      await shownOn(gateway, phone);
      expect(await countOf(phone)).toBe(1);
    },
  );

  async function countOf(phone: string): Promise<number> {
    const { json } = await tenant.call('GET /api/v1/messages?limit=200');
    const data = fieldOf(json, 'data');
    return Array.isArray(data) ? data.filter((entry) => fieldOf(entry, 'to') === phone).length : 0;
  }

  it('takes another order of the fields for the same request', async () => {
    const phone = aNumber();
    const first = await text(phone, 'order');
    const again = await tenant.call(
      'POST /api/send/text',
      `{ "message": "Hi", "phone": "${phone}", "sender_device": "${device.number}" }`,
      { 'idempotency-key': 'order', 'content-type': 'application/json' },
    );
    expect([again.headers['idempotent-replayed'], again.text]).toEqual(['true', first.text]);
  });

  it('answers 409 to the same key with another body or at another endpoint', async () => {
    const phone = aNumber();
    expect((await text(phone, 'once')).status).toBe(200);
    const other = await text(phone, 'once', 'Something else');
    expect([other.status, other.text]).toEqual([409, conflict]);
    const elsewhere = await tenant.call(
      'POST /api/send/location',
      { sender_device: device.number, phone, latitude: 1, longitude: 1 },
      { 'idempotency-key': 'once' },
    );
    expect([elsewhere.status, elsewhere.text]).toEqual([409, conflict]);
    expect(await countOf(phone)).toBe(1);
  });

  it('answers 409 with Retry-After while the first call is still running', async () => {
    const body = { sender_device: device.number, phone: aNumber(), media: `http://${shop.host}/picture.png` };
    const call = (): Promise<Answer> => tenant.call('POST /api/send/image', body, { 'idempotency-key': 'in flight' });
    const first = call();
    await eventually('the first call runs', () => shop.asked === 1);
    const second = await call();
    expect([second.status, second.headers['retry-after'], second.text]).toEqual([409, '1', inFlight]);
    shop.serve();
    const answer = await first;
    expect([answer.status, answer.headers['idempotent-replayed']]).toEqual([200, undefined]);
    const third = await call();
    expect([third.status, third.headers['idempotent-replayed'], third.text]).toEqual([200, 'true', answer.text]);
    expect(shop.asked).toBe(1);
  });

  it('lets one of many calls at once through', async () => {
    const phone = aNumber();
    const answers = await Promise.all(Array.from({ length: 20 }, () => text(phone, 'haste')));
    const fresh = answers.filter(
      ({ status, headers }) => status === 200 && headers['idempotent-replayed'] === undefined,
    );
    const others = answers.filter(({ status, headers }) => status !== 200 || headers['idempotent-replayed'] === 'true');
    expect(fresh).toHaveLength(1);
    expect(
      others.every(({ status, text: body }) => body === fresh[0]?.text || (status === 409 && body === inFlight)),
    ).toBe(true);
    expect(await countOf(phone)).toBe(1);
  });

  it('leaves the key free when the input was refused', async () => {
    const refused = await text('abc', 'mended');
    expect(refused.status).toBe(422);
    const mended = await text(aNumber(), 'mended');
    expect([mended.status, mended.headers['idempotent-replayed']]).toEqual([200, undefined]);
  });

  it('belongs to one token', async () => {
    const phone = aNumber();
    await text(phone, 'mine');
    const { json } = await tenant.call('POST /api/v1/tokens', { name: 'other' });
    const other = await tenant.call(
      'POST /api/send/text',
      { sender_device: device.number, phone, message: 'Something else' },
      { 'idempotency-key': 'mine', 'access-token': String(fieldOf(json, 'token')) },
    );
    expect([other.status, other.headers['idempotent-replayed']]).toEqual([200, undefined]);
  });

  it('may have 255 characters', async () => {
    expect((await text(aNumber(), 'k'.repeat(255))).status).toBe(200);
  });

  it.each([
    ['256 characters', 'k'.repeat(256)],
    ['nothing in it', ''],
    ['letters beyond ASCII', Buffer.from('schlüssel').toString('latin1')],
  ])('may not have %s', async (_what, key) => {
    const { status, text: body } = await text(aNumber(), key);
    expect([status, body]).toEqual([
      400,
      '{"success":false,"message":"The Idempotency-Key must be 1 to 255 printable characters."}',
    ]);
  });

  it('works the same at the native door', async () => {
    const body = { device_id: device.id, to: aNumber(), text: 'Hi' };
    const call = (input: object): Promise<Answer> =>
      tenant.call('POST /api/v1/messages', input, { 'idempotency-key': 'native' });
    const [first, again] = [await call(body), await call(body)];
    expect([first.status, again.status, again.headers['idempotent-replayed']]).toEqual([201, 201, 'true']);
    expect(again.text).toBe(first.text);
    const other = await call({ ...body, text: 'Something else' });
    expect([other.status, fieldOf(other.json, 'error', 'code')]).toEqual([409, 'idempotency_conflict']);
  });
});
