import { createClient, type LinkStep } from './index.js';

const qr = { type: 'qr', qr: '2@abc', qr_image: 'data:image/png;base64,AA==', expires_at: '2026-11-21T09:00:20.000Z' };

function gateway(answer: () => Response) {
  const asked: Request[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    asked.push(request);
    return answer();
  };
  return { asked, client: createClient({ baseUrl: 'http://acme.test', token: 'wg_live_x', fetch }) };
}

const said =
  (...steps: object[]) =>
  () =>
    new Response(steps.map((step) => `: still here\n\nevent: step\ndata: ${JSON.stringify(step)}\n\n`).join(''));

async function all(steps: AsyncGenerator<LinkStep, void>): Promise<string[]> {
  const seen: string[] = [];
  for await (const { type } of steps) seen.push(type);
  return seen;
}

describe('linking a device', () => {
  it('tells each code as it changes, and how it ended', async () => {
    const { asked, client } = gateway(said(qr, { ...qr, qr: '2@def' }, { type: 'connected' }));
    expect(await all(client.linkSteps('dev_1', { by: 'code' }))).toEqual(['qr', 'qr', 'connected']);
    expect(asked[0]?.url).toBe('http://acme.test/api/v1/devices/dev_1/link?by=code');
  });

  it('that is refused throws what the gateway said', async () => {
    const told = { error: { code: 'device_paused', message: 'The device is paused. Resume it first.' } };
    const { client } = gateway(() => Response.json(told, { status: 409 }));
    await expect(all(client.linkSteps('dev_1'))).rejects.toMatchObject({ code: 'device_paused' });
  });

  it('hangs up when its reader leaves', async () => {
    const { asked, client } = gateway(() => new Response(new ReadableStream<Uint8Array>()));
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 10);
    expect(await all(client.linkSteps('dev_1', { signal: stop.signal }))).toEqual([]);
    expect(asked[0]?.signal.aborted).toBe(true);
  });
});
