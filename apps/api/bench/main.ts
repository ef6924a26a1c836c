import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startEmbedded } from '../src/platform/db/embedded/embedded.js';
import { openAccounts } from './accounts.js';
import { addCrowd } from './crowd.js';
import { machineInWords } from './figures.js';
import { floorRequest, install, startFloor, type Surroundings } from './installations.js';
import { measure } from './measure.js';
import type { Program } from './programs.js';
import { reportOf } from './report.js';
import { rows, countOf } from './rows.js';

const CONNECTIONS = 32;
const MANY_TENANTS = 100;
const CROWD = { tenants: 1_000, messages: 1_000_000 };
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);
const roundMs = Number(process.env['BENCH_ROUND_MS'] ?? 4_000);
const redisUrl = process.env['BENCH_REDIS_URL'] || undefined;

await bench();
process.exit();

async function bench(): Promise<void> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'wagate-bench-'));
  await chmod(dataDir, 0o711);
  const database = await startEmbedded({ dataDir, log: { info: () => undefined, warn: say, error: say } });
  const running: Program[] = [];
  try {
    say(`${machineInWords()}\n${await settingsInWords(database.url)}`);
    await compare({ serverUrl: database.url, dataDir, redisUrl }, running);
  } finally {
    for (const program of running) await program.stop();
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function compare(around: Surroundings, running: Program[]): Promise<void> {
  const fresh = await install('fresh', around);
  running.push(fresh.program);
  const grown = await install('grown', around);
  running.push(grown.program);
  const floor = await startFloor(fresh.databaseUrl, redisUrl);
  running.push(floor);
  const requests = await openAccounts(fresh, MANY_TENANTS);
  const grownRequests = await openAccounts(grown, 1);
  say(`Adding ${CROWD.messages} messages of ${CROWD.tenants} tenants …`);
  await addCrowd(grown.databaseUrl, CROWD.tenants, CROWD.messages);
  const targets = {
    floor: { name: 'floor', port: floor.port, requests: [floorRequest()] },
    gateway: { name: 'gateway', port: fresh.program.port, requests: requests.slice(0, 1) },
    many: { name: 'many tenants', port: fresh.program.port, requests },
    grown: { name: 'million rows', port: grown.program.port, requests: grownRequests },
  };
  let answered = 0;
  const results = await measure(targets, {
    connections: CONNECTIONS,
    rounds,
    roundMs,
    onRound: ({ name }, round) => {
      if (name !== 'floor') answered += round.answered;
      say(`  ${name.padEnd(14)} ${round.perSecond.toFixed(0)} a second`);
    },
  });
  const kept = (await countOf(fresh.databaseUrl)) + (await countOf(grown.databaseUrl)) - CROWD.messages;
  if (kept < answered) throw new Error(`${answered} requests were answered, but only ${kept} messages are kept`);
  say(`\n${reportOf(results)}`);
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

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
