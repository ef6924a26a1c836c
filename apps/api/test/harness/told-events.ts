import pg from 'pg';
import { eventually } from './eventually.js';

/**
 * Events are listed once no older transaction of the whole database server is open, and the tests share a server:
 * from here on the events of everything that was done are listed.
 */
export async function everyEventIsTold(databaseUrl: string): Promise<void> {
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  try {
    const { rows } = await database.query<{ xid: string }>('SELECT pg_current_xact_id()::text AS xid');
    await eventually('no older transaction is open', async () => {
      const open = await database.query<{ past: boolean }>(
        'SELECT pg_snapshot_xmin(pg_current_snapshot()) > $1::xid8 AS past',
        [rows[0]?.xid],
      );
      return open.rows[0]?.past;
    });
  } finally {
    await database.end();
  }
}
