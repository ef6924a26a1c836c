import type { NestExpressApplication } from '@nestjs/platform-express';
import pg from 'pg';
import { Vault } from '../../src/platform/crypto/vault.js';
import { noteKey } from './known-secrets.js';

/** The private keys of every linked device, as the gateway itself would open them. */
export async function noteDeviceKeys(app: NestExpressApplication, databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ tenant: string; device: string; id: string; value: Buffer }>(
      `SELECT tenant_id AS tenant, device_id AS device, key_id AS id, value FROM device_keys WHERE kind = 'creds' LIMIT 100`,
    );
    const vault = app.get(Vault);
    for (const { tenant, device, id, value } of rows) {
      const plain = await vault.open(tenant, `device memory ${device}/creds/${id}`, value).catch(() => Buffer.alloc(0));
      for (const [key] of plain.toString('utf8').matchAll(/[A-Za-z0-9+/]{40,}=*/g)) noteKey(Buffer.from(key, 'base64'));
    }
  } finally {
    await client.end();
  }
}
