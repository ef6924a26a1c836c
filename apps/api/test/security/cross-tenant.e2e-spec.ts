import { aTenant, type TestTenant } from '../factories/a-tenant.js';
import { eventually } from '../harness/eventually.js';
import { aGateway, BASE_DOMAIN, type Gateway } from '../harness/gateway.js';
import { fieldOf } from '../harness/json.js';
import { aDevice } from '../factories/a-device.js';
import { attempts, differences, furnish, namings, operations } from './masking.js';
import { callAt, withoutRequestId } from './operation-calls.js';
import { operationCases, type Things } from './operation-cases.js';

let gateway: Gateway;
let attacker: TestTenant;
let victim: TestTenant;
let victims: Things;

async function standing(tenant: TestTenant): Promise<string> {
  const paths = ['/api/v1/devices', '/api/v1/messages', '/api/v1/tokens', '/api/v1/audit'];
  const answers = await Promise.all(paths.map((path) => tenant.call(`GET ${path}`)));
  return answers.map((answer) => answer.text.replaceAll(/"last_used_at":[^,]+/g, '')).join('\n');
}

beforeAll(async () => {
  gateway = await aGateway();
  attacker = await aTenant(gateway);
  victim = await aTenant(gateway);
  victims = await furnish(gateway, victim);
});

afterAll(() => gateway.close());

it('every operation has its case, and no case has lost its operation', () => {
  expect(Object.keys(operationCases).sort()).toEqual(operations(gateway).map(({ id }) => id));
});

describe('another tenant’s things', () => {
  it('look like what never existed, byte for byte, through every door, and nothing of theirs changes', async () => {
    const before = await settled(victim);
    expect(await differences(gateway, attacker, victims, () => true)).toEqual([]);
    expect(await standing(victim)).toBe(before);
  });

  it('are not reached at the bare domain either', async () => {
    const caller = { host: BASE_DOMAIN, token: attacker.token };
    expect(await differences(gateway, caller, victims, ({ id }) => id !== 'get_account')).toEqual([]);
  });

  it('do not answer to an Idempotency-Key that both use', async () => {
    const [mine, theirs] = [await aDevice(gateway, attacker), victims.number];
    const key = { 'idempotency-key': 'order-1' };
    const body = (sender: string) => ({ sender_device: sender, phone: '15550002222', message: 'Hello' });
    const first = await victim.call('POST /api/send/text', body(theirs), key);
    const second = await attacker.call('POST /api/send/text', body(mine.number), key);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.headers['idempotent-replayed']).toBeUndefined();
    expect(fieldOf(second.json, 'message_ids')).not.toEqual(fieldOf(first.json, 'message_ids'));
    const masked = await attacker.call('POST /api/send/text', body(theirs), { 'idempotency-key': 'order-2' });
    expect(masked.status).toBe(422);
  });
});

/** Its own messages have come to rest, so that what changes from here on was changed by somebody. */
async function settled(tenant: TestTenant): Promise<string> {
  await eventually('the message is on its way', async () => {
    const { json } = await tenant.call(`GET /api/v1/messages/${victims.messageId}`);
    return (
      ['delivered', 'read', 'failed', 'unknown'].includes(String(fieldOf(json, 'status'))) || fieldOf(json, 'status')
    );
  });
  return standing(tenant);
}

describe('another tenant’s host', () => {
  it('refuses every operation to a token that is not its own, as if there were no such token', async () => {
    const wrong: string[] = [];
    for (const { spec, door, at } of attempts(gateway)) {
      const [input = spec.example.input] = namings(spec, victims);
      const answer = await callAt(gateway, { spec, door }, { host: victim.host, token: attacker.token }, input);
      const invented = `wg_live_${'x'.repeat(43)}`;
      const masked = await callAt(gateway, { spec, door }, { host: victim.host, token: invented }, input);
      if (answer.status !== (door === 'rest' ? 401 : 403)) wrong.push(`${at}: ${answer.status}`);
      if (!answer.text.includes('invalid Access-Token')) wrong.push(`${at}: ${answer.text}`);
      if (withoutRequestId(answer.text) !== withoutRequestId(masked.text)) wrong.push(`${at}: ${masked.text}`);
    }
    expect(wrong).toEqual([]);
  });

  it('that does not exist answers 404 to every operation, whoever asks', async () => {
    const wrong: string[] = [];
    for (const { spec, door, at } of attempts(gateway)) {
      for (const host of [`nobody.${BASE_DOMAIN}`, 'evil.example', `${victim.host}.evil.example`, `a.${victim.host}`]) {
        const answer = await callAt(gateway, { spec, door }, { host, token: victim.token }, spec.example.input);
        if (answer.status !== 404) wrong.push(`${at} at ${host}: ${answer.status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('is not reached by headers that only a declared proxy may send', async () => {
    const forged = {
      'x-forwarded-host': victim.host,
      'x-original-host': victim.host,
      forwarded: `host=${victim.host}`,
      'x-host': victim.host,
    };
    const answer = await attacker.call('GET /api/v1/account', undefined, forged);
    expect(fieldOf(answer.json, 'subdomain')).toBe(attacker.subdomain);
    const stranger = await gateway.ask({
      path: '/api/v1/account',
      host: 'evil.example',
      headers: { ...forged, 'access-token': victim.token },
    });
    expect(stranger.status).toBe(404);
  });
});
