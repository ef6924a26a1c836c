import { accessSync, constants, mkdirSync } from 'node:fs';
import type { Server, ServerResponse } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApp } from './create-app.js';
import { demoMasterKey } from './demo/demo-master-key.js';
import { ConfigInvalid, readConfig, type Config } from './platform/config/config.js';
import { SealBroken } from './platform/crypto/aead.js';
import { EmbeddedDatabaseError } from './platform/db/embedded/embedded-error.js';
import { joinEmbedded, startEmbedded, type EmbeddedDatabase } from './platform/db/embedded/embedded.js';
import { applyMigrations, MigrationError } from './platform/db/migrations.js';
import { createLog, type Log } from './platform/log/log.js';

const LAST_WORD_MS = 8_000;

export interface OpenGateway {
  readonly app: NestExpressApplication;
  readonly config: Config;
  readonly log: Log;
  /** In the order that loses nothing: requests, jobs, connections, and the database last. */
  readonly close: () => Promise<void>;
}

/** The gateway on its database, not yet listening. An operator's command opens it with a role of its own. */
export async function openGateway({ role }: { role?: Config['role'] } = {}): Promise<OpenGateway> {
  const read = withMasterKey(withDataDir(readConfig()));
  const config = role === undefined ? read : { ...read, role };
  const log = createLog({ level: config.logLevel, name: config.role });
  const embedded = config.database.url === undefined ? await openEmbedded(config, log, role !== undefined) : undefined;
  try {
    const databaseUrl = config.database.url ?? embedded?.url ?? '';
    await applyMigrations(databaseUrl, { info: (message) => log.info(message) });
    const app = await createApp({ config, log, databaseUrl });
    return {
      app,
      config,
      log,
      close: async () => {
        sayGoodbye(app.getHttpServer());
        await app.close();
        await embedded?.stop();
      },
    };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

/** A client that keeps its connection would keep us: the answer to its next request is the last one on it. */
function sayGoodbye(server: Server): void {
  server.closeIdleConnections();
  server.prependListener('request', (_request, response: ServerResponse) => response.setHeader('Connection', 'close'));
  setTimeout(() => server.closeAllConnections(), LAST_WORD_MS).unref();
}

function openEmbedded(config: Config, log: Log, beside: boolean): Promise<EmbeddedDatabase> {
  const open = beside ? joinEmbedded : startEmbedded;
  return open({
    dataDir: config.dataDir,
    log: {
      info: (message) => log.info(message),
      warn: (message) => log.warn(message),
      error: (message) => log.error(message),
    },
  });
}

/** Only the demo and the embedded database keep files: elsewhere the disk may be read-only. */
function withDataDir(config: Config): Config {
  if (!config.demo && config.database.url !== undefined) return config;
  try {
    mkdirSync(config.dataDir, { recursive: true });
    accessSync(config.dataDir, constants.W_OK);
    return config;
  } catch (error) {
    throw new ConfigInvalid([`DATA_DIR cannot be written to: ${error instanceof Error ? error.message : ''}`]);
  }
}

function withMasterKey(config: Config): Config {
  if (config.masterKey !== undefined || !config.demo) return config;
  return { ...config, masterKey: demoMasterKey(config.dataDir) };
}

/** What an operator can act on is a sentence; anything else keeps its stack. */
export function sentenceOf(error: unknown): string {
  if (error instanceof ConfigInvalid || error instanceof EmbeddedDatabaseError || error instanceof MigrationError) {
    return error.message;
  }
  if (!(error instanceof Error)) return String(error);
  const code: unknown = Reflect.get(error, 'code');
  if (code === 'EADDRINUSE')
    return 'The port is taken by another program: set PORT to a free one, or end that program.';
  if (code === '28P01' || code === '3D000') return `PostgreSQL refused us: ${error.message}. Is DATABASE_URL right?`;
  if (error instanceof SealBroken) {
    return 'What is sealed does not open with this MASTER_KEY: set the one it was sealed with, or name that one in MASTER_KEY_OLD.';
  }
  if (code === 'ECONNREFUSED') return `A server of ours does not answer: ${error.message}. Is DATABASE_URL right?`;
  return error.stack ?? error.message;
}
