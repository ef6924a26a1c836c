import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { aDevice } from '../../../../test/factories/a-device.js';
import { aTenant, type TestTenant } from '../../../../test/factories/a-tenant.js';
import { aGateway, type Gateway } from '../../../../test/harness/gateway.js';
import { Vault } from '../../../platform/crypto/vault.js';
import type { Lease } from '../../../platform/jobs/shards/lease.js';
import { DeviceKeysRepository } from './device-keys.repository.js';
import { DeviceMemories } from './device-memories.js';

const never = new AbortController().signal;
const plain = Buffer.from('a root key that nobody may read in the database');

let gateway: Gateway;
let owner: pg.Client;
let tenant: TestTenant;
let memories: DeviceMemories;

/** A worker that thinks it holds the shard; whether it does is for the database to say. */
function lease(shard: number, epoch: bigint, name = 'worker'): Lease {
  return { shard, epoch, owner: name, closing: never, signal: never, isHeld: () => true };
}

interface Held {
  readonly device: { id: string; tenantId: string };
  readonly lease: Lease;
}

/** A device of a shard that no running worker touches. */
async function aHeldDevice(): Promise<Held> {
  const { id } = await aDevice(gateway, tenant, { callbacks: false });
  const shard = 1_000 + Math.floor(Math.random() * 20_000);
  await owner.query('UPDATE devices SET shard = $2 WHERE id = $1', [id, shard]);
  await owner.query(`INSERT INTO shard_leases VALUES ($1, 'worker', 7, now() + interval '1 hour')`, [shard]);
  return { device: { id, tenantId: tenant.id }, lease: lease(shard, 7n) };
}

/** The shard changes hands, as it does when its worker is silent for too long. */
function handOver({ lease: { shard } }: Held): Promise<unknown> {
  return owner.query(`UPDATE shard_leases SET owner = 'another', epoch = epoch + 1 WHERE shard = $1`, [shard]);
}

async function rows(table: 'device_keys' | 'wiped_device_keys', deviceId: string): Promise<string[]> {
  const found = await owner.query<{ name: string }>(
    `SELECT kind || '/' || key_id AS name FROM ${table} WHERE device_id = $1 ORDER BY 1`,
    [deviceId],
  );
  return found.rows.map(({ name }) => name);
}

beforeAll(async () => {
  gateway = await aGateway({ env: { ROLE: 'api' } });
  tenant = await aTenant(gateway);
  memories = gateway.app.get(DeviceMemories, { strict: false });
  owner = new pg.Client({ connectionString: gateway.world.database.url });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await gateway.close();
});

describe('what a device remembers', () => {
  it('is read again as it was written, and what is not there is left out', async () => {
    const held = await aHeldDevice();
    const memory = memories.of(held.device, held.lease);
    await memory.write([
      { kind: 'session', id: 'a', value: plain },
      { kind: 'session', id: 'b', value: Buffer.alloc(0) },
      { kind: 'creds', id: 'a', value: Buffer.from([0, 255]) },
    ]);
    const again = memories.of(held.device, held.lease);
    expect(await again.read('session', ['a', 'b', 'c'])).toEqual(
      new Map([
        ['a', plain],
        ['b', Buffer.alloc(0)],
      ]),
    );
    expect(await again.read('creds', ['a'])).toEqual(new Map([['a', Buffer.from([0, 255])]]));
    expect(await again.read('creds', [])).toEqual(new Map());
  });

  it('is the last of what was written, whoever waited for whom, and null forgets', async () => {
    const held = await aHeldDevice();
    const memory = memories.of(held.device, held.lease);
    const writes = Array.from({ length: 40 }, (_one, i) =>
      memory.write([{ kind: 'session', id: 'a', value: Buffer.from(String(i)) }]),
    );
    await Promise.all(writes);
    expect((await memory.read('session', ['a'])).get('a')?.toString()).toBe('39');
    await memory.write([
      { kind: 'session', id: 'a', value: plain },
      { kind: 'session', id: 'a', value: null },
    ]);
    expect(await rows('device_keys', held.device.id)).toEqual([]);
  });

  it('rests sealed: neither the value nor its like is in the row, and it opens as itself only', async () => {
    const held = await aHeldDevice();
    await memories.of(held.device, held.lease).write([
      { kind: 'session', id: 'a', value: plain },
      { kind: 'session', id: 'b', value: plain },
    ]);
    const { rows: stored } = await owner.query<{ key_id: string; value: Buffer }>(
      'SELECT key_id, value FROM device_keys WHERE device_id = $1 ORDER BY 1',
      [held.device.id],
    );
    const [a, b] = stored.map(({ value }) => value);
    expect(a?.includes(plain)).toBe(false);
    expect(a).not.toEqual(b);
    await owner.query(`UPDATE device_keys SET value = $2 WHERE device_id = $1 AND key_id = 'b'`, [held.device.id, a]);
    await expect(memories.of(held.device, held.lease).read('session', ['b'])).rejects.toThrow('does not open');
    const vault = gateway.app.get(Vault);
    const other = await aTenant(gateway);
    const context = `device memory ${held.device.id}/session/a`;
    expect(await vault.open(tenant.id, context, a ?? Buffer.alloc(0))).toEqual(plain);
    await expect(vault.open(other.id, context, a ?? Buffer.alloc(0))).rejects.toThrow('does not open');
  });

  it('takes a thousand keys in one statement', async () => {
    const held = await aHeldDevice();
    const memory = memories.of(held.device, held.lease);
    const ids = Array.from({ length: 1_000 }, (_one, i) => String(i));
    await memory.write(ids.map((id) => ({ kind: 'pre-key', id, value: randomBytes(64) })));
    expect((await memory.read('pre-key', ids)).size).toBe(1_000);
  });
});

