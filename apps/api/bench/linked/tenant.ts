import { request, type IncomingMessage } from 'node:http';
import { KeysRepository } from '../../src/platform/crypto/keys.repository.js';
import { MasterKeys } from '../../src/platform/crypto/master-keys.js';
import { Vault } from '../../src/platform/crypto/vault.js';
import { readConfig } from '../../src/platform/config/config.js';
import { Database } from '../../src/platform/db/database.js';
import { newId } from '../../src/platform/ids/ids.js';
import { createLog } from '../../src/platform/log/log.js';
import { newSecret, shownPrefix } from '../../src/modules/tokens/token-secret.js';
import type { Installation } from '../accounts.js';
import { rows } from '../rows.js';

/** A tenant that asks a gateway through its own door. */
export class BenchTenant {
  private constructor(
    private readonly host: string,
    private readonly token: string,
  ) {}

  static async open({ databaseUrl, env }: Installation): Promise<BenchTenant> {
    const config = readConfig({ ...env });
    const database = new Database({ url: databaseUrl }, config, createLog({ level: 'warn', name: 'bench' }));
    const vault = new Vault(new KeysRepository(database), new MasterKeys(config));
    const secret = newSecret('live');
    const tenantId = newId('ten');
    await rows(
      databaseUrl,
      `WITH tenant AS (INSERT INTO tenants (id, subdomain, name, plan_id)
         SELECT $1, 'linked', 'Linked', id FROM plans WHERE name = 'unlimited' RETURNING id)
       INSERT INTO tokens (id, tenant_id, name, kind, prefix, hash, scopes, device_ids)
         SELECT $2, id, 'Bench', 'live', $3, $4, '{*}', '{}' FROM tenant`,
      [tenantId, newId('tok'), shownPrefix(secret), await vault.fingerprint(secret)],
    );
    await database.forTenant(tenantId, (tx) => vault.makeTenantKey(tx, tenantId));
    await database.onApplicationShutdown();
    return new BenchTenant(`linked.${String(env['BASE_DOMAIN'])}`, secret);
  }

  async ask(port: number, method: string, path: string, body?: object): Promise<unknown> {
    const text = await this.read(port, method, path, body);
    const answer: unknown = JSON.parse(text);
    return answer;
  }

  /** Gives the data of each event of a stream to `take`, until that has had enough. */
  follow(port: number, path: string, take: (data: string) => Promise<boolean>): Promise<void> {
    return new Promise((resolve, reject) => {
      const sent = request(this.options(port, 'GET', path), (response) => {
        takeEach(response, take).then(resolve, reject);
      });
      sent.on('error', reject).end();
    });
  }

  private read(port: number, method: string, path: string, body?: object): Promise<string> {
    return new Promise((resolve, reject) => {
      const sent = request(this.options(port, method, path), (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.on('end', () =>
          (response.statusCode ?? 500) < 300 ? resolve(text) : reject(new Error(`${method} ${path}: ${text}`)),
        );
      });
      sent.on('error', reject).end(body === undefined ? undefined : JSON.stringify(body));
    });
  }

  private options(port: number, method: string, path: string) {
    const headers = { host: this.host, 'access-token': this.token, 'content-type': 'application/json' };
    return { host: '127.0.0.1', port, method, path, agent: false, headers } as const;
  }
}

async function takeEach(response: IncomingMessage, take: (data: string) => Promise<boolean>): Promise<void> {
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) {
    const events = (text + String(chunk)).split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      const data = /^data: (.*)$/m.exec(event)?.[1];
      if (data !== undefined && (await take(data))) return;
    }
  }
  throw new Error(`the stream has ended: ${text}`);
}
