import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { Redis } from 'ioredis';
import { PostgresBus } from '../../src/platform/bus/postgres-bus.js';
import { RedisBus } from '../../src/platform/bus/redis-bus.js';
import { readConfig } from '../../src/platform/config/config.js';
import { FickleDatabase } from './fickle-database.js';
import { InstallationRepository } from '../../src/platform/jobs/installation.repository.js';
import { Lanes } from '../../src/platform/jobs/lanes.js';
import { PostgresBackend } from '../../src/platform/jobs/queue/postgres-backend.js';
import { RedisBackend } from '../../src/platform/jobs/queue/redis-backend.js';
import { HeldShards } from '../../src/platform/jobs/shards/held-shards.js';
import { LaneSweep } from '../../src/platform/jobs/shards/lane-sweep.js';
import type { LaneWork } from '../../src/platform/jobs/shards/lane-work.js';
import { LeasesRepository } from '../../src/platform/jobs/shards/leases.repository.js';
import { ShardHost } from '../../src/platform/jobs/shards/shard-host.js';
import { ShardKeeper } from '../../src/platform/jobs/shards/shard-keeper.js';
import { ShardMap } from '../../src/platform/jobs/shards/shard-map.js';
import type { ShardTimes } from '../../src/platform/jobs/shards/shard-times.js';
import { WorkerIdentity } from '../../src/platform/jobs/shards/worker-identity.js';
import { createLog } from '../../src/platform/log/log.js';
import { createTestDatabase } from './database.js';
import { eventually } from './eventually.js';

export type QueueKind = 'postgres' | 'redis';

/** Where queues can live on this machine. */
export const queueKinds: QueueKind[] = process.env.TEST_REDIS_URL === undefined ? ['postgres'] : ['postgres', 'redis'];

export const shortTimes: ShardTimes = { ttlMs: 1_500, graceMs: 1_000, sweepMs: 200, lanesAtOnce: 8 };
/** No sweep comes to the rescue in a test's time. */
export const neverSweeping: ShardTimes = { ...shortTimes, sweepMs: 600_000 };

/** An installation of its own, with as many processes as the test starts. */
export class TestInstallation {
  private readonly ends: (() => Promise<void>)[] = [];
  private readonly prefix = `t_${randomBytes(6).toString('hex')}`;

  private constructor(
    readonly kind: QueueKind,
    readonly databaseUrl: string,
    drop: () => Promise<void>,
  ) {
    this.ends.push(drop);
  }

  static async create(kind: QueueKind): Promise<TestInstallation> {
    const database = await createTestDatabase();
    return new TestInstallation(kind, database.url, () => database.drop());
  }

  /** A process; it drains lanes once `start` is called. */
  async process(times: ShardTimes = shortTimes): Promise<TestProcess> {
    const started = new TestProcess(this, times);
    this.ends.unshift(() => started.end());
    await started.connect();
    return started;
  }

  get redisUrl(): string {
    return process.env.TEST_REDIS_URL ?? '';
  }

  get queuePrefix(): string {
    return this.prefix;
  }

