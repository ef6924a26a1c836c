import pg from 'pg';

/** One statement as the database's owner. */
export async function rows(url: string, text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: found } = await client.query<Record<string, unknown>>(text, values);
    return found;
  } finally {
    await client.end();
  }
}

/** How many messages there are. */
export async function countOf(url: string): Promise<number> {
  const [row] = await rows(url, 'SELECT count(*)::int AS count FROM messages');
  return Number(row?.['count']);
}
