import pg from 'pg';
import { aDevice, type TestDevice } from '../factories/a-device.js';
import { aTenant, type TestTenant } from '../factories/a-tenant.js';
import { emulatorAsk } from '../harness/emulator.js';
import { eventually } from '../harness/eventually.js';
import { aGateway, type Gateway } from '../harness/gateway.js';
import { fieldOf } from '../harness/json.js';

const WORDS = 'words-that-nobody-else-may-read';
const CAPTION = 'caption-that-nobody-else-may-read';

let gateway: Gateway;
let tenant: TestTenant;
let device: TestDevice;
let minted: string;
let session: string;
const logged: string[] = [];

/** A busy life in which every secret is used once, and some things go wrong. */
beforeAll(async () => {
  gateway = await aGateway({ env: { LOG_LEVEL: 'trace' }, logTo: logged });
  tenant = await aTenant(gateway);
  device = await aDevice(gateway, tenant);
  const call = tenant.call;
  minted = String(
    fieldOf((await call('POST /api/v1/tokens', { name: 'x' }, { 'idempotency-key': 'k' })).json, 'token'),
  );
  const { email, password } = tenant.owner;
  session = String(fieldOf((await call('POST /api/v1/sign-in', { email, password })).json, 'token'));
  await call('POST /api/v1/sign-in', { email, password: 'a-wrong-password' });
  const to = { sender_device: device.number, phone: '4915550009' };
  await emulatorAsk(gateway, 'POST', '/admin/phones', { number: '4915550009', autoRead: {} });
  const sent = await call('POST /api/send/text', { ...to, message: WORDS });
  await call('POST /api/send/text', { ...to, message: { $ne: WORDS } });
  await call('POST /api/send/text', `{"message":"${WORDS}"`, { 'content-type': 'application/json' });
  await call('POST /api/send/image', { ...to, media: `data:image/png;base64,${btoa(WORDS)}`, caption: CAPTION });
  await call('POST /mcp/whatsgate', { params: { _meta: WORDS } }, { authorization: `Bearer ${tenant.token}` });
  await call(`GET /api/v1/messages?cursor=${tenant.token}`);
  await call('POST /api/v1/devices', {
    number: '15551112222',
    engine: 'cloud',
    credentials: { app_secret: 'secret-x' },
  });
  const refused = { phone_number_id: '123456', access_token: 'token-refused', app_secret: 'secret-refused' };
  await call('POST /api/v1/devices', { number: '15551112222', engine: 'cloud', credentials: refused });
  await gateway.ask({ method: 'POST', path: `/callbacks/${device.id}`, body: { forged: WORDS } });
  await eventually('the message is read', async () => {
    const { json } = await call(`GET /api/v1/messages/${String(fieldOf(sent.json, 'message_ids', 0))}`);
    return fieldOf(json, 'status') === 'read';
  });
});

afterAll(() => gateway.close());

function credentials(): Record<string, string> {
  const serial = device.phoneNumberId.slice(-6);
  return {
    'the access token': `token-${serial}`,
    'the app secret': `secret-${serial}`,
    'the verify token': `verify-${serial}`,
    'the master key': gateway.world.env['MASTER_KEY'] ?? '',
    'the first token': tenant.token,
    'the minted token': minted,
    'the session': session,
    'the password': tenant.owner.password,
  };
}

describe('the log, at its most talkative,', () => {
  it('tells something', () => {
    expect(logged.length).toBeGreaterThan(10);
    expect(logged.some((line) => line.includes('"path":"/api/send/text"'))).toBe(true);
  });

  it('tells no credential, token, password or key', () => {
    const secrets = { ...credentials(), 'a refused token': 'token-refused', 'a refused secret': 'secret-refused' };
    const told = Object.entries({ ...secrets, 'a wrong password': 'a-wrong-password' }).filter(([, secret]) =>
      logged.some((line) => line.includes(secret)),
    );
    expect(told).toEqual([]);
  });

  it('tells nothing of what people write', () => {
    const telling = [WORDS, CAPTION, btoa(WORDS)].flatMap((words) => logged.filter((line) => line.includes(words)));
    expect(telling).toEqual([]);
  });

  it('tells each thing on a line of its own, whatever a caller puts into a path', async () => {
    const from = logged.length;
    await tenant.call('GET /api/v1/devices/%0a%7b%22level%22:60%7d%1b[2J');
    await eventually('it is logged', () => logged.length > from);
    const lines = logged.slice(from).flatMap((line) => line.trimEnd().split('\n'));
    for (const line of lines) expect(() => parsed(line)).not.toThrow();
    expect(lines.join('')).not.toContain('\u001b');
  });
});

describe('the database', () => {
  it('holds no credential, token or password in any column', async () => {
    const client = new pg.Client({ connectionString: gateway.world.database.url });
    await client.connect();
    try {
      expect(await columnsHolding(client, { ...credentials(), nothing: 'unheard-of' })).toEqual([]);
      expect(await columnsHolding(client, { control: WORDS })).toEqual(['messages.content: control']);
    } finally {
      await client.end();
    }
  });
});

function parsed(line: string): unknown {
  return JSON.parse(line);
}

async function columnsHolding(client: pg.Client, secrets: Readonly<Record<string, string>>): Promise<string[]> {
  const { rows: columns } = await client.query<{ schema: string; table: string; column: string; type: string }>(
    `SELECT c.table_schema AS schema, c.table_name AS table, c.column_name AS column, c.data_type AS type
     FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE t.table_type = 'BASE TABLE' AND c.table_schema NOT IN ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  for (const { schema, table, column, type } of columns) {
    const text = type === 'bytea' ? `encode("${column}", 'escape')` : `"${column}"::text`;
    for (const [name, secret] of Object.entries(secrets)) {
      const sql = `SELECT FROM "${schema}"."${table}" WHERE position($1 in ${text}) > 0 LIMIT 1`;
      const { rowCount } = await client.query(sql, [secret]);
      if (rowCount) found.push(`${table}.${column}: ${name}`);
    }
  }
  return found;
}
