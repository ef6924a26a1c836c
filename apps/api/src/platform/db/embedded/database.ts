import pg from 'pg';
import { SUPERUSER } from './cluster.js';
import type { Credentials } from './credentials.js';

/** Neither superuser nor exempt from row-level security: what a hosted PostgreSQL gives, too. */
const OWNER = 'wagate';

export function superuserUrl(credentials: Credentials, port: number): string {
  return `postgresql://${SUPERUSER}:${credentials.superuserPassword}@127.0.0.1:${port}/postgres`;
}

export function ownerUrl(credentials: Credentials, port: number): string {
  return `postgresql://${OWNER}:${credentials.password}@127.0.0.1:${port}/${OWNER}`;
}

/** Each step asks first, so a crash between two is made good by the next start. */
export async function ensureDatabase(credentials: Credentials, port: number): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl(credentials, port) });
  await client.connect();
  try {
    const role = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [OWNER]);
    if (role.rowCount === 0) {
      const password = client.escapeLiteral(credentials.password);
      await client.query(`CREATE ROLE ${OWNER} LOGIN CREATEDB CREATEROLE PASSWORD ${password}`);
    }
    const database = await client.query('SELECT FROM pg_database WHERE datname = $1', [OWNER]);
    if (database.rowCount === 0) await client.query(`CREATE DATABASE ${OWNER} OWNER ${OWNER}`);
  } finally {
    await client.end();
  }
}
