import pg from 'pg';
import { eventually } from './eventually.js';

const OPEN = ['queued', 'held', 'sending', 'sent'];

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

/** What the tenant sent, once none of it is on its way any more. */
export async function settledMessages(
  databaseUrl: string,
  tenantId: string,
  deadlineMs: number,
): Promise<StoredMessage[]> {
  let messages: StoredMessage[] = [];
  await eventually(
    'every message has ended',
    async () => {
      messages = await messagesOf(databaseUrl, tenantId);
      const open = messages.filter(({ status }) => OPEN.includes(status));
      return open.length === 0 || `${open.length} are open, as ${JSON.stringify(open[0])}`;
    },
    deadlineMs,
  );
  return messages;
}
