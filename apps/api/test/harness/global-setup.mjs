import { startThrowawayDatabase } from '../../../../scripts/lib/embedded.mjs';

/**
 * Starts the run's PostgreSQL. The workers find it by WAGATE_TEST_DATABASE_URL: the migrated database that
 * createTestDatabase() clones. TEST_QUEUE (postgres or redis) and TEST_REDIS_URL come from scripts/test.mjs.
 */
export default async function globalSetup() {
  const server = await startThrowawayDatabase({ migrated: true });
  process.env.WAGATE_TEST_DATABASE_URL = server.url;
  globalThis.wagateTestServer = server;
}
