import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { DeviceCredentials } from '../../src/modules/devices/device-credentials.js';
import { Vault } from '../../src/platform/crypto/vault.js';
import { aDevice, type TestDevice } from '../factories/a-device.js';
import { aTenant, type TestTenant } from '../factories/a-tenant.js';
import { aGateway, aWorld, type Gateway, type World } from '../harness/gateway.js';
import { fieldOf } from '../harness/json.js';

const newKey = randomBytes(32).toString('base64');
let world: World;
let database: pg.Client;
let tenants: TestTenant[];
let device: TestDevice;
let ownSealed: Buffer;

async function during<T>(env: Record<string, string>, work: (gateway: Gateway) => Promise<T>): Promise<T> {
  const gateway = await aGateway({ world, env });
  try {
    return await work(gateway);
  } finally {
    await gateway.close();
  }
}

/** Tokens count, credentials open, so does what is the installation's own, and a kept answer is replayed. */
async function everythingOpens(gateway: Gateway): Promise<void> {
  for (const { host, token } of tenants) {
    const path = '/api/v1/devices';
    expect((await gateway.ask({ path, host, headers: { 'access-token': token } })).status).toBe(200);
  }
  const [tenant] = tenants;
  const opened = await gateway.app.get(DeviceCredentials, { strict: false }).read(tenant?.id ?? '', device.id);
  expect(fieldOf(opened, 'appSecret')).toBe(`secret-${device.phoneNumberId.slice(-6)}`);
  expect((await gateway.app.get(Vault).openOwn('here', ownSealed)).toString()).toBe('our own');
  const replayed = await gateway.ask({
    method: 'POST',
    path: '/api/v1/tokens',
    host: tenant?.host,
    body: { name: 'kept' },
    headers: { 'access-token': tenant?.token ?? '', 'idempotency-key': 'kept' },
  });
  expect([replayed.status, replayed.headers['idempotent-replayed']]).toEqual([201, 'true']);
}

beforeAll(async () => {
  world = await aWorld();
  database = new pg.Client({ connectionString: world.database.url });
  await database.connect();
  await during({}, async (gateway) => {
    tenants = [await aTenant(gateway), await aTenant(gateway), await aTenant(gateway)];
    const [tenant] = tenants;
    if (!tenant) return;
    device = await aDevice(gateway, tenant);
    ownSealed = await gateway.app.get(Vault).sealOwn('here', Buffer.from('our own'));
    await tenant.call('POST /api/v1/tokens', { name: 'kept' }, { 'idempotency-key': 'kept' });
  });
});

afterAll(async () => {
  await database.end();
  await world.close();
});

describe('a rotation of the master key', () => {
  const rotating = { MASTER_KEY: newKey, MASTER_KEY_OLD: '' };
  beforeAll(() => {
    rotating.MASTER_KEY_OLD = world.env['MASTER_KEY'] ?? '';
  });

  it('leaves everything open before, during and after, and the old key opens nothing any more', async () => {
    await during(rotating, async (gateway) => {
      await everythingOpens(gateway);
      const made = await aTenant(gateway);
      expect(await gateway.app.get(Vault).rotate()).toBe(4);
      await everythingOpens(gateway);
      tenants.push(made);
    });
    await during({ MASTER_KEY: newKey }, everythingOpens);
    await during({}, async (gateway) => {
      const [tenant] = tenants;
      const sealed = await database.query<{ credentials: Buffer }>('SELECT credentials FROM devices');
      const { credentials = Buffer.alloc(0) } = sealed.rows[0] ?? {};
      const context = `device credentials ${device.id}`;
      await expect(gateway.app.get(Vault).open(tenant?.id ?? '', context, credentials)).rejects.toThrow(
        'does not open',
      );
    });
  });

  it('can be run twice, and by two at once', async () => {
    await during(rotating, async (gateway) => {
      const vault = gateway.app.get(Vault);
      await vault.rotate();
      await Promise.allSettled([vault.rotate(), vault.rotate()]);
    });
    await during({ MASTER_KEY: newKey }, everythingOpens);
  });
});

describe('a sealed value', () => {
  it('that was tampered with, moved to another place or to another tenant, is refused', async () => {
    await during({ MASTER_KEY: newKey }, async (gateway) => {
      const vault = gateway.app.get(Vault);
      const [mine = '', theirs = ''] = tenants.map(({ id }) => id);
      const sealed = await vault.seal(mine, 'here', Buffer.from('a secret'));
      expect((await vault.open(mine, 'here', sealed)).toString()).toBe('a secret');
      for (let i = 0; i < sealed.length; i++) {
        const changed = Buffer.from(sealed);
        changed.writeUInt8(changed.readUInt8(i) ^ 1, i);
        await expect(vault.open(mine, 'here', changed)).rejects.toThrow('does not open');
      }
      await expect(vault.open(mine, 'here', sealed.subarray(0, -1))).rejects.toThrow('does not open');
      await expect(vault.open(mine, 'here', Buffer.alloc(0))).rejects.toThrow('does not open');
      await expect(vault.open(mine, 'there', sealed)).rejects.toThrow('does not open');
      await expect(vault.open(theirs, 'here', sealed)).rejects.toThrow('does not open');
    });
  });

  it('and a tenant’s key put in another’s place are refused', async () => {
    await during({ MASTER_KEY: newKey }, async (gateway) => {
      const [mine = '', theirs = ''] = tenants.map(({ id }) => id);
      const swap =
        'UPDATE tenant_keys SET wrapped = (SELECT wrapped FROM tenant_keys WHERE tenant_id = $1) WHERE tenant_id = $2';
      await database.query(swap, [mine, theirs]);
      await expect(gateway.app.get(Vault).seal(theirs, 'here', Buffer.from('x'))).rejects.toThrow('does not open');
    });
  });
});
