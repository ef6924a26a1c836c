import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Installation } from './accounts.js';
import { post } from './post.js';
import { startProgram, type Program } from './programs.js';
import { rows } from './rows.js';

const gatewayFile = fileURLToPath(new URL('../../../dist/main.js', import.meta.url));
const floorFile = fileURLToPath(new URL('./floor.js', import.meta.url));

export interface Surroundings {
  readonly serverUrl: string;
  readonly dataDir: string;
  /** Undefined: the queues live in PostgreSQL. */
  readonly redisUrl: string | undefined;
}

/** A gateway with a database and a queue of its own: only its api unless told otherwise, as production runs it. */
export async function install(
  name: string,
  { serverUrl, dataDir, redisUrl }: Surroundings,
  more: Readonly<Record<string, string>> = {},
): Promise<Installation & { program: Program }> {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await rows(serverUrl, `CREATE DATABASE ${name}`);
  const env = {
    ROLE: 'api',
    HOST: '127.0.0.1',
    BASE_DOMAIN: 'bench.test',
    DATABASE_URL: url.href,
    QUEUE_PREFIX: name,
    MASTER_KEY: randomBytes(32).toString('base64'),
    DATA_DIR: path.join(dataDir, name),
    LOG_LEVEL: 'warn',
    ...(redisUrl === undefined ? {} : { REDIS_URL: redisUrl }),
    ...more,
  };
  return { databaseUrl: url.href, env, program: await startProgram(gatewayFile, env, '/health/ready') };
}

/** The same installation's next process. */
export function startAgain({ env }: Pick<Installation, 'env'>): Promise<Program> {
  return startProgram(gatewayFile, env, '/health/ready');
}

/** The floor writes to the same PostgreSQL and the same Redis; its table has the columns and indexes of messages. */
export async function startFloor(databaseUrl: string, redisUrl: string | undefined): Promise<Program> {
  await rows(databaseUrl, 'CREATE TABLE floor_messages (LIKE messages INCLUDING ALL)');
  const env = { FLOOR_DATABASE_URL: databaseUrl, ...(redisUrl === undefined ? {} : { FLOOR_REDIS_URL: redisUrl }) };
  return startProgram(floorFile, env, '/');
}

export function floorRequest(): Buffer {
  const body = { sender_device: '15550000000', phone: '15550002222', message: 'Hello, this is a test message' };
  return post('/api/send/text', 'floor.test', { 'Access-Token': 'x'.repeat(51) }, body);
}
