import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/harness/database.js';
import { readConfig } from '../config/config.js';
import { Database } from '../db/database.js';
import { createLog } from '../log/log.js';
import { KeysRepository } from './keys.repository.js';
import { MasterKeys } from './master-keys.js';
import { Vault } from './vault.js';

let test: TestDatabase;
let database: Database;
let vault: Vault;
let other: pg.Client;

beforeAll(async () => {
  test = await createTestDatabase();
  const config = readConfig({ DEMO: '1', LOG_LEVEL: 'silent', MASTER_KEY: randomBytes(32).toString('base64') });
  database = new Database(test, config, createLog({ level: 'silent', name: 'test' }));
  vault = new Vault(new KeysRepository(database), new MasterKeys(config));
  other = new pg.Client({ connectionString: test.url });
  await other.connect();
});
afterAll(async () => {
  await other.end();
  await database.onApplicationShutdown();
  await test.drop();
});

it('a secret of the installation that could not be read is read again by whoever asks next', async () => {
  await other.query('ALTER TABLE installation RENAME TO away');
  await expect(vault.fingerprint('a token')).rejects.toThrow();
  await other.query('ALTER TABLE away RENAME TO installation');
  const first = await vault.fingerprint('a token');
  expect(await vault.fingerprint('a token')).toEqual(first);
});

it('what is the installation’s own opens only in its place', async () => {
  const sealed = await vault.sealOwn('here', Buffer.from('a secret'));
  expect((await vault.openOwn('here', sealed)).toString()).toBe('a secret');
  await expect(vault.openOwn('there', sealed)).rejects.toThrow('does not open');
});
