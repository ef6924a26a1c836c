import { generateSync } from 'otplib';
import { OperatorsService, OperatorTwoFactor } from '../../src/modules/operators/index.js';
import { aGateway, BASE_DOMAIN, type Gateway } from '../harness/gateway.js';
import type { Answer } from '../harness/http.js';
import { fieldOf } from '../harness/json.js';
import { noteSecret } from '../harness/known-secrets.js';

let gateway: Gateway;
let operators: OperatorsService;
let twoFactor: OperatorTwoFactor;

beforeAll(async () => {
  gateway = await aGateway({ env: { TRUSTED_PROXIES: '127.0.0.1' } });
  operators = gateway.app.get(OperatorsService);
  twoFactor = gateway.app.get(OperatorTwoFactor);
});
afterAll(() => gateway.close());

interface Known {
  readonly email: string;
  readonly password: string;
  readonly secret: string;
}

async function anOperator(email: string): Promise<Known> {
  const password = noteSecret((await operators.create(email)).password);
  return { email, password, secret: noteSecret((await twoFactor.start(email)).secret) };
}

function signIn(body: object, network = '198.51.100.1'): Promise<Answer> {
  const headers = { 'x-wagate-request': '1', 'x-forwarded-for': network };
  return gateway.ask({ method: 'POST', path: '/api/operators/session', host: BASE_DOMAIN, body, headers });
}

const codeOf = ({ json }: Answer): unknown => fieldOf(json, 'error', 'code');

/** Six digits that are none of the three that count now. */
function wrongCode(secret: string): string {
  const now = Math.floor(Date.now() / 1000);
  const right = [-30, 0, 30].map((shift) => generateSync({ secret, epoch: now + shift }));
  return ['000000', '111111', '222222', '333333'].find((code) => !right.includes(code)) ?? '';
}

describe('an operator with a second factor', () => {
  it('needs the password and a code, which counts once', async () => {
    const { email, password, secret } = await anOperator('careful@wagate.example');
    const code = generateSync({ secret });
    expect(codeOf(await signIn({ email, password }))).toBe('two_factor_needed');
    expect(codeOf(await signIn({ email, password: 'wrong', code }))).toBe('sign_in_refused');
    expect(codeOf(await signIn({ email, password, code: wrongCode(secret) }))).toBe('two_factor_refused');
    expect((await signIn({ email, password, code })).status).toBe(201);
    expect(codeOf(await signIn({ email, password, code }))).toBe('two_factor_refused');
  });

  it('is out as soon as it is set, and needs no code once it is off', async () => {
    const email = 'changing@wagate.example';
    const password = noteSecret((await operators.create(email)).password);
    const [cookie = ''] = (await signIn({ email, password }, '198.51.100.2')).headers['set-cookie'] ?? [];
    noteSecret((await twoFactor.start(email)).secret);
    const headers = { 'x-wagate-request': '1', cookie: noteSecret(cookie.split(';')[0] ?? '') };
    expect((await gateway.ask({ path: '/api/operators/session', host: BASE_DOMAIN, headers })).status).toBe(401);
    await twoFactor.stop(email);
    expect((await signIn({ email, password }, '198.51.100.2')).status).toBe(201);
  });

  it('is not guessed from many places at once, and a new password ends what a thief’s tries cost', async () => {
    const { email, password, secret } = await anOperator('guessed@wagate.example');
    const body = { email, password, code: wrongCode(secret) };
    const tries = await Promise.all(Array.from({ length: 12 }, (_none, i) => signIn(body, `203.0.113.${i}`)));
    expect(tries.map(codeOf).sort()).toEqual([
      ...Array.from({ length: 7 }, () => 'rate_limited'),
      ...Array.from({ length: 5 }, () => 'two_factor_refused'),
    ]);
    const renewed = noteSecret(await operators.renewPassword(email));
    const answer = await signIn({ email, password: renewed, code: generateSync({ secret }) }, '198.51.100.3');
    expect(answer.status).toBe(201);
  });

  it('that nobody knows is neither set nor taken away', async () => {
    await expect(twoFactor.start('nobody@wagate.example')).rejects.toMatchObject({ code: 'operator_not_found' });
    await expect(twoFactor.stop('nobody@wagate.example')).rejects.toMatchObject({ code: 'operator_not_found' });
  });
});
