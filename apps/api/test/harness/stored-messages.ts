import pg from 'pg';

export interface StoredMessage {
  readonly id: string;
  readonly recipient: string;
  readonly status: string;
}

/** What the database holds of a tenant's messages to send, past every door. */
export async function messagesOf(databaseUrl: string, tenantId: string): Promise<StoredMessage[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const text = `SELECT id, recipient, status FROM messages WHERE tenant_id = $1 AND direction = 'out' ORDER BY lane`;
    const { rows } = await client.query<StoredMessage>(text, [tenantId]);
    return rows;
  } finally {
    await client.end();
  }
}
