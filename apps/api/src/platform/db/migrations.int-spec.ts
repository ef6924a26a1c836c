import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/harness/database.js';
import { applyMigrations, MigrationError } from './migrations.js';

const log = { info: () => undefined };

describe('applyMigrations', () => {
  let database: TestDatabase;
  let folder: string;

  beforeEach(async () => {
    database = await createTestDatabase();
    await query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    folder = mkdtempSync(join(tmpdir(), 'migrations-'));
    migration('1_books', 'CREATE TABLE books (id int); CREATE TABLE pages (id int);');
  });

  afterEach(async () => {
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  it('applies what is missing, in order, once', async () => {
    migration('2_title', 'ALTER TABLE books ADD title text;');
    expect(await applyMigrations(database.url, log, folder)).toEqual(['1_books', '2_title']);
    migration('3_index', 'CREATE INDEX ON books (title);');
    expect(await applyMigrations(database.url, log, folder)).toEqual(['3_index']);
    expect(await applyMigrations(database.url, log, folder)).toEqual([]);
  });

  it('a schema called as the user is, as the queue’s may be, draws no table away', async () => {
    await applyMigrations(database.url, log, folder);
    const user = decodeURIComponent(new URL(database.url).username);
    await query(`CREATE SCHEMA "${user}"`);
    migration('2_title', 'ALTER TABLE books ADD title text;');
    expect(await applyMigrations(database.url, log, folder)).toEqual(['2_title']);
  });

  it('lets many replicas start together and applies each migration once', async () => {
    const runs = await Promise.all(Array.from({ length: 6 }, () => applyMigrations(database.url, log, folder)));
    expect(runs.flat()).toEqual(['1_books']);
  });

  it('keeps the books as Prisma does', async () => {
    await applyMigrations(database.url, log, folder);
    const [row] = await query('SELECT * FROM _prisma_migrations');
    expect(row).toMatchObject({
      checksum: '0718634131f4b7958e03f64b9f32d392d57ed22459e35a234673bf18afbeeffa',
      migration_name: '1_books',
      rolled_back_at: null,
      applied_steps_count: 1,
      finished_at: expect.any(Date),
    });
  });

  it('undoes a migration that fails half-way and names it, the reason and the line', async () => {
    migration('2_broken', 'CREATE TABLE covers (id int);\n\nSELECT * FROM nowhere;');
    const failure = applyMigrations(database.url, log, folder);
    await expect(failure).rejects.toThrow(/2_broken failed and changed nothing: relation "nowhere" .* \(line 3\)/);
    expect(await query("SELECT to_regclass('covers') AS covers")).toEqual([{ covers: null }]);
    migration('2_broken', 'CREATE TABLE covers (id int);');
    expect(await applyMigrations(database.url, log, folder)).toEqual(['2_broken']);
  });

  it('refuses a migration that was changed after it was applied', async () => {
    await applyMigrations(database.url, log, folder);
    migration('1_books', 'CREATE TABLE books (id bigint);');
    await expect(applyMigrations(database.url, log, folder)).rejects.toThrow(/1_books was changed/);
  });

  it('refuses a database that a newer version migrated', async () => {
    migration('2_newer', 'CREATE TABLE covers (id int);');
    await applyMigrations(database.url, log, folder);
    rmSync(join(folder, '2_newer'), { recursive: true });
    const failure = applyMigrations(database.url, log, folder);
    await expect(failure).rejects.toThrow(MigrationError);
    await expect(failure).rejects.toThrow(/2_newer.*newer Wagate/);
  });

  it('refuses to go on after a migration that Prisma recorded as failed', async () => {
    await applyMigrations(database.url, log, folder);
    await query('UPDATE _prisma_migrations SET finished_at = NULL');
    await expect(applyMigrations(database.url, log, folder)).rejects.toThrow(/1_books failed before/);
  });

  function migration(name: string, sql: string): void {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, 'migration.sql'), sql);
  }

  async function query(sql: string): Promise<Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  }
});
