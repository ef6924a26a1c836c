import pg from 'pg';
import { aDevice, type TestDevice } from '../../../test/factories/a-device.js';
import { aTenant, type TestTenant } from '../../../test/factories/a-tenant.js';
import { aGateway, type Gateway } from '../../../test/harness/gateway.js';

const MESSAGES = 5_000;

describe('what becomes of a few messages of a tenant with many', () => {
  let gateway: Gateway;
  let tenant: TestTenant;
  let device: TestDevice;
  let database: pg.Client;
  beforeAll(async () => {
    gateway = await aGateway();
    tenant = await aTenant(gateway);
    device = await aDevice(gateway, tenant, { callbacks: false });
    database = new pg.Client({ connectionString: gateway.world.database.url });
    await database.connect();
    await database.query(
      `INSERT INTO messages (id, tenant_id, device_id, recipient, kind, content, status, wa_id, day, token_id, door, request_id)
       SELECT 'msg_many' || lpad(m::text, 22, '0'), $1, $2, '4915550000000', 'text', '{"kind": "text", "text": "Hello"}', 'sent',
         'wamid.many.' || m, current_date, 'tok_many', 'whatsgate', 'req_many' FROM generate_series(1, ${MESSAGES}) m`,
      [tenant.id, device.id],
    );
  });
  afterAll(async () => {
    await database.end();
    await gateway.close();
  });

  /** In a transaction of its own, as the gateway's own role, and without statistics, as on the first day. */
  async function rowsReadBy(call: string, values: unknown[]): Promise<number> {
    await database.query('BEGIN');
    await database.query('SET LOCAL ROLE wagate_app');
    await database.query(call, [tenant.id, device.id, ...values]);
    const { rows } = await database.query<{ read: string }>(
      `SELECT coalesce(idx_tup_fetch, 0) + seq_tup_read AS read FROM pg_stat_xact_user_tables WHERE relname = 'messages'`,
    );
    await database.query('ROLLBACK');
    return Number(rows[0]?.read);
  }

  it('is looked up without reading the others', async () => {
    const ids = ['msg_many' + '7'.padStart(22, '0')];
    const read = await rowsReadBy('SELECT * FROM message_standings($1, $2, $3, $4)', [ids, ['wamid.many.8']]);
    expect(read).toBeLessThan(10);
  });

  it('is written down without reading the others', async () => {
    const [id, waId] = ['msg_many' + '7'.padStart(22, '0'), 'wamid.many.7'];
    const moved = [{ id, was: 'sent', status: 'delivered', entries: [], wa_id: waId }];
    const read = await rowsReadBy(`SELECT move_messages($1, $2, $3::jsonb, '[]', '[]', '{}')`, [JSON.stringify(moved)]);
    expect(read).toBeLessThan(50);
  });
});
