import { createClient, type StreamState, type WagateEvent } from './index.js';

const event = (cursor: string, type = 'device.connected'): object => ({
  ...{ id: `evt_${cursor}`, cursor, type, device_id: 'dev_1', subject: 'dev_1', data: {} },
  at: '2026-11-21T09:00:00.000Z',
});
const line = (...cursors: string[]): string =>
  cursors
    .map((cursor) => `id: ${cursor}\nevent: device.connected\ndata: ${JSON.stringify(event(cursor))}\n\n`)
    .join('');

/** A stream that says this, cut into odd pieces, and then breaks. */
function broken(text: string): Response {
  const bytes = new TextEncoder().encode(text);
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += 7) controller.enqueue(bytes.slice(at, at + 7));
      controller.close();
    },
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
}

function gateway(...answers: (() => Response)[]) {
  const asked: string[] = [];
  const fetch = async ({ url }: Request): Promise<Response> => {
    asked.push(new URL(url).pathname.replace('/api/v1/events', '') + new URL(url).search);
    const answer = answers.shift();
    if (!answer) throw new TypeError('nobody there');
    return answer();
  };
  return { asked, client: createClient({ baseUrl: 'http://acme.test', token: 'wg_live_x', fetch }) };
}

const present = (cursor: string) => () => Response.json({ data: [], next_cursor: cursor });
const refused = () => Response.json({ error: { code: 'token_invalid', message: 'No.' } }, { status: 403 });

async function take(events: AsyncGenerator<WagateEvent, void>, count: number): Promise<string[]> {
  const seen: string[] = [];
  for await (const { cursor } of events) if (seen.push(cursor) === count) break;
  return seen;
}

describe('following events', () => {
  it('goes on after the last one seen when the line breaks, so that none is missed or seen twice', async () => {
    const { asked, client } = gateway(
      () => broken(line('a', 'b')),
      () => broken(`: still here\n\n${line('c')}`),
    );
    expect(await take(client.events('start', { waitsMs: [0] }), 3)).toEqual(['a', 'b', 'c']);
    expect(asked).toEqual(['/stream?after=start', '/stream?after=b']);
  });

  it('from now on means one moment, also when the line breaks before the first event', async () => {
    const { asked, client } = gateway(
      present('here'),
      () => broken(''),
      () => broken(line('a')),
    );
    expect(await take(client.events(undefined, { waitsMs: [0] }), 1)).toEqual(['a']);
    expect(asked).toEqual(['?after=now&limit=1', '/stream?after=here', '/stream?after=here']);
  });

  it('tells whether the line is open or waited for', async () => {
    const states: StreamState[] = [];
    const { client } = gateway(
      () => broken(line('a')),
      () => broken(line('b')),
    );
    await take(client.events('start', { waitsMs: [0], onState: (state) => states.push(state) }), 2);
    expect(states).toEqual(['open', 'waiting', 'open']);
  });

  it('ends with the refusal when the token no longer counts', async () => {
    const { client } = gateway(refused);
    await expect(take(client.events('start', { waitsMs: [0] }), 1)).rejects.toMatchObject({ code: 'token_invalid' });
  });

  it('does not believe for ever in a line that says nothing', async () => {
    const silent = () => new Response(new ReadableStream<Uint8Array>());
    const { asked, client } = gateway(silent, () => broken(line('a')));
    expect(await take(client.events('start', { waitsMs: [0], silenceMs: 20 }), 1)).toEqual(['a']);
    expect(asked).toHaveLength(2);
  });

  it('ends when its reader says so', async () => {
    const { client } = gateway(() => new Response(new ReadableStream<Uint8Array>()));
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 10);
    expect(await take(client.events('start', { signal: stop.signal }), 1)).toEqual([]);
  });
});