  /** As after an accident with the queue: nothing is left in it. */
  async wipeQueue(): Promise<void> {
    if (this.kind === 'redis') return this.wipeRedis();
    const tables = await this.sql<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname = $1 AND tablename <> 'migration'`,
      [this.prefix],
    );
    const truncate = `TRUNCATE ${tables.map(({ name }) => name).join(', ')}`;
    // Workers go on with their statements meanwhile, so that it may take more than one attempt.
    await eventually('the queue is wiped', () => this.sql(truncate).then(() => true, String));
  }

  /** Jobs that wait in any queue, due or not. */
  async queued(): Promise<number> {
    if (this.kind === 'redis') return this.queuedInRedis();
    const rows = await this.sql<{ jobs: number }>(
      `SELECT count(*)::int AS jobs FROM ${this.prefix}.job WHERE state IN ('waiting', 'delayed')`,
    );
    return rows[0]?.jobs ?? 0;
  }

  /** Every connection of the queue and the bus breaks; the server stays. */
  async cutConnections(): Promise<void> {
    if (this.kind === 'redis') return this.cutRedis();
    await this.sql(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name IN ('wagate_queue', 'wagate_bus')`,
    );
  }

  async sql<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    const client = new pg.Client({ connectionString: this.databaseUrl });
    await client.connect();
    try {
      return (await client.query<Row>(text, values)).rows;
    } finally {
      await client.end();
    }
  }

  async end(): Promise<void> {
    for (const end of this.ends) await end().catch(unlessClosed);
  }

  private async queuedInRedis(): Promise<number> {
    const redis = new Redis(this.redisUrl);
    const delayed = await redis.keys(`${this.prefix}:*:delayed`);
    const waiting = await redis.keys(`${this.prefix}:*:wait`);
    const counts = await Promise.all([
      ...delayed.map((key) => redis.zcard(key)),
      ...waiting.map((key) => redis.llen(key)),
    ]);
    redis.disconnect();
    return counts.reduce((sum, count) => sum + count, 0);
  }

  private async cutRedis(): Promise<void> {
    const redis = new Redis(this.redisUrl);
    const clients = String(await redis.call('CLIENT', 'LIST')).split('\n');
    for (const client of clients.filter((line) => line.includes(` name=${this.prefix}`))) {
      await redis.call('CLIENT', 'KILL', 'ID', /\bid=(\d+)/.exec(client)?.[1] ?? '0');
    }
    redis.disconnect();
  }

  private async wipeRedis(): Promise<void> {
    const redis = new Redis(this.redisUrl);
    const keys = await redis.keys(`${this.prefix}:*`);
    if (keys.length > 0) await redis.del(...keys);
    redis.disconnect();
  }
}

/** The providers of platform/jobs, put together as Nest would. */
export class TestProcess {
  readonly identity = new WorkerIdentity();
  readonly held = new HeldShards();
  readonly database: FickleDatabase;
  readonly bus: PostgresBus | RedisBus;
  readonly backend: PostgresBackend | RedisBackend;
  readonly leases: LeasesRepository;
  readonly installation: InstallationRepository;
  readonly map: ShardMap;
  readonly lanes: Lanes;
  readonly sweep: LaneSweep;
  readonly host: ShardHost;
  private isEnded = false;

  constructor(of: TestInstallation, times: ShardTimes) {
    const log = createLog({ level: process.env.TEST_LOG ?? 'silent', name: 'test' });
    const config = readConfig({ DEMO: '1', DATABASE_CONNECTIONS: '5', LOG_LEVEL: 'silent' });
    this.database = new FickleDatabase({ url: of.databaseUrl }, config, log);
    const isRedis = of.kind === 'redis';
    this.bus = isRedis
      ? new RedisBus(of.redisUrl, of.queuePrefix, log)
      : new PostgresBus(of.databaseUrl, of.queuePrefix, log);
    this.backend = isRedis
      ? new RedisBackend(of.redisUrl, of.queuePrefix, log)
      : new PostgresBackend(of.databaseUrl, of.queuePrefix, log);
    this.leases = new LeasesRepository(this.database);
    this.installation = new InstallationRepository(this.database);
    this.map = new ShardMap(this.installation, this.backend);
    this.lanes = new Lanes(this.backend, this.map, this.held, log);
    this.sweep = new LaneSweep(this.held, this.map, times, log);
    const keeper = new ShardKeeper(this.held, this.leases, this.backend, this.sweep, this.bus, times, log);
    this.host = new ShardHost(this.identity, this.leases, this.map, keeper, this.held, times, log);
  }

  async connect(): Promise<void> {
    await this.bus.onApplicationBootstrap();
    await this.backend.start();
  }

  start(work: LaneWork): void {
    this.host.start(work);
    this.sweep.start(work);
  }

  async stop(): Promise<void> {
    await Promise.all([this.sweep.stop(), this.host.stop()]);
  }

  /** As if the machine lost its network: neither the database nor the queue hears of it again. */
  async partition(): Promise<void> {
    this.database.isAway = true;
    await this.backend.close();
  }

  get openShards(): number[] {
    return this.held.open().map(({ lease }) => lease.shard);
  }

  async end(): Promise<void> {
    if (this.isEnded) return;
    this.isEnded = true;
    await this.stop();
    await this.backend.close();
    await this.bus.onApplicationShutdown();
    await this.database.onApplicationShutdown();
  }
}

/** ioredis says so of a connection that was cut and is ended before it came back. */
function unlessClosed(error: unknown): void {
  if (!(error instanceof Error && error.message === 'Connection is closed.')) throw error;
}