describe('a worker that lost its shard', () => {
  const lost = expect.objectContaining({ code: 'lease_lost', retry: { kind: 'reconnect' } });

  it('cannot write one key, not even as part of a set, nor forget one', async () => {
    const held = await aHeldDevice();
    const memory = memories.of(held.device, held.lease);
    await memory.write([{ kind: 'session', id: 'a', value: plain }]);
    await handOver(held);
    for (const changes of [
      [{ kind: 'session', id: 'a', value: Buffer.from('stale') }],
      [
        { kind: 'session', id: 'b', value: Buffer.from('new') },
        { kind: 'session', id: 'a', value: null },
      ],
    ]) {
      await expect(memory.write(changes)).rejects.toEqual(lost);
    }
    await expect(memory.wipe()).rejects.toEqual(lost);
    expect(await rows('device_keys', held.device.id)).toEqual(['session/a']);
    expect((await memory.read('session', ['a'])).get('a')).toEqual(plain);
  });

  it.each([
    ['an older epoch', { epoch: 6n }],
    ['a newer epoch', { epoch: 8n }],
    ['another name', { owner: 'somebody' }],
    ['another shard', { shard: 999 }],
  ])('is known by %s', async (_what, difference) => {
    const held = await aHeldDevice();
    const memory = memories.of(held.device, { ...held.lease, ...difference });
    await expect(memory.write([{ kind: 'session', id: 'a', value: plain }])).rejects.toEqual(lost);
    expect(await rows('device_keys', held.device.id)).toEqual([]);
  });

  it('that knows it is refused before the database is asked', async () => {
    const held = await aHeldDevice();
    const memory = memories.of(held.device, { ...held.lease, isHeld: () => false });
    await expect(memory.write([{ kind: 'session', id: 'a', value: plain }])).rejects.toEqual(lost);
    expect(await rows('device_keys', held.device.id)).toEqual([]);
  });

  it('and its successor may write at once: only the successor’s keys are there', async () => {
    const held = await aHeldDevice();
    const [stale, next] = [memories.of(held.device, held.lease), lease(held.lease.shard, 8n, 'another')];
    const successor = memories.of(held.device, next);
    const race = Array.from({ length: 20 }, async (_one, i) => {
      if (i === 10) await handOver(held);
      const value = Buffer.from(i >= 10 ? 'successor' : 'stale');
      await (i >= 10 ? successor : stale).write([{ kind: 'session', id: 'a', value }]);
    });
    const outcomes = await Promise.allSettled(race);
    expect(outcomes[10]).toEqual({ status: 'fulfilled', value: undefined });
    expect((await successor.read('session', ['a'])).get('a')?.toString()).toBe('successor');
  });

  it('waits for a write that is under way before the shard changes hands', async () => {
    const held = await aHeldDevice();
    const writer = new pg.Client({ connectionString: gateway.world.database.url });
    await writer.connect();
    await writer.query('BEGIN');
    await writer.query(`SELECT write_device_keys($1, $2, $3, 7, 'worker', '{session}', '{a}', '{x}')`, [
      tenant.id,
      held.device.id,
      held.lease.shard,
    ]);
    const taken = await owner.query(`SELECT shard FROM shard_leases WHERE shard = $1 FOR UPDATE SKIP LOCKED`, [
      held.lease.shard,
    ]);
    expect(taken.rows).toEqual([]);
    await writer.query('COMMIT');
    await writer.end();
  });
});

