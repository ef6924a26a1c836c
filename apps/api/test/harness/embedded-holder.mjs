import { loadGatewayDatabase } from '../../../../scripts/lib/embedded.mjs';

/** A process that holds an embedded database like a gateway does, for tests that kill it. Prints one JSON line. */
const { startEmbedded } = await loadGatewayDatabase();
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

try {
  const database = await startEmbedded({ dataDir: process.argv[2], log });
  process.stdout.write(`${JSON.stringify({ url: database.url })}\n`);
  setInterval(() => undefined, 60_000);
} catch (error) {
  process.stdout.write(`${JSON.stringify({ error: error.message })}\n`);
}
