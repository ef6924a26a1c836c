import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { CONFIG, type Config } from '../config/config.js';
import { LOG, type Log } from '../log/log.js';
import { PrismaClient, type Prisma } from './generated/client.js';

export type Tx = Prisma.TransactionClient;

/**
 * A process that stalls in the middle of a transaction lets go of its locks before its leases end, and keeps nobody's
 * events back. PostgreSQL sees to that: a process that stands still keeps no time.
 */
const STALLED_MS = 5_000;

/** Sixty devices that lose WhatsApp at once all have something to write: they wait for each other rather than fail. */
const transactionOptions = { maxWait: 8_000, timeout: 15_000 };

/** Where PostgreSQL answers; known once the embedded one has started. */
export abstract class DatabaseAddress {
  abstract readonly url: string;
}

/**
 * Two ways in. `forTenant` sees one tenant's rows, whatever the query forgets; `system` sees all,
 * and belongs to the few repositories whose work is to find out which tenant something belongs to.
 */
@Injectable()
export class Database implements OnApplicationShutdown {
  private readonly appPool: pg.Pool;
  private readonly systemPool: pg.Pool;
  private readonly app: PrismaClient;
  readonly system: PrismaClient;

  constructor(
    address: DatabaseAddress,
    @Inject(CONFIG) config: Config,
    @Inject(LOG) private readonly log: Log,
  ) {
    this.appPool = this.pool(address.url, 'wagate_app', Math.ceil(config.database.connections * 0.6));
    this.systemPool = this.pool(address.url, 'wagate_system', Math.ceil(config.database.connections * 0.4));
    this.app = new PrismaClient({ adapter: new PrismaPg(this.appPool), transactionOptions });
    this.system = new PrismaClient({ adapter: new PrismaPg(this.systemPool), transactionOptions });
  }

  /** One transaction that can touch this tenant's rows only. */
  forTenant<T>(tenantId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.app.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT set_config('wagate.tenants', ${tenantId}, true)`;
      return work(tx);
    });
  }

  /** A single statement in the tenants' role, for the few paths where a transaction's round trips cost too much. */
  async appQuery<Row extends pg.QueryResultRow>(name: string, text: string, values: unknown[]): Promise<Row[]> {
    const result = await this.appPool.query<Row>({ name, text, values });
    return result.rows;
  }

  async systemQuery<Row extends pg.QueryResultRow>(name: string, text: string, values: unknown[]): Promise<Row[]> {
    const result = await this.systemPool.query<Row>({ name, text, values });
    return result.rows;
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.app.$disconnect(), this.system.$disconnect()]);
    await Promise.all([this.appPool.end(), this.systemPool.end()]);
  }

  /** For libraries that bring their own statements. */
  get systemConnections(): pg.Pool {
    return this.systemPool;
  }

  private pool(url: string, role: string, max: number): pg.Pool {
    const pool = new pg.Pool({
      connectionString: url,
      max,
      options: `-c role=${role} -c search_path=public -c idle_in_transaction_session_timeout=${STALLED_MS}`,
      application_name: role,
      connectionTimeoutMillis: 10_000,
    });
    // A connection that dies in idleness is replaced at the next query; without a listener it would end the process.
    pool.on('error', (error) => this.log.warn({ error }, 'a database connection was lost'));
    return pool;
  }
}
