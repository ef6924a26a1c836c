import { scopes } from '../../src/platform/operations/operation.js';
import { aTenant, type TestTenant } from '../factories/a-tenant.js';
import { aGateway, type Gateway } from '../harness/gateway.js';
import type { Answer } from '../harness/http.js';
import { fieldOf } from '../harness/json.js';
import { attempts, differences, furnish } from './masking.js';
import { callAt } from './operation-calls.js';
import type { Things } from './operation-cases.js';

let gateway: Gateway;
let tenant: TestTenant;
let mine: Things;
let others: Things;

interface Minted {
  readonly id: string;
  readonly token: string;
}

async function mint(wanted: object): Promise<Minted> {
  const answer = await tenant.call('POST /api/v1/tokens', { name: 'restricted', ...wanted });
  if (answer.status !== 201) throw new Error(answer.text);
  return { id: String(fieldOf(answer.json, 'id')), token: String(fieldOf(answer.json, 'token')) };
}

function as({ token }: Minted, route: string, body?: object): Promise<Answer> {
  return tenant.call(route, body, { 'access-token': token });
}

beforeAll(async () => {
  gateway = await aGateway();
  tenant = await aTenant(gateway);
  mine = await furnish(gateway, tenant);
  others = await furnish(gateway, tenant);
});

afterAll(() => gateway.close());

describe('a token of some scopes', () => {
  it('may do nothing that asks for another scope, through any door', async () => {
    const wrong: string[] = [];
    const host = tenant.host;
    for (const lacking of scopes) {
      const { token } = await mint({ scopes: scopes.filter((scope) => scope !== lacking) });
      for (const { spec, door, at } of attempts(gateway).filter(({ spec: each }) => each.scope === lacking)) {
        const answer = await callAt(gateway, { spec, door }, { host, token }, spec.example.input);
        const refused = door === 'mcp' ? answer.text.includes('"scope_missing"') : answer.status === 403;
        if (!refused) wrong.push(`${at} without ${lacking}: ${answer.status} ${answer.text}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('can neither mint, regenerate nor revoke a token that may do more', async () => {
    const narrow = await mint({ scopes: ['tokens:write', 'messages:send'] });
    const wide = await mint({ scopes: ['tokens:write', 'messages:read'] });
    const tries = [
      await as(narrow, 'POST /api/v1/tokens', { name: 'more', scopes: ['*'] }),
      await as(narrow, 'POST /api/v1/tokens', { name: 'more', scopes: ['tokens:write', 'messages:read'] }),
      await as(narrow, `POST /api/v1/tokens/${wide.id}/regenerate`),
      await as(narrow, `DELETE /api/v1/tokens/${wide.id}`),
    ];
    expect(tries.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    expect((await as(wide, 'POST /api/v1/tokens', { name: 'still counts' })).status).toBe(201);
    const same = await as(narrow, 'POST /api/v1/tokens', { name: 'as narrow' });
    expect(fieldOf(same.json, 'scopes')).toEqual(['tokens:write', 'messages:send']);
  });
});

describe('a token that ends', () => {
  const soon = new Date(Date.now() + 3_600_000).toISOString();
  const later = new Date(Date.now() + 7_200_000).toISOString();

  it('mints and regenerates nothing that outlives it', async () => {
    const ending = await mint({ expires_at: soon });
    const lasting = await mint({});
    const tries = [
      await as(ending, 'POST /api/v1/tokens', { name: 'longer', expires_at: later }),
      await as(ending, `POST /api/v1/tokens/${lasting.id}/regenerate`),
    ];
    expect(tries.map(({ status }) => status)).toEqual([403, 403]);
    const silent = await as(ending, 'POST /api/v1/tokens', { name: 'as long' });
    expect(fieldOf(silent.json, 'expires_at')).toBe(soon);
  });
});

describe('a token of some devices', () => {
  let limited: Minted;
  beforeAll(async () => {
    limited = await mint({ devices: [mine.deviceId] });
  });

  it('sees other devices of its tenant as what never existed, through every door', async () => {
    const caller = { host: tenant.host, token: limited.token };
    const aboutTokens = ['list_tokens', 'regenerate_token', 'revoke_token'];
    const aboutPeople = ['change_user_role', 'remove_user', 'revoke_invitation', 'list_invitations', 'list_users'];
    const apart = [...aboutTokens, ...aboutPeople];
    expect(await differences(gateway, caller, others, ({ id }) => !apart.includes(id))).toEqual([]);
  });

  it('lists its own devices and messages only', async () => {
    const devices = await as(limited, 'GET /api/v1/devices');
    const messages = await as(limited, 'GET /api/v1/messages');
    expect(fieldOf(devices.json, 'data', 0, 'id')).toBe(mine.deviceId);
    expect(fieldOf(messages.json, 'data', 0, 'id')).toBe(mine.messageId);
    expect([fieldOf(devices.json, 'data', 1), fieldOf(messages.json, 'data', 1)]).toEqual([undefined, undefined]);
  });

  it('can neither add a device nor mint, regenerate or revoke a token of other devices', async () => {
    const other = await mint({ devices: [others.deviceId] });
    const all = await mint({});
    const added = { number: '15551234567', engine: 'cloud' };
    const tries = [
      await as(limited, 'POST /api/v1/devices', added),
      await as(limited, `POST /api/v1/tokens/${other.id}/regenerate`),
      await as(limited, `DELETE /api/v1/tokens/${other.id}`),
      await as(limited, `DELETE /api/v1/tokens/${all.id}`),
    ];
    expect(tries.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    const minted = await as(limited, 'POST /api/v1/tokens', { name: 'no wider', devices: [] });
    expect(fieldOf(minted.json, 'device_ids')).toEqual([mine.deviceId]);
  });

  it('sees in the lists of tokens and of changes only what concerns its devices', async () => {
    const lists = [await as(limited, 'GET /api/v1/tokens'), await as(limited, 'GET /api/v1/audit')];
    expect(lists.map(({ status }) => status)).toEqual([200, 200]);
    for (const { text } of lists) expect(text).not.toContain(others.deviceId);
    expect(lists[0]?.text).not.toContain(others.tokenId);
    expect(lists[1]?.text).not.toContain(others.number);
    expect(lists[1]?.text).toContain(mine.deviceId);
  });
});
