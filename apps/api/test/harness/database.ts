import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

const NOT_PERMITTED = '42501';

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** An own, migrated, empty database: a clone of the run's template (global-setup.mjs says where that is). */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = new URL(templateUrl());
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onServer(template, `CREATE DATABASE ${name} TEMPLATE ${template.pathname.slice(1)}`);
  const url = new URL(template);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => drop(template, name) };
}

/** Only a superuser may end the server's own vacuum worker, should one be at work there: it is soon done. */
async function drop(template: URL, name: string, attempts = 50): Promise<void> {
  try {
    await onServer(template, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  } catch (error) {
    if (attempts === 0 || !(error instanceof pg.DatabaseError) || error.code !== NOT_PERMITTED) throw error;
    await pause(100);
    await drop(template, name, attempts - 1);
  }
}

/** Connected beside the template: a database in use cannot be cloned. */
async function onServer(template: URL, sql: string): Promise<void> {
  const url = new URL(template);
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function templateUrl(): string {
  const url = process.env.WAGATE_TEST_DATABASE_URL;
  if (url === undefined) throw new Error('Only integration tests have a database: name the file *.int-spec.ts');
  return url;
}
