import pg from 'pg';
import { TenantsService } from '../../src/modules/tenants/index.js';
import { Database } from '../../src/platform/db/database.js';
import { newId } from '../../src/platform/ids/ids.js';
import type { TestTenant } from '../factories/a-tenant.js';
import { aTenant } from '../factories/a-tenant.js';
import { aGateway, type Gateway } from '../harness/gateway.js';
import { furnish } from './masking.js';
import type { Things } from './operation-cases.js';

/** What happened: the tenants' role adds to it, and changes nothing of it. */
const records = new Set(['audit_log', 'events']);

let gateway: Gateway;
let mine: TestTenant;
let theirs: TestTenant;
let things: Record<'mine' | 'theirs', Things>;
let app: pg.Client;
let owner: pg.Client;
let tables: string[];

async function connected(options?: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: gateway.world.database.url, options });
  await client.connect();
  return client;
}

/** In the tenants' role, speaking for `tenants`, in a transaction that leaves nothing behind. */
async function speakingFor<T>(tenants: string | undefined, work: () => Promise<T>): Promise<T> {
  await app.query('BEGIN');
  try {
    if (tenants !== undefined) await app.query(`SELECT set_config('wagate.tenants', $1, true)`, [tenants]);
    return await work();
  } finally {
    await app.query('ROLLBACK');
  }
}

function ownerColumn(table: string): string {
  return table === 'tenants' ? 'id' : 'tenant_id';
}

async function seen(table: string): Promise<string[]> {
  const { rows } = await app.query<{ owner: string }>(`SELECT DISTINCT ${ownerColumn(table)} AS owner FROM ${table}`);
  return rows.map((row) => row.owner);
}

