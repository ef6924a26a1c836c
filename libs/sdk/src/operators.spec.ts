import { createClient } from './client.js';

const asked: { readonly method: string; readonly url: string; readonly body: string }[] = [];
let answer: object = {};

const wagate = createClient({
  baseUrl: 'https://wagate.example/',
  fetch: async (request) => {
    asked.push({ method: request.method, url: request.url, body: await request.text() });
    return Response.json(answer);
  },
});

beforeEach(() => {
  asked.length = 0;
  answer = {};
});

describe('the bare domain', () => {
  it('lets an operator look for tenants, by words and page by page', async () => {
    answer = { data: [], next_cursor: null };
    await wagate.operators.tenants({ search: 'a&b', cursor: 'x' });
    await wagate.operators.tenants({ search: '' });
    expect(asked.map(({ url }) => url)).toEqual([
      'https://wagate.example/api/operators/tenants?search=a%26b&cursor=x',
      'https://wagate.example/api/operators/tenants?',
    ]);
  });

  it('suspends with the reason, and without one when none is given', async () => {
    await wagate.operators.suspend('ten_1', 'unpaid');
    await wagate.operators.suspend('ten_1');
    expect(asked.map(({ body }) => body)).toEqual(['{"reason":"unpaid"}', '{}']);
  });

  it('tells who has signed in as an operator', async () => {
    answer = { operator: { id: 'opr_1', email: 'o@wagate.example', name: 'O' } };
    expect(await wagate.operators.session()).toMatchObject({ id: 'opr_1' });
  });

  it('asks for a subdomain as it is typed, whatever that is', async () => {
    answer = { available: false, reason: 'This subdomain is taken.' };
    expect(await wagate.signUp.look('a/b')).toEqual(answer);
    expect(asked[0]).toMatchObject({
      method: 'GET',
      url: 'https://wagate.example/api/sign-up/subdomains/a%2Fb',
    });
  });
});
