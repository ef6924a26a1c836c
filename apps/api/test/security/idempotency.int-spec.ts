import pg from 'pg';
import { AcceptanceRepository } from '../../src/modules/messaging/acceptance.repository.js';
import { IdempotencyRepository } from '../../src/platform/operations/idempotency.repository.js';
import { aDevice, type TestDevice } from '../factories/a-device.js';
import { aTenant, type TestTenant } from '../factories/a-tenant.js';
import { eventually } from '../harness/eventually.js';
import { aGateway, type Gateway } from '../harness/gateway.js';
import type { Answer } from '../harness/http.js';
import { fieldOf } from '../harness/json.js';

let gateway: Gateway;
let tenant: TestTenant;
let device: TestDevice;
let database: pg.Client;
let serial = 0;

beforeAll(async () => {
  gateway = await aGateway();
  tenant = await aTenant(gateway);
  device = await aDevice(gateway, tenant);
  database = new pg.Client({ connectionString: gateway.world.database.url });
  await database.connect();
});

afterAll(async () => {
  await database.end();
  await gateway.close();
});

function newKey(): string {
  return `key-${++serial}`;
}

function send(key: string, words = key, token = tenant.token, recipients = '15550002222'): Promise<Answer> {
  const body = { sender_device: device.number, phone: recipients, message: words };
  return tenant.call('POST /api/send/text', body, { 'idempotency-key': key, 'access-token': token });
}

function idsIn(answer: Answer): unknown {
  return fieldOf(answer.json, 'message_ids');
}

async function kept(words: string): Promise<string[]> {
  const sql = `SELECT id FROM messages WHERE content ->> 'text' = $1 ORDER BY lane`;
  const { rows } = await database.query<{ id: string }>(sql, [words]);
  return rows.map(({ id }) => id);
}

/** Repeats as a client does that is told "still running": until there is an answer. */
async function sendUntilAnswered(key: string): Promise<Answer> {
  const answers: Answer[] = [];
  await eventually('there is an answer', async () => {
    const answer = await send(key);
    answers.push(answer);
    return answer.status !== 409 || answer.text;
  });
  return answers.at(-1) ?? send(key);
}

/** As if the process ended there: what was done is done, what follows is not. */
function breakOnce<Target extends object>(target: Target, name: keyof Target, after: boolean): void {
  const working = target[name];
  Reflect.set(target, name, async (...args: unknown[]): Promise<unknown> => {
    Reflect.deleteProperty(target, name);
    if (after && typeof working === 'function') await Reflect.apply(working, target, args);
    throw new Error('cut off');
  });
}

describe('one key', () => {
  it('under 50 parallel calls makes one message, and all of them learn its id', async () => {
    const key = newKey();
    const answers = await Promise.all(Array.from({ length: 50 }, () => sendUntilAnswered(key)));
    const ids = await kept(key);
    expect(ids).toHaveLength(1);
    expect(new Set(answers.map((answer) => JSON.stringify(idsIn(answer))))).toEqual(new Set([JSON.stringify(ids)]));
    const replayed = answers.filter(({ headers }) => headers['idempotent-replayed'] === 'true');
    expect(replayed).toHaveLength(49);
  });

  it('with another body or another operation is a conflict, however often', async () => {
    const key = newKey();
    await send(key);
    expect((await send(key, 'something else')).status).toBe(409);
    const media = { device_id: device.id, to: '15550002222', text: key };
    const other = await tenant.call('POST /api/v1/messages', media, { 'idempotency-key': key });
    expect(fieldOf(other.json, 'error', 'code')).toBe('idempotency_conflict');
    expect(await kept('something else')).toEqual([]);
  });

  it('of another token is another key', async () => {
    const key = newKey();
    const minted = await tenant.call('POST /api/v1/tokens', { name: 'second' });
    const [mine, theirs] = [await send(key), await send(key, key, String(fieldOf(minted.json, 'token')))];
    expect(theirs.headers['idempotent-replayed']).toBeUndefined();
    expect(idsIn(theirs)).not.toEqual(idsIn(mine));
    expect(await kept(key)).toHaveLength(2);
  });

  it('whose request was refused may be used again for the mended one', async () => {
    const key = newKey();
    expect((await send(key, key, tenant.token, 'nobody')).status).toBe(422);
    expect((await send(key)).status).toBe(200);
  });
});

describe('a run cut off', () => {
  const many = '15550002222,15550003333,15550004444';

  it('after the commit makes no second message when it is repeated, and gives the ids of the first', async () => {
    const key = newKey();
    breakOnce(gateway.app.get(AcceptanceRepository, { strict: false }), 'accept', true);
    expect((await send(key, key, tenant.token, many)).status).toBe(500);
    const ids = await kept(key);
    expect(ids).toHaveLength(3);
    const again = await send(key, key, tenant.token, many);
    expect(again.status).toBe(200);
    expect(idsIn(again)).toEqual(ids);
    expect(await kept(key)).toEqual(ids);
  });

  it('before the commit is made by the repetition', async () => {
    const key = newKey();
    breakOnce(gateway.app.get(AcceptanceRepository, { strict: false }), 'accept', false);
    expect((await send(key)).status).toBe(500);
    expect(await kept(key)).toEqual([]);
    expect(idsIn(await send(key))).toEqual(await kept(key));
    expect(await kept(key)).toHaveLength(1);
  });

  it('before its answer was kept holds the key until its lock expires, then gives the same ids', async () => {
    const key = newKey();
    breakOnce(gateway.app.get(IdempotencyRepository), 'answer', false);
    await send(key);
    const ids = await kept(key);
    expect(ids).toHaveLength(1);
    const locked = await send(key);
    expect(locked.status).toBe(409);
    expect(Number(locked.headers['retry-after'])).toBeGreaterThan(0);
    await database.query(`UPDATE idempotency_keys SET locked_until = now() - interval '1 second' WHERE key = $1`, [
      key,
    ]);
    expect(idsIn(await send(key))).toEqual(ids);
    expect(await kept(key)).toEqual(ids);
  });

  it('and repeated by many at once is taken up by one of them', async () => {
    const key = newKey();
    breakOnce(gateway.app.get(IdempotencyRepository), 'answer', false);
    await send(key);
    await database.query(`UPDATE idempotency_keys SET locked_until = now() - interval '1 second' WHERE key = $1`, [
      key,
    ]);
    const answers = await Promise.all(Array.from({ length: 20 }, () => sendUntilAnswered(key)));
    const ids = await kept(key);
    expect(ids).toHaveLength(1);
    for (const answer of answers) expect(idsIn(answer)).toEqual(ids);
  });
});

it('an answer that shows a secret once rests sealed, and is replayed whole', async () => {
  const headers = { 'idempotency-key': newKey() };
  const first = await tenant.call('POST /api/v1/tokens', { name: 'once' }, headers);
  const again = await tenant.call('POST /api/v1/tokens', { name: 'once' }, headers);
  expect(again.text).toBe(first.text);
  const { rows } = await database.query<{ row: string }>('SELECT idempotency_keys::text AS row FROM idempotency_keys');
  const secret = String(fieldOf(first.json, 'token'));
  expect(rows.filter(({ row }) => row.includes(secret))).toEqual([]);
});
