import { createClient, dataOf, WagateError } from './index.js';

const json = (status: number, body: object, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

const accepted = { id: 'msg_1', device_id: 'dev_1', status: 'queued' };
const text = { body: { device_id: '15550001111', to: '15550002222', text: 'Hello' } };

/** Answers what it is given, in turn, and remembers what it was asked. */
function gateway(...answers: (Response | Error)[]) {
  const asked: Request[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    asked.push(request);
    const answer = answers.shift();
    if (!answer || answer instanceof Error) throw answer ?? new TypeError('nobody there');
    return answer;
  };
  return { asked, fetch };
}

const failure = (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error);

describe('a call', () => {
  it('carries the token, or, where a cookie says who calls, the header no other site can send', async () => {
    const { asked, fetch } = gateway(json(200, { data: [] }), json(200, { data: [] }));
    await createClient({ baseUrl: 'http://acme.test/', token: 'wg_live_x', fetch }).GET('/api/v1/tokens');
    await createClient({ baseUrl: 'http://acme.test', fetch }).GET('/api/v1/tokens');
    expect(asked.map(({ url }) => url)).toEqual(Array(2).fill('http://acme.test/api/v1/tokens'));
    expect(asked[0]?.headers.get('access-token')).toBe('wg_live_x');
    expect(asked[0]?.headers.has('x-wagate-request')).toBe(false);
    expect(asked[1]?.headers.get('x-wagate-request')).toBe('1');
  });

  it('that is refused throws what the gateway said, when to come back, and the request to ask about', async () => {
    const told = { error: { code: 'rate_limited', message: 'Too many requests.', request_id: 'req_1' } };
    const { fetch } = gateway(json(429, told, { 'retry-after': '7' }));
    const error = await failure(createClient({ baseUrl: 'http://acme.test', fetch }).GET('/api/v1/tokens'));
    expect(error).toBeInstanceOf(WagateError);
    expect(error).toMatchObject({ status: 429, code: 'rate_limited', requestId: 'req_1', retryAfter: 7 });
  });

  it('that is refused at a WhatsGate path throws its sentence and which fields are wrong', async () => {
    const told = { success: false, message: 'Invalid phone number format', errors: { phone: ['12'] } };
    const { fetch } = gateway(json(422, told));
    const body = { sender_device: '15550001111', phone: '12', message: 'Hello' };
    const error = await failure(createClient({ baseUrl: 'http://acme.test', fetch }).POST('/api/send/text', { body }));
    expect(error).toMatchObject({ status: 422, message: told.message, details: told.errors });
  });

  it('that is answered by something else than the gateway still throws a WagateError', async () => {
    const { fetch } = gateway(new Response('<h1>Bad gateway</h1>', { status: 502 }));
    const error = await failure(createClient({ baseUrl: 'http://acme.test', fetch }).GET('/api/v1/tokens'));
    expect(error).toMatchObject({ status: 502, code: 'unknown' });
  });
});

describe('a send', () => {
  it('whose answer is lost is sent again under the same key, so that it is counted once', async () => {
    const { asked, fetch } = gateway(new TypeError('reset'), json(200, accepted));
    const client = createClient({ baseUrl: 'http://acme.test', token: 'wg_live_x', fetch });
    expect(await dataOf(client.POST('/api/v1/messages', text))).toMatchObject(accepted);
    const keys = asked.map(({ headers }) => headers.get('idempotency-key'));
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(keys).toEqual([keys[0], keys[0]]);
    expect(await asked[1]?.json()).toEqual({ device_id: '15550001111', to: '15550002222', text: 'Hello' });
  });

  it('keeps the key it was given, and two sends have two', async () => {
    const { asked, fetch } = gateway(json(200, accepted), json(200, accepted), json(200, accepted));
    const client = createClient({ baseUrl: 'http://acme.test', token: 'wg_live_x', fetch });
    await client.POST('/api/v1/messages', { ...text, headers: { 'Idempotency-Key': 'mine' } });
    await client.POST('/api/v1/messages', text);
    await client.POST('/api/v1/messages', text);
    const [first, second, third] = asked.map(({ headers }) => headers.get('idempotency-key'));
    expect(first).toBe('mine');
    expect(second).not.toBe(third);
  });

  it('that was refused is not sent again', async () => {
    const { asked, fetch } = gateway(json(503, { error: { code: 'unavailable', message: 'Not ready.' } }));
    const client = createClient({ baseUrl: 'http://acme.test', token: 'wg_live_x', fetch });
    expect(await failure(client.POST('/api/v1/messages', text))).toMatchObject({ code: 'unavailable' });
    expect(asked).toHaveLength(1);
  });
});

describe('what is no send', () => {
  it('is never repeated behind the caller’s back', async () => {
    const { asked, fetch } = gateway(new TypeError('reset'));
    const client = createClient({ baseUrl: 'http://acme.test', token: 'wg_live_x', fetch });
    const made = client.POST('/api/v1/tokens', { body: { name: 'CI' } });
    expect(await failure(made)).toMatchObject({ status: 0, code: 'network' });
    expect(asked).toHaveLength(1);
  });
});
