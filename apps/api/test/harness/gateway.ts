import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createEmulator } from '../../../../libs/emulator/src/index.js';
import { createApp } from '../../src/create-app.js';
import { Engines, type Engine } from '../../src/engines/engine.js';
import { readConfig } from '../../src/platform/config/config.js';
import { OUR_FAULT } from '../../src/platform/http/failures.filter.js';
import { createLog } from '../../src/platform/log/log.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { ask, type Answer, type Question } from './http.js';
import { noteSecret, refuseLeaks } from './known-secrets.js';
import { noteDeviceKeys } from './linked-keys.js';
import { testQueue } from './queue.js';

export const BASE_DOMAIN = 'wagate.test';

type Emulator = Awaited<ReturnType<typeof createEmulator>>;

/** What several gateways of one test share: the database, the queue, the master key and WhatsApp. */
export interface World {
  readonly database: TestDatabase;
  readonly emulator: Emulator;
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

export async function aWorld(): Promise<World> {
  const database = await createTestDatabase();
  const mediaCaFile = path.join(mkdtempSync(path.join(tmpdir(), 'wagate-ca-')), 'media.pem');
  const emulator = await createEmulator({ port: 0, mediaCaFile });
  const { redisUrl, prefix } = testQueue();
  const env = {
    BASE_DOMAIN,
    HOST: '127.0.0.1',
    PORT: '0',
    DATABASE_URL: database.url,
    QUEUE_PREFIX: prefix,
    MASTER_KEY: noteSecret(randomBytes(32).toString('base64')),
    GRAPH_API_URL: emulator.graphUrl,
    WHATSAPP_WEB_URL: emulator.webSocketUrl,
    WHATSAPP_MEDIA_CA: mediaCaFile,
    MEDIA_PRIVATE_HOSTS: new URL(emulator.url).host,
    SMTP_URL: emulator.smtpUrl,
    LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'debug',
    ...(redisUrl === undefined ? {} : { REDIS_URL: redisUrl }),
  };
  return {
    database,
    emulator,
    env,
    close: async () => {
      await emulator.close();
      await database.drop();
      rmSync(path.dirname(mediaCaFile), { recursive: true, force: true });
    },
  };
}

export interface Gateway {
  readonly app: NestExpressApplication;
  readonly world: World;
  readonly port: number;
  /** A real HTTP request to this process, at any host name. */
  ask(question: Question): Promise<Answer>;
  close(): Promise<void>;
}

export interface GatewayOptions {
  readonly world?: World;
  readonly env?: Readonly<Record<string, string>>;
  /** By another way than the world's own. */
  readonly databaseUrl?: string;
  /** Fakes of our own port, beside the real engines. */
  readonly engines?: readonly Engine[];
  /** Takes what the gateway logs, line by line. */
  readonly logTo?: string[];
}

/** The real gateway in this process, listening on a free port. */
export async function aGateway(options: GatewayOptions = {}): Promise<Gateway> {
  const world = options.world ?? (await aWorld());
  const config = readConfig({ ...world.env, ...options.env });
  const lines = options.logTo ?? [];
  const log = createLog({
    level: config.logLevel,
    name: 'test',
    destination: destinationOf(lines, options.logTo === undefined),
  });
  const app = await createApp({ config, log, databaseUrl: options.databaseUrl ?? world.database.url });
  addEngines(app, options.engines ?? []);
  await app.listen(0, '127.0.0.1');
  const { port } = addressOf(app.getHttpServer().address());
  return {
    app,
    world,
    port,
    ask: (question) => ask(port, question),
    close: async () => {
      app.getHttpServer().closeAllConnections();
      await noteDeviceKeys(app, world.database.url);
      await app.close();
      refuseLeaks(lines);
      if (!options.world) await world.close();
    },
  };
}

/** Kept for the search for secrets; shown instead where somebody wants to read along, and where a test would not say why it failed. */
function destinationOf(lines: string[], isUnread: boolean): { write(line: string): void } | undefined {
  if (process.env.TEST_LOG_LEVEL !== undefined) return undefined;
  return {
    write: (line) => {
      lines.push(line);
      if (isUnread && line.includes(OUR_FAULT) && !line.includes('"type":"AppError"')) process.stderr.write(line);
    },
  };
}

function addEngines(app: NestExpressApplication, extra: readonly Engine[]): void {
  const engines = app.get(Engines);
  const installed = engines.get.bind(engines);
  engines.get = (name) => extra.find((engine) => engine.name === name) ?? installed(name);
}

function addressOf(address: unknown): AddressInfo {
  if (!isAddress(address)) throw new Error('the gateway does not listen');
  return address;
}

function isAddress(address: unknown): address is AddressInfo {
  return typeof address === 'object' && address !== null && 'port' in address;
}
