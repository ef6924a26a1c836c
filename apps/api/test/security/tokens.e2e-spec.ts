import { Vault } from '../../src/platform/crypto/vault.js';
import { TenantsService } from '../../src/modules/tenants/index.js';
import { aTenant, suspend, type TestTenant } from '../factories/a-tenant.js';
import { eventually } from '../harness/eventually.js';
import { aGateway, aWorld, type Gateway, type World } from '../harness/gateway.js';
import type { Answer } from '../harness/http.js';
import { fieldOf } from '../harness/json.js';
import { at } from './replicas.js';

let world: World;
let gateways: readonly [Gateway, Gateway];

beforeAll(async () => {
  world = await aWorld();
  gateways = [await aGateway({ world }), await aGateway({ world })];
});

afterAll(async () => {
  await Promise.all(gateways.map((gateway) => gateway.close()));
  await world.close();
});

async function mint(tenant: TestTenant, wanted: object = {}): Promise<{ id: string; token: string }> {
  const { json } = await tenant.call('POST /api/v1/tokens', { name: 'minted', ...wanted });
  return { id: String(fieldOf(json, 'id')), token: String(fieldOf(json, 'token')) };
}

/** Every replica has just let the token in, so that whatever it remembers is fresh. */
async function letInEverywhere(tenant: TestTenant): Promise<void> {
  for (const gateway of gateways) expect((await at(gateway, tenant, 'GET /api/v1/devices')).status).toBe(200);
}

async function refusedEverywhere(tenant: TestTenant, message = 'invalid Access-Token'): Promise<void> {
  for (const gateway of gateways) {
    const refused = async (): Promise<boolean | string> => {
      const answer = await at(gateway, tenant, 'GET /api/status/15550000000');
      return (answer.status === 403 && fieldOf(answer.json, 'message') === message) || answer.text;
    };
    await eventually(message, refused, 1_000);
  }
}

describe('within a second, on every replica,', () => {
  it('a revoked token is refused', async () => {
    const tenant = await aTenant(gateways[0]);
    const { id, token } = await mint(tenant);
    await letInEverywhere({ ...tenant, token });
    expect((await tenant.call(`DELETE /api/v1/tokens/${id}`)).status).toBe(200);
    await refusedEverywhere({ ...tenant, token });
  });

  it('the old secret of a regenerated token is refused, and the new one counts', async () => {
    const tenant = await aTenant(gateways[0]);
    const { id, token } = await mint(tenant);
    await letInEverywhere({ ...tenant, token });
    const { json } = await tenant.call(`POST /api/v1/tokens/${id}/regenerate`);
    await letInEverywhere({ ...tenant, token: String(fieldOf(json, 'token')) });
    await refusedEverywhere({ ...tenant, token });
  });

  it('an expired token is refused', async () => {
    const tenant = await aTenant(gateways[0]);
    const { token } = await mint(tenant, { expires_at: new Date(Date.now() + 1_500).toISOString() });
    await letInEverywhere({ ...tenant, token });
    const over = async (): Promise<boolean> =>
      (await at(gateways[0], { ...tenant, token }, 'GET /api/v1/devices')).status === 401;
    await eventually('it has expired', over, 3_000);
    await refusedEverywhere({ ...tenant, token });
  });

  it('a suspended tenant is refused, and let in again when it is resumed', async () => {
    const tenant = await aTenant(gateways[0]);
    await letInEverywhere(tenant);
    await suspend(gateways[0], tenant);
    await refusedEverywhere(tenant, 'This account is suspended. Ask whoever runs this gateway.');
    await gateways[1].app.get(TenantsService).resume(tenant.subdomain);
    const back = async (): Promise<boolean> => (await at(gateways[0], tenant, 'GET /api/v1/devices')).status === 200;
    await eventually('let in again', back, 1_000);
  });

  it('a deleted tenant is nowhere, and what it sealed opens nowhere', async () => {
    const tenant = await aTenant(gateways[0]);
    await letInEverywhere(tenant);
    const vaults = gateways.map((gateway) => gateway.app.get(Vault));
    const sealed = await vaults[0]?.seal(tenant.id, 'a test', Buffer.from('a secret'));
    const open = (vault: Vault): Promise<Buffer> => vault.open(tenant.id, 'a test', sealed ?? Buffer.alloc(0));
    for (const vault of vaults) expect((await open(vault)).toString()).toBe('a secret');
    await gateways[0].app.get(TenantsService).delete(tenant.subdomain);
    for (const gateway of gateways) {
      const gone = async (): Promise<boolean> => (await at(gateway, tenant, 'GET /api/v1/devices')).status === 404;
      await eventually('its host is unknown', gone, 1_000);
    }
    for (const vault of vaults) {
      const shut = (): Promise<boolean> =>
        open(vault).then(
          () => false,
          () => true,
        );
      await eventually('the data key is forgotten', shut, 1_000);
    }
    const bare = { ...tenant, host: world.env['BASE_DOMAIN'] ?? '' };
    await refusedEverywhere(bare);
  });
});

it('when a token was used is shown', async () => {
  const tenant = await aTenant(gateways[0]);
  const { id, token } = await mint(tenant);
  const lastUsed = async (): Promise<unknown> => {
    const { json } = await tenant.call('GET /api/v1/tokens');
    const entries = fieldOf(json, 'data');
    const found: unknown = Array.isArray(entries) ? entries.find((entry) => fieldOf(entry, 'id') === id) : undefined;
    return fieldOf(found, 'last_used_at');
  };
  expect(await lastUsed()).toBeNull();
  await at(gateways[1], { ...tenant, token }, 'GET /api/v1/devices');
  await eventually('it is noted', async () => typeof (await lastUsed()) === 'string', 10_000);
});

describe('a token that is no token', () => {
  it('is refused alike, whatever is wrong with it', async () => {
    const tenant = await aTenant(gateways[0]);
    const almost = tenant.token.slice(0, -1) + (tenant.token.endsWith('A') ? 'B' : 'A');
    const wrong = [almost, tenant.token.toUpperCase(), `${tenant.token} `.trimEnd() + 'x', 'x', "' OR 1=1 --", '%00'];
    const answers: Answer[] = [];
    for (const token of wrong) answers.push(await at(gateways[0], { ...tenant, token }, 'GET /api/status/1'));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`))).toEqual(
      new Set(['403 {"message":"invalid Access-Token"}']),
    );
  });
});
