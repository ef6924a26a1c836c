import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

export interface MigrationLog {
  info(message: string): void;
}

/** A state of the database that an operator has to look at; the message says which and what to do. */
export class MigrationError extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'MigrationError';
  }
}

interface Migration {
  readonly name: string;
  readonly sql: string;
  /** As Prisma computes it, so that `prisma migrate deploy` agrees with what we applied. */
  readonly checksum: string;
}

interface AppliedMigration {
  readonly name: string;
  readonly checksum: string;
  readonly finished: boolean;
}

/** Prisma's own key: ours and `prisma migrate deploy` never run at the same time. */
const LOCK_KEY = 72707369;

const BOOKKEEPING = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                  VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum            VARCHAR(64) NOT NULL,
    finished_at         TIMESTAMPTZ,
    migration_name      VARCHAR(255) NOT NULL,
    logs                TEXT,
    rolled_back_at      TIMESTAMPTZ,
    started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;

/** Brings the database to the newest migration; many processes may call it at once. Gives the names it applied. */
export async function applyMigrations(url: string, log: MigrationLog, folder = migrationsFolder()): Promise<string[]> {
  const migrations = readMigrations(folder);
  const client = new pg.Client({ connectionString: url, application_name: 'wagate migrations' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    // A user called as the queue's schema is (wagate, by default) would see that one first.
    await client.query('SET search_path TO public');
    await client.query('SELECT pg_advisory_lock($1)', [LOCK_KEY]);
    await client.query(BOOKKEEPING);
    const pending = pendingAmong(migrations, await readApplied(client));
    for (const migration of pending) await apply(client, migration, log);
    return pending.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

/** prisma/migrations of the checkout or image we run from, whether this file is source or built. */
function migrationsFolder(): string {
  for (let dir = dirname(fileURLToPath(import.meta.url)); dir !== dirname(dir); dir = dirname(dir)) {
    const folder = join(dir, 'prisma', 'migrations');
    if (existsSync(folder)) return folder;
  }
  throw new MigrationError('The folder prisma/migrations is missing: Wagate is not installed completely.');
}

function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names
    .map(({ name }) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

async function readApplied(client: pg.Client): Promise<AppliedMigration[]> {
  const { rows } = await client.query<AppliedMigration>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  return rows;
}

function pendingAmong(migrations: readonly Migration[], applied: readonly AppliedMigration[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, checksum, finished } of applied) {
    const migration = known.get(name);
    if (!finished)
      throw new MigrationError(`The migration ${name} failed before: mend it with "prisma migrate resolve".`);
    if (migration === undefined) {
      throw new MigrationError(
        `The database has the migration ${name}, which this version does not know: it belongs to a newer Wagate.`,
      );
    }
    if (migration.checksum !== checksum) {
      throw new MigrationError(`The migration ${name} was changed after it was applied: restore its migration.sql.`);
    }
  }
  const done = new Set(applied.map(({ name }) => name));
  return migrations.filter(({ name }) => !done.has(name));
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration, log: MigrationLog): Promise<void> {
  log.info(`Applying the migration ${name}`);
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (cause) {
    await client.query('ROLLBACK');
    throw new MigrationError(`The migration ${name} failed and changed nothing: ${describe(cause, sql)}`, { cause });
  }
}

function describe(cause: unknown, sql: string): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  const position = cause instanceof pg.DatabaseError ? Number(cause.position) : Number.NaN;
  return Number.isNaN(position) ? message : `${message} (line ${sql.slice(0, position).split('\n').length})`;
}
