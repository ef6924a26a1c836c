import { KeysRepository } from '../src/platform/crypto/keys.repository.js';
import { MasterKeys } from '../src/platform/crypto/master-keys.js';
import { Vault } from '../src/platform/crypto/vault.js';
import { readConfig } from '../src/platform/config/config.js';
import { Database } from '../src/platform/db/database.js';
import { newId } from '../src/platform/ids/ids.js';
import { shardOf } from '../src/platform/jobs/shards/shard-map.js';
import { createLog } from '../src/platform/log/log.js';
import { newSecret, shownPrefix } from '../src/modules/tokens/token-secret.js';
import { post } from './post.js';
import { rows } from './rows.js';

export interface Installation {
  readonly databaseUrl: string;
  readonly env: Readonly<Record<string, string>>;
}

/** One request to send a text for each of so many new tenants, by the tenant's own token and device. */
export async function openAccounts(installation: Installation, count: number): Promise<Buffer[]> {
  const config = readConfig({ ...installation.env });
  const database = new Database({ url: installation.databaseUrl }, config, createLog({ level: 'warn', name: 'bench' }));
  const vault = new Vault(new KeysRepository(database), new MasterKeys(config));
  const requests: Buffer[] = [];
  for (let serial = 0; serial < count; serial++) {
    const secret = newSecret('live');
    const account = { serial, secret, hash: await vault.fingerprint(secret) };
    requests.push(await openAccount(installation, account));
  }
  await database.onApplicationShutdown();
  return requests;
}

/** As much of an account as acceptance looks at: no owner, and a device that nobody connects. */
async function openAccount(
  { databaseUrl, env }: Installation,
  { serial, secret, hash }: { serial: number; secret: string; hash: Buffer },
): Promise<Buffer> {
  const [tenantId, deviceId, subdomain] = [newId('ten'), newId('dev'), `bench-${serial}`];
  const number = `1555${String(serial).padStart(7, '0')}`;
  await rows(
    databaseUrl,
    `WITH tenant AS (INSERT INTO tenants (id, subdomain, name, plan_id)
       SELECT $1, $2, $2, id FROM plans WHERE name = 'unlimited' RETURNING id),
     token AS (INSERT INTO tokens (id, tenant_id, name, kind, prefix, hash, scopes, device_ids)
       SELECT $3, id, 'Bench', 'live', $4, $5, '{messages:send}', '{}' FROM tenant)
     INSERT INTO devices (id, tenant_id, number, engine, name, status, shard)
       SELECT $6, id, $7, 'cloud', 'Bench', 'connected', $8 FROM tenant`,
    [tenantId, subdomain, newId('tok'), shownPrefix(secret), hash, deviceId, number, shardOf(deviceId, 64)],
  );
  const body = { sender_device: number, phone: '15550002222', message: 'Hello, this is a test message' };
  return post('/api/send/text', `${subdomain}.${env['BASE_DOMAIN']}`, { 'Access-Token': secret }, body);
}