describe('a wipe', () => {
  it('puts everything out of reach at once, keeps it sealed, and forgets it after a day', async () => {
    const held = await aHeldDevice();
    const memory = memories.of(held.device, held.lease);
    await memory.write([
      { kind: 'creds', id: 'creds', value: plain },
      { kind: 'session', id: 'a', value: plain },
    ]);
    const before = await owner.query('SELECT kind, key_id, value FROM device_keys WHERE device_id = $1 ORDER BY 1', [
      held.device.id,
    ]);
    await memory.wipe();
    expect(await memory.read('creds', ['creds'])).toEqual(new Map());
    const kept = await owner.query(
      'SELECT kind, key_id, value FROM wiped_device_keys WHERE device_id = $1 ORDER BY 1',
      [held.device.id],
    );
    expect(kept.rows).toEqual(before.rows);

    await owner.query(`UPDATE wiped_device_keys SET wiped_at = now() - interval '23 hours' WHERE device_id = $1`, [
      held.device.id,
    ]);
    await memories.forgetWiped();
    expect(await rows('wiped_device_keys', held.device.id)).toHaveLength(2);
    await owner.query(`UPDATE wiped_device_keys SET wiped_at = now() - interval '25 hours' WHERE device_id = $1`, [
      held.device.id,
    ]);
    await memories.forgetWiped();
    expect(await rows('wiped_device_keys', held.device.id)).toEqual([]);
  });

  it('comes after what was written before it, and before what is written after it', async () => {
    const held = await aHeldDevice();
    const memory = memories.of(held.device, held.lease);
    await Promise.all([
      memory.write([{ kind: 'session', id: 'old', value: plain }]),
      memory.wipe(),
      memory.write([{ kind: 'session', id: 'new', value: plain }]),
    ]);
    expect(await rows('device_keys', held.device.id)).toEqual(['session/new']);
    expect(await rows('wiped_device_keys', held.device.id)).toEqual(['session/old']);
  });
});

describe('deleting', () => {
  it('a device erases its memory, the wiped one too, and nothing is written for it any more', async () => {
    const held = await aHeldDevice();
    const memory = memories.of(held.device, held.lease);
    await memory.write([{ kind: 'session', id: 'a', value: plain }]);
    await memory.wipe();
    await memory.write([{ kind: 'session', id: 'b', value: plain }]);
    expect((await tenant.call(`DELETE /api/v1/devices/${held.device.id}`)).status).toBe(200);
    expect(await rows('device_keys', held.device.id)).toEqual([]);
    expect(await rows('wiped_device_keys', held.device.id)).toEqual([]);
    await expect(memory.write([{ kind: 'session', id: 'c', value: plain }])).rejects.toMatchObject({
      code: 'lease_lost',
    });
    expect(await rows('device_keys', held.device.id)).toEqual([]);
  });

  it('is not raced by a worker that writes', async () => {
    const held = await aHeldDevice();
    const memory = memories.of(held.device, held.lease);
    const writes = Array.from({ length: 30 }, (_one, i) =>
      memory.write([{ kind: 'session', id: String(i), value: plain }]).catch(() => undefined),
    );
    await tenant.call(`DELETE /api/v1/devices/${held.device.id}`);
    await Promise.all(writes);
    expect(await rows('device_keys', held.device.id)).toEqual([]);
  });
});

describe('another tenant', () => {
  it('reads and writes nothing of a device by naming it', async () => {
    const held = await aHeldDevice();
    await memories.of(held.device, held.lease).write([{ kind: 'session', id: 'a', value: plain }]);
    const other = await aTenant(gateway);
    const keys = gateway.app.get(DeviceKeysRepository, { strict: false });
    expect(await keys.read(other.id, held.device.id, 'session', ['a'])).toEqual([]);
    expect(await keys.wipe(other.id, held.device.id, held.lease)).toBe(false);
    const forged = [{ kind: 'session', id: 'a', value: Buffer.from('x') }];
    expect(await keys.write(other.id, held.device.id, held.lease, forged)).toBe(false);
    expect((await memories.of(held.device, held.lease).read('session', ['a'])).get('a')).toEqual(plain);
  });
});
