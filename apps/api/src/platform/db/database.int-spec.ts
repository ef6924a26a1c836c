import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/harness/database.js';
import { readConfig } from '../config/config.js';
import { createLog } from '../log/log.js';
import { Database } from './database.js';

let test: TestDatabase;
let database: Database;
let other: pg.Client;

beforeAll(async () => {
  test = await createTestDatabase();
  const config = readConfig({ DEMO: '1', DATABASE_CONNECTIONS: '5', LOG_LEVEL: 'silent' });
  database = new Database(test, config, createLog({ level: 'silent', name: 'test' }));
  other = new pg.Client({ connectionString: test.url });
  await other.connect();
});
afterAll(async () => {
  await other.end();
  await database.onApplicationShutdown();
  await test.drop();
});

it('a process that stalls in the middle of a transaction lets go of its locks within six seconds', async () => {
  let waited: Promise<number> | undefined;
  const stalling = database.forTenant('ten_1', async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(1)::text`;
    waited = millisecondsUntilFree();
    await new Promise((resolve) => setImmediate(resolve));
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 7_000);
    return tx.$queryRaw`SELECT 1`;
  });
  await expect(stalling).rejects.toThrow();
  expect(await waited).toBeLessThan(6_000);
  expect(await database.appQuery('one', 'SELECT 1 AS one', [])).toEqual([{ one: 1 }]);
});

/** By the clock of the database: this process stands still. */
async function millisecondsUntilFree(): Promise<number> {
  const { rows } = await other.query<{ ms: number }>(
    'SELECT extract(epoch FROM clock_timestamp() - now())::float8 * 1000 AS ms FROM pg_advisory_lock(1)',
  );
  return rows[0]?.ms ?? Infinity;
}
