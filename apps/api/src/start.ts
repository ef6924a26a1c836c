import { mkdirSync } from 'node:fs';
import { createApp } from './create-app.js';
import { prepareDemo } from './demo/demo.js';
import { demoMasterKey } from './demo/demo-master-key.js';
import { ConfigInvalid, readConfig, type Config } from './platform/config/config.js';
import { EmbeddedDatabaseError } from './platform/db/embedded/embedded-error.js';
import { startEmbedded, type EmbeddedDatabase } from './platform/db/embedded/embedded.js';
import { applyMigrations, MigrationError } from './platform/db/migrations.js';
import { createLog, type Log } from './platform/log/log.js';

const SHUTDOWN_MS = 12_000;

interface Running {
  close(): Promise<void>;
}

/** Boots the gateway and keeps it until it is asked to end. */
export async function start(): Promise<void> {
  const stopAsked = nextStop();
  try {
    const config = withMasterKey(readConfig());
    const log = createLog({ level: config.logLevel, name: config.role });
    const running = await boot(config, log);
    await stopAsked;
    await finish(running, log);
    process.exitCode = 0;
  } catch (error) {
    process.stderr.write(`${sentenceOf(error)}\n`);
    process.exitCode = 1;
  }
  process.exit();
}

async function boot(config: Config, log: Log): Promise<Running> {
  mkdirSync(config.dataDir, { recursive: true });
  const embedded = config.database.url === undefined ? await openEmbedded(config, log) : undefined;
  try {
    const databaseUrl = config.database.url ?? embedded?.url ?? '';
    await applyMigrations(databaseUrl, { info: (message) => log.info(message) });
    const app = await createApp({ config, log, databaseUrl });
    await app.listen(config.http.port, config.http.host);
    log.info({ port: config.http.port, host: config.http.host }, 'listening');
    if (config.demo) process.stdout.write(await prepareDemo(app, config));
    return {
      close: async () => {
        app.getHttpServer().closeIdleConnections();
        await app.close();
        await embedded?.stop();
      },
    };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

function openEmbedded(config: Config, log: Log): Promise<EmbeddedDatabase> {
  return startEmbedded({
    dataDir: config.dataDir,
    log: {
      info: (message) => log.info(message),
      warn: (message) => log.warn(message),
      error: (message) => log.error(message),
    },
  });
}

async function finish(running: Running, log: Log): Promise<void> {
  const overdue = setTimeout(() => {
    log.error('the shutdown took too long and was cut off; what was in hand is settled at the next start');
    process.exit(1);
  }, SHUTDOWN_MS);
  await running.close();
  clearTimeout(overdue);
}

function withMasterKey(config: Config): Config {
  if (config.masterKey !== undefined || !config.demo) return config;
  return { ...config, masterKey: demoMasterKey(config.dataDir) };
}

function nextStop(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

/** What an operator can act on is a sentence; anything else keeps its stack. */
function sentenceOf(error: unknown): string {
  if (error instanceof ConfigInvalid || error instanceof EmbeddedDatabaseError || error instanceof MigrationError) {
    return error.message;
  }
  if (!(error instanceof Error)) return String(error);
  const code: unknown = Reflect.get(error, 'code');
  if (code === 'EADDRINUSE')
    return 'The port is taken by another program: set PORT to a free one, or end that program.';
  return error.stack ?? error.message;
}
