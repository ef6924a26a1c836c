import { ask, type Answer, type DoorApp } from '../../../test/harness/door-app.js';
import { callBody, startMcpApp } from '../../../test/harness/mcp-app.js';

let app: DoorApp;

beforeAll(async () => {
  app = await startMcpApp();
});

afterAll(() => app.close());

const endpoint = (): string => `${app.url}/mcp/whatsgate`;

function post(body: string, headers: Record<string, string> = {}): Promise<Answer> {
  const usual = { authorization: 'Bearer wg_all', 'content-type': 'application/json' };
  return ask(endpoint(), { method: 'POST', headers: { ...usual, ...headers }, body });
}

describe('who is not let in', () => {
  it.each([
    ['no token', {}, 'A bearer token is required: Authorization: Bearer {api_token}', 'token_missing'],
    ['no bearer token', { authorization: 'Basic YTpi' }, 'A bearer token is required', 'token_missing'],
    ['an unknown token', { authorization: 'Bearer wg_nobody' }, 'invalid Access-Token', 'token_invalid'],
    ['too many words', { authorization: 'Bearer wg_all and more' }, 'A bearer token is required', 'token_missing'],
    ['a plan without API', { authorization: 'Bearer wg_noapi' }, 'Your plan does not include API', 'plan_without_api'],
  ])('with %s is answered 403 with the reason', async (_case, headers, message, code) => {
    const response = await ask(endpoint(), { method: 'POST', headers, body: '{' });
    expect(response.status).toBe(403);
    expect(response.headers['content-type']).toContain('application/json');
    expect(response.headers['www-authenticate']).toMatch(/^Bearer realm="wagate"/);
    expect(response.headers['www-authenticate']).not.toContain('resource_metadata');
    expect(response.json()).toEqual({ message: expect.stringContaining(message), code });
  });

  it('with another tenant’s token on a tenant’s host is answered as if it did not exist', async () => {
    const ours = await post(callBody('count_animals', {}), { host: 'acme.wagate.test' });
    expect(ours.status).toBe(200);
    const theirs = await post(callBody('count_animals', {}), {
      host: 'acme.wagate.test',
      authorization: 'Bearer wg_other',
    });
    expect(theirs.status).toBe(403);
    expect(theirs.json()).toEqual({ message: 'invalid Access-Token', code: 'token_invalid' });
  });

  it('on an unknown host finds nothing', async () => {
    expect((await post(callBody('count_animals', {}), { host: 'evil.example' })).status).toBe(404);
  });

  it('does not pass with a token in the address', async () => {
    const response = await ask(`${endpoint()}?access_token=wg_all`, { method: 'POST' });
    expect(response.status).toBe(403);
  });

  it.each(['https://evil.example', 'null', 'not an origin', 'http://wagate.test.evil.example'])(
    'from a page of %s is refused',
    async (origin) => {
      const response = await post(callBody('count_animals', {}), { origin });
      expect(response.status).toBe(403);
      expect(response.json()).toMatchObject({ code: 'origin_refused' });
    },
  );

  it('but pages of our own hosts are not strangers', async () => {
    const response = await post(callBody('count_animals', {}), { origin: 'https://acme.wagate.test' });
    expect(response.status).toBe(200);
  });
});

describe('the address itself', () => {
  const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

  it('leads a browser to the set-up page before it asks for a token', async () => {
    const response = await ask(endpoint(), { headers: { accept: browser } });
    expect(response.status).toBe(302);
    expect(response.headers['location']).toBe('http://wagate.test/docs/mcp-setup');
  });

  it.each(['*/*', 'text/event-stream', 'application/json, text/event-stream'])(
    'asks a program that GETs %s for its token, then says that only POST serves',
    async (accept) => {
      expect((await ask(endpoint(), { headers: { accept } })).status).toBe(403);
      const known = await ask(endpoint(), { headers: { accept, authorization: 'Bearer wg_all' } });
      expect(known.status).toBe(405);
      expect(known.headers['allow']).toBe('POST');
    },
  );

  it('has no session to end', async () => {
    const response = await ask(endpoint(), { method: 'DELETE', headers: { authorization: 'Bearer wg_all' } });
    expect(response.status).toBe(405);
  });
});
