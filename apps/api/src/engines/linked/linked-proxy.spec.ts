import { EngineError, type Connection } from '../engine.js';
import { eventually, sourceOf } from '../engine.contract.js';
import type { EngineEvent } from '../engine.js';
import { samples } from '../sample-media.contract.js';
import { EmulatedWhatsApp, type LinkedDevice } from './emulated-whatsapp.contract.js';
import { TestProxy } from './proxies.contract.js';

let whatsapp: EmulatedWhatsApp;
let linked: LinkedDevice;

beforeAll(async () => {
  whatsapp = await EmulatedWhatsApp.open();
  linked = await whatsapp.link();
});

afterAll(() => whatsapp.close());

describe.each(['http', 'socks5'] as const)('a device with a proxy (%s)', (scheme) => {
  let proxy: TestProxy;
  let connection: Connection | undefined;
  const events: EngineEvent[] = [];

  const connect = (proxyUrl: string): Promise<Connection> =>
    whatsapp
      .engine()
      .connect(
        { ...linked.identity, proxy: proxyUrl },
        undefined,
        async (event) => void events.push(event),
        linked.memory,
      );

  beforeEach(async () => {
    proxy = await TestProxy.start(scheme);
  });

  afterEach(async () => {
    await connection?.close();
    connection = undefined;
    await proxy.close();
  });

  it('reaches WhatsApp and its media by nothing else', async () => {
    connection = await connect(proxy.url());
    const to = await whatsapp.phone('Ada');
    const media = sourceOf(samples.png, 'image/png');
    const { waId } = await connection.send({ id: `msg_${scheme}`, to, content: { kind: 'image', media } });
    expect(waId).toMatch(/^3EB0/);
    await whatsapp.hand.ask('POST', `/phones/${to}/messages`, {
      to: linked.identity.number,
      kind: 'image',
      base64: samples.png.toString('base64'),
      mimeType: 'image/png',
    });
    const found = await eventually(
      () => events.find((e) => e.type === 'message.received' && e.from.number === to),
      'an image',
    );
    if (found.type !== 'message.received' || !('mediaRef' in found.content)) throw new Error('It is no image');
    expect(await connection.media?.download(found.content, found)).toEqual(samples.png);
    expect(proxy.passedTo.length).toBeGreaterThanOrEqual(3);
  });

  it('does not connect by a proxy that does not let it in, and says that it is the proxy', async () => {
    const refusal: unknown = await connect(proxy.url('wrong')).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(EngineError);
    expect(refusal).toMatchObject({ code: 'proxy_failed' });
    expect(JSON.stringify(refusal)).not.toContain('wrong');
    expect([proxy.refused, proxy.passedTo.length]).toEqual([1, 0]);
  });
});
