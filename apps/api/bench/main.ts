import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startEmbedded } from '../src/platform/db/embedded/embedded.js';
import { measureAcceptance } from './acceptance.js';
import { machineInWords } from './figures.js';
import { measureLinked } from './linked/measure-linked.js';
import type { Program } from './programs.js';
import { rows } from './rows.js';
import { say } from './say.js';

const CONNECTIONS = 32;
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);
const roundMs = Number(process.env['BENCH_ROUND_MS'] ?? 4_000);
const redisUrl = process.env['BENCH_REDIS_URL'] || undefined;
/** `npm run bench -- linked` measures that part alone. */
const parts = process.argv.slice(2);

await bench();
process.exit();

async function bench(): Promise<void> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'wagate-bench-'));
  await chmod(dataDir, 0o711);
  const database = await startEmbedded({ dataDir, log: { info: () => undefined, warn: say, error: say } });
  const running: Program[] = [];
  try {
    say(`${machineInWords()}\n${await settingsInWords(database.url)}`);
    const around = { serverUrl: database.url, dataDir, redisUrl };
    if (isWanted('acceptance')) await measureAcceptance(around, { connections: CONNECTIONS, rounds, roundMs }, running);
    if (isWanted('linked')) await measureLinked(around, rounds, running);
  } finally {
    for (const program of running.toReversed()) await program.stop();
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function isWanted(part: 'acceptance' | 'linked'): boolean {
  return parts.length === 0 || parts.includes(part);
}

async function settingsInWords(url: string): Promise<string> {
  const [row] = await rows(
    url,
    `SELECT format('PostgreSQL %s, fsync %s, synchronous_commit %s', current_setting('server_version'),
                   current_setting('fsync'), current_setting('synchronous_commit')) AS words`,
  );
  const queue = redisUrl ? 'queue on Redis' : 'queue on PostgreSQL, because no redis-server is installed';
  return `${String(row?.['words'])}; ${queue}; ${CONNECTIONS} connections`;
}
