import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { joinEmbedded, startEmbedded, type EmbeddedDatabase } from './embedded.js';

const holderScript = fileURLToPath(new URL('../../../../test/harness/embedded-holder.mjs', import.meta.url));
const asRoot = process.getuid?.() === 0 ? it : it.skip;
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

describe('startEmbedded', () => {
  let dataDir: string;
  const holders: ChildProcess[] = [];

  beforeEach(() => {
    dataDir = realpathSync(mkdtempSync(join(tmpdir(), 'embedded-')));
    chmodSync(dataDir, 0o711);
  });

  afterEach(() => {
    holders.splice(0).forEach((holder) => holder.kill('SIGKILL'));
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  });

  it('makes a UTF-8 database whose owner is no superuser, behind a password only we can read', async () => {
    const database = await start();
    const [row] = await query(
      database.url,
      `SELECT rolsuper OR rolbypassrls AS exempt, current_database() AS name, lower('ÄÖ') AS lower,
              current_setting('server_encoding') AS encoding, current_setting('fsync') AS fsync
       FROM pg_roles WHERE rolname = current_user`,
    );
    await database.stop();
    expect(row).toEqual({ exempt: false, name: 'wagate', lower: 'äö', encoding: 'UTF8', fsync: 'on' });
    expect(statSync(join(dataDir, 'postgres', 'credentials.json')).mode & 0o777).toBe(0o600);
  });

  it('keeps its data and its address from one start to the next', async () => {
    const first = await start();
    await query(first.url, 'CREATE TABLE kept (id int)');
    await first.stop();
    const second = await start();
    await query(second.url, 'INSERT INTO kept VALUES (1)');
    await second.stop();
    expect(second.url).toBe(first.url);
  });

  it('takes another port when its own is taken', async () => {
    const first = await start();
    await first.stop();
    const thief = createServer().listen(Number(new URL(first.url).port), '127.0.0.1');
    await once(thief, 'listening');
    const second = await start();
    await query(second.url, 'SELECT 1');
    await second.stop();
    thief.close();
    expect(new URL(second.url).port).not.toBe(new URL(first.url).port);
  });

  it('recovers what was committed after the gateway was killed', async () => {
    const holder = await hold();
    await query(holder.url, 'CREATE TABLE kept AS SELECT 7 AS id');
    await kill(holder.process);
    await expectRecovered();
  });

  it('recovers what was committed after the gateway and PostgreSQL were killed', async () => {
    const holder = await hold();
    await query(holder.url, 'CREATE TABLE kept AS SELECT 7 AS id');
    process.kill(Number.parseInt(readFileSync(postmasterFile(), 'utf8'), 10), 'SIGKILL');
    await kill(holder.process);
    await expectRecovered();
  });

  it('does not take a stranger who got the old process id for its PostgreSQL', async () => {
    const first = await start();
    await first.stop();
    writeFileSync(postmasterFile(), `${process.pid}\n${dataDir}\n`);
    const second = await start();
    await query(second.url, 'SELECT 1');
    await second.stop();
  });

  it('begins again after a first start that was interrupted', async () => {
    mkdirSync(join(dataDir, 'postgres', 'cluster.new', 'base'), { recursive: true });
    const database = await start();
    await query(database.url, 'SELECT 1');
    await database.stop();
  });

  asRoot('keeps the cluster elsewhere when root has a folder that its service account cannot enter', async () => {
    chmodSync(dataDir, 0o700);
    const first = await start();
    await query(first.url, 'CREATE TABLE kept AS SELECT 7 AS id');
    await first.stop();
    const elsewhere = readlinkSync(join(dataDir, 'postgres'));
    try {
      await expectRecovered();
    } finally {
      rmSync(elsewhere, { recursive: true });
    }
    await expect(start()).rejects.toThrow(/database that .* points to is gone/);
  });

  it('refuses a second gateway with one sentence and leaves the first alone', async () => {
    const holder = await hold();
    await expect(start()).rejects.toThrow(
      `Another Wagate (process ${holder.process.pid}) is running on ${dataDir}: stop it first, or give this one its own DATA_DIR.`,
    );
    await query(holder.url, 'SELECT 1');
  });

  it('lends a running gateway’s database to an operator’s command', async () => {
    const holder = await hold();
    const joined = await joinEmbedded({ dataDir, log });
    await joined.stop();
    expect(joined.url).toBe(holder.url);
    await query(holder.url, 'SELECT 1');
  });

  it('lets exactly one of several gateways that start together in', async () => {
    const outcomes = await Promise.all([launchHolder(), launchHolder(), launchHolder()]);
    expect(outcomes.filter(({ answer }) => 'url' in answer)).toHaveLength(1);
    expect(outcomes.filter(({ answer }) => 'error' in answer)).toHaveLength(2);
  });

  it('names both versions when another PostgreSQL made the cluster', async () => {
    const database = await start();
    await database.stop();
    writeFileSync(join(dataDir, 'postgres', 'cluster', 'PG_VERSION'), '16\n');
    await expect(start()).rejects.toThrow(/was made by PostgreSQL 16 and this Wagate brings 18/);
  });

  it('says what is missing when the passwords were deleted', async () => {
    const database = await start();
    await database.stop();
    rmSync(join(dataDir, 'postgres', 'credentials.json'));
    await expect(start()).rejects.toThrow(/passwords of the embedded database are missing: bring .* back/);
  });

  function start(): Promise<EmbeddedDatabase> {
    return startEmbedded({ dataDir, log });
  }

  async function expectRecovered(): Promise<void> {
    const database = await start();
    expect(await query(database.url, 'SELECT id FROM kept')).toEqual([{ id: 7 }]);
    await database.stop();
  }

  async function hold(): Promise<{ process: ChildProcess; url: string }> {
    const { holder, answer } = await launchHolder();
    return { process: holder, url: String(answer.url) };
  }

  async function launchHolder(): Promise<{ holder: ChildProcess; answer: Record<string, unknown> }> {
    const holder = spawn(process.execPath, [holderScript, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
    holders.push(holder);
    const [line] = await once(createInterface(holder.stdout), 'line');
    return { holder, answer: JSON.parse(String(line)) };
  }

  function postmasterFile(): string {
    return join(dataDir, 'postgres', 'cluster', 'postmaster.pid');
  }
});

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