function refusal(sql: string, values: unknown[] = []): Promise<string> {
  return app.query(sql, values).then(
    () => 'accepted',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

beforeAll(async () => {
  gateway = await aGateway();
  mine = await aTenant(gateway);
  theirs = await aTenant(gateway);
  things = { mine: await furnish(gateway, mine), theirs: await furnish(gateway, theirs) };
  const key = { 'idempotency-key': 'one' };
  for (const tenant of [mine, theirs]) await tenant.call('POST /api/v1/tokens', { name: 'kept' }, key);
  owner = await connected();
  app = await connected('-c role=wagate_app');
  const { rows } = await owner.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'tenant_id' ORDER BY 1`,
  );
  tables = [...rows.map(({ name }) => name), 'tenants'];
  await fillEmpty();
});

afterAll(async () => {
  await Promise.all([app.end(), owner.end()]);
  await gateway.close();
});

/** Tables that no call has filled yet get a row of each tenant. */
async function fillEmpty(): Promise<void> {
  for (const [tenant, { deviceId }] of [
    [mine, things.mine],
    [theirs, things.theirs],
  ] as const) {
    await owner.query(`INSERT INTO device_day_outcomes VALUES ($1, $2, '2026-01-01')`, [tenant.id, deviceId]);
    await owner.query(
      `INSERT INTO media (id, tenant_id, sha256, mime_type, size_bytes, bytes) VALUES ($1, $2, '\\x00', 'a/b', 1, '\\x00')`,
      [newId('med'), tenant.id],
    );
    await owner.query(
      `INSERT INTO password_resets (tenant_id, id, user_id, secret_hash, expires_at)
       VALUES ($1, $2, 'usr_x', sha256($2::text::bytea), now())`,
      [tenant.id, newId('rst')],
    );
    const ofDevice = [tenant.id, deviceId];
    await owner.query(`INSERT INTO device_keys VALUES ($1, $2, 'session', 'a', '\\x00')`, ofDevice);
    await owner.query(`INSERT INTO wiped_device_keys VALUES ($1, $2, now(), 'session', 'a', '\\x00')`, ofDevice);
    await owner.query(
      `INSERT INTO device_asks (tenant_id, device_id, id, name, input, expires_at) VALUES ($1, $2, $3, 'x', '{}', now())`,
      [...ofDevice, newId('ask')],
    );
    await owner.query(
      `INSERT INTO link_pages (tenant_id, device_id, id, secret_hash, branding, expires_at)
       VALUES ($1, $2, $3, sha256($3::text::bytea), '{}', now())`,
      [...ofDevice, newId('lnk')],
    );
    await owner.query(`INSERT INTO chat_beginnings VALUES ($1, $2, $2, '2026-01-01')`, ofDevice);
    await owner.query(`INSERT INTO history_syncs (tenant_id, device_id, state) VALUES ($1, $2, 'done')`, ofDevice);
    await owner.query(`INSERT INTO contacts (tenant_id, id, number) VALUES ($1, $2, '15550001234')`, [
      tenant.id,
      newId('con'),
    ]);
    await owner.query(
      `INSERT INTO events (tenant_id, device_id, id, type, subject, data) VALUES ($1, $2, $3, 'device.paused', $2, '{}')`,
      [...ofDevice, newId('evt')],
    );
  }
}

it('the tenants’ own role has no business with operators', async () => {
  for (const table of ['operators', 'operator_sessions']) {
    expect(await refusal(`SELECT FROM ${table}`)).toContain('permission denied');
    expect(await refusal(`DELETE FROM ${table}`)).toContain('permission denied');
  }
});

describe('a query that forgets its tenant', () => {
  it('is tried on every table, each with rows of both tenants', async () => {
    expect(tables.length).toBeGreaterThanOrEqual(18);
    for (const table of tables) {
      const column = ownerColumn(table);
      const { rows } = await owner.query(`SELECT DISTINCT ${column} FROM ${table} WHERE ${column} IN ($1, $2)`, [
        mine.id,
        theirs.id,
      ]);
      expect([table, rows.length]).toEqual([table, 2]);
    }
  });

  it('sees the rows of the tenant it speaks for, and without one none', async () => {
    for (const table of tables) {
      expect([table, await speakingFor(mine.id, () => seen(table))]).toEqual([table, [mine.id]]);
      for (const nobody of [undefined, '', '*', '%', `${mine.id} `, `{${mine.id}}`]) {
        expect([table, nobody, await speakingFor(nobody, () => seen(table))]).toEqual([table, nobody, []]);
      }
    }
  });

  it('changes and deletes no row of another tenant', async () => {
    for (const table of tables.filter((name) => !records.has(name))) {
      const column = ownerColumn(table);
      await speakingFor(mine.id, async () => {
        await app.query(`UPDATE ${table} SET ${column} = ${column}`);
        // Children first: only whose rows go is the question here.
        await app.query(`DELETE FROM ${table}`);
        await app.query('SET LOCAL role = wagate_system');
        const { rows } = await app.query(`SELECT FROM ${table} WHERE ${column} = $1`, [theirs.id]);
        expect([table, rows.length > 0]).toEqual([table, true]);
      });
    }
  });

  it('neither gives a row to another tenant nor inserts one for it', async () => {
    for (const table of tables.filter((name) => !records.has(name))) {
      const column = ownerColumn(table);
      const given = await speakingFor(mine.id, () => refusal(`UPDATE ${table} SET ${column} = $1`, [theirs.id]));
      expect([table, given]).toEqual([table, expect.stringContaining('row-level security')]);
    }
    for (const table of tables) {
      const copy = `INSERT INTO ${table} SELECT (jsonb_populate_record(t, jsonb_build_object('${ownerColumn(table)}', $1::text))).* FROM ${table} t`;
      const inserted = await speakingFor(mine.id, () => refusal(copy, [theirs.id]));
      expect([table, inserted]).toEqual([table, expect.stringContaining('row-level security')]);
    }
  });
});

describe('the tenants’ role', () => {
  it('is what the application connects with, on every connection of its pool', async () => {
    const database = gateway.app.get(Database);
    const sql = 'SELECT current_user AS role, pg_sleep(0.05)::text AS slept';
    const roles = await Promise.all(
      Array.from({ length: 8 }, () => database.appQuery<{ role: string }>(`role-${newId('req')}`, sql, [])),
    );
    expect(new Set(roles.flat().map(({ role }) => role))).toEqual(new Set(['wagate_app']));
    const [system] = await database.systemQuery<{ role: string }>('role', 'SELECT current_user AS role', []);
    expect(system?.role).toBe('wagate_system');
    const inTransaction = await database.forTenant(mine.id, (tx) => tx.$queryRaw`SELECT current_user AS role`);
    expect(inTransaction).toEqual([{ role: 'wagate_app' }]);
  });

  it('owns nothing, is in no other role, and passes no policy by', async () => {
    const { rows } = await owner.query(
      `SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin,
         (SELECT count(*)::int FROM pg_auth_members m WHERE m.member = r.oid) AS memberships,
         (SELECT count(*)::int FROM pg_class c WHERE c.relowner = r.oid) AS owned
       FROM pg_roles r WHERE rolname IN ('wagate_app', 'wagate_system') ORDER BY 1`,
    );
    const powerless = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false };
    const alone = { rolcanlogin: false, memberships: 0, owned: 0 };
    expect(rows).toEqual([
      { rolname: 'wagate_app', ...powerless, ...alone },
      { rolname: 'wagate_system', ...powerless, ...alone },
    ]);
  });

  it('reads no secret of the installation, and no key of another tenant', async () => {
    const denied = expect.stringContaining('permission denied');
    for (const table of ['installation', 'workers', 'rate_limits']) {
      expect(await speakingFor(mine.id, () => refusal(`SELECT FROM ${table}`))).toEqual(denied);
    }
    const keys = await speakingFor(mine.id, () => app.query('SELECT tenant_id FROM tenant_keys'));
    expect(keys.rows).toEqual([{ tenant_id: mine.id }]);
  });

  it('can neither change what was recorded nor the rules it lives by', async () => {
    const denied = expect.stringMatching(/permission denied|must be owner/);
    for (const sql of [
      `UPDATE audit_log SET details = '{}'`,
      'DELETE FROM audit_log',
      `UPDATE events SET data = '{}'`,
      'DELETE FROM events',
      'TRUNCATE audit_log',
      'ALTER TABLE messages DISABLE ROW LEVEL SECURITY',
      'DROP POLICY tenant_only ON messages',
      'UPDATE plans SET messages_per_day = NULL',
      'UPDATE shard_leases SET epoch = 0',
      'CREATE TABLE mine (id TEXT)',
      'CREATE OR REPLACE FUNCTION wagate_tenants() RETURNS TEXT[] LANGUAGE sql AS $$ SELECT NULL::text[] $$',
      'COPY messages TO PROGRAM $$cat$$',
    ]) {
      expect([sql, await speakingFor(mine.id, () => refusal(sql))]).toEqual([sql, denied]);
    }
  });
});

describe('a group commit', () => {
  const request = (tenant: TestTenant, deviceId: string, id = newId('msg')) => ({
    t: tenant.id,
    d: deviceId,
    day: '2026-01-02',
    limit: null,
    tok: 'tok',
    door: 'rest',
    req: 'req',
    again: false,
    ms: [{ id, to: '15550002222', kind: 'text', content: { kind: 'text', text: 'x' }, t: theirs.id }],
  });
  const accept = (batch: object[]): Promise<string> =>
    refusal('SELECT accept_messages($1::jsonb)', [JSON.stringify(batch)]);

  it('of two tenants keeps each message with its own', async () => {
    const ids = [newId('msg'), newId('msg')];
    await speakingFor(undefined, async () => {
      const batch = [request(mine, things.mine.deviceId, ids[0]), request(theirs, things.theirs.deviceId, ids[1])];
      expect(await accept(batch)).toBe('accepted');
      const { rows } = await app.query('SELECT id, tenant_id FROM messages WHERE id = ANY ($1) ORDER BY lane', [ids]);
      expect(rows).toEqual([
        { id: ids[0], tenant_id: mine.id },
        { id: ids[1], tenant_id: theirs.id },
      ]);
    });
  });

  it('speaks for its tenants no longer than it lasts', async () => {
    await accept([request(mine, things.mine.deviceId)]);
    expect((await app.query('SELECT id FROM messages')).rows).toEqual([]);
  });

  it('refuses a request that names another tenant’s device', async () => {
    for (const again of [false, true]) {
      const forged = { ...request(mine, things.theirs.deviceId), again };
      expect(await speakingFor(undefined, () => accept([forged]))).not.toBe('accepted');
    }
  });

  it('refuses a message whose row was made out to another tenant', async () => {
    const forged = `INSERT INTO messages (id, tenant_id, device_id, recipient, kind, content, status, day, door, request_id)
      VALUES ($1, $2, $3, '1', 'text', '{}', 'queued', '2026-01-02', 'rest', 'req')`;
    const refused = await speakingFor(mine.id, () =>
      refusal(forged, [newId('msg'), theirs.id, things.theirs.deviceId]),
    );
    expect(refused).toContain('row-level security');
  });
});

it('a tenant that is deleted leaves nothing but the record of what was done, and its neighbour keeps everything', async () => {
  const count = async (table: string, { id }: TestTenant): Promise<number> => {
    const { rows } = await owner.query(`SELECT FROM ${table} WHERE ${ownerColumn(table)} = $1`, [id]);
    return rows.length;
  };
  await gateway.app.get(TenantsService).delete(theirs.subdomain);
  for (const table of tables.filter((name) => name !== 'audit_log')) {
    expect([table, await count(table, theirs)]).toEqual([table, 0]);
    expect([table, await count(table, mine)]).not.toEqual([table, 0]);
  }
});
