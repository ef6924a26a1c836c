import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const OPEN = ['queued', 'held', 'sending', 'sent'];
const LOOK_EVERY_MS = 200;

export interface StoredMessage {
  readonly id: string;
  readonly recipient: string;
  readonly status: string;
}

/** What the database holds of a tenant's messages to send, past every door. */
export async function messagesOf(databaseUrl: string, tenantId: string): Promise<StoredMessage[]> {
  return connected(databaseUrl, (client) => messages(client, tenantId));
}

/** What the tenant sent, once none of it is on its way any more; fails when none of it ends for so long. */
export async function settledMessages(
  databaseUrl: string,
  tenantId: string,
  patienceMs: number,
): Promise<StoredMessage[]> {
  return connected(databaseUrl, async (client) => {
    let open = await openMessages(client, tenantId);
    let fewerAt = Date.now();
    while (open.length > 0) {
      if (Date.now() > fewerAt + patienceMs) {
        throw new Error(`None ended in ${patienceMs} ms: ${open.length} are open, as ${JSON.stringify(open[0])}`);
      }
      await sleep(LOOK_EVERY_MS);
      const now = await openMessages(client, tenantId);
      if (now.length < open.length) fewerAt = Date.now();
      open = now;
    }
    return messages(client, tenantId);
  });
}

async function messages(client: pg.Client, tenantId: string): Promise<StoredMessage[]> {
  const text = `SELECT id, recipient, status FROM messages WHERE tenant_id = $1 AND direction = 'out' ORDER BY lane`;
  const { rows } = await client.query<StoredMessage>(text, [tenantId]);
  return rows;
}

async function openMessages(client: pg.Client, tenantId: string): Promise<StoredMessage[]> {
  const text = `SELECT id, recipient, status FROM messages
     WHERE tenant_id = $1 AND direction = 'out' AND status = ANY ($2::text[])`;
  const { rows } = await client.query<StoredMessage>(text, [tenantId, OPEN]);
  return rows;
}

async function connected<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
