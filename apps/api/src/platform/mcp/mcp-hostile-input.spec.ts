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

describe('hostile input', () => {
  it.each([
    ['half a document', '{"jsonrpc":', 400],
    ['nothing', '', 400],
    ['a number', '42', 400],
    ['an object that is no message', '{}', 400],
    ['an empty batch', '[]', 400],
    ['a batch of junk', '[1,2,3]', 400],
    ['too many messages at once', JSON.stringify(Array(101).fill({ jsonrpc: '2.0', method: 'ping' })), 400],
    ['another JSON-RPC', '{"jsonrpc":"1.0","id":1,"method":"tools/list"}', 400],
  ])('%s is refused as a client’s mistake', async (_case, body, status) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(response.json()).toMatchObject({ jsonrpc: '2.0', error: { code: expect.any(Number) } });
  });

  it('a body larger than the caller’s largest tool is refused', async () => {
    const response = await post(callBody('greet_someone', { name: 'x'.repeat(400_000) }));
    expect(response.status).toBe(413);
  });

  it('another content type is refused', async () => {
    expect((await post('jsonrpc=2.0', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415);
  });

  it('JSON nested 50,000 deep is an answer about its field, never a fault', async () => {
    const deep = '['.repeat(50_000) + ']'.repeat(50_000);
    const inside = await post(
      `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"greet_someone","arguments":{"name":${deep}}}}`,
    );
    expect(inside.status).toBe(200);
    expect(inside.json()).toMatchObject({ result: { isError: true } });
    const beside = await post(`{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"_meta":{"x":${deep}}}}`);
    expect(beside.status).toBeLessThan(500);
    const modernMeta = await post(
      `{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":${deep}}}}`,
    );
    expect(modernMeta.status).toBeGreaterThanOrEqual(400);
    expect(modernMeta.status).toBeLessThan(500);
  });

  it.each([
    ['arguments that are no object', callBody('greet_someone', 'Ada')],
    ['a tool name that is no text', '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":{}}}'],
    ['an unknown method', '{"jsonrpc":"2.0","id":1,"method":"tenants/delete"}'],
    ['a prototype’s name', callBody('__proto__', {})],
    ['a NUL in the name of a tool', callBody('greet\0', {})],
  ])('%s is a protocol error', async (_case, body) => {
    const response = await post(body);
    expect(response.status).toBeLessThan(500);
    expect(response.json()).toMatchObject({ jsonrpc: '2.0', id: 1, error: { code: expect.any(Number) } });
  });

  it('half a surrogate pair and a NUL in text are the field’s problem', async () => {
    for (const name of ['\\ud800', 'a\\u0000b']) {
      const body = `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"greet_someone","arguments":{"name":"${name}"}}}`;
      expect((await post(body)).json()).toMatchObject({ result: { isError: true } });
    }
  });

  it('a client that does not say it accepts streams is answered all the same', async () => {
    const response = await post('{"jsonrpc":"2.0","id":7,"method":"tools/list"}', { accept: 'application/json' });
    expect(response.json()).toMatchObject({ id: 7, result: { tools: expect.any(Array) } });
  });
});
