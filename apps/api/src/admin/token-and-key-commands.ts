import { AccountsService } from '../modules/tokens/index.js';
import { Vault } from '../platform/crypto/vault.js';
import type { Command } from './command.js';

export const tokenAndKeyCommands: readonly Command[] = [
  {
    name: 'token create',
    summary: 'Make a token that may do everything in a tenant; it is shown this once',
    argument: '<subdomain>',
    options: { name: { description: 'where the token is used' } },
    run: async (app, { argument: subdomain, options }) => ({
      subdomain,
      token: await app.get(AccountsService).addToken(subdomain, options['name'] ?? 'Made by the operator'),
    }),
  },
  {
    name: 'key rotate',
    summary: 'Wrap every key with MASTER_KEY; MASTER_KEY_OLD is the one it replaces',
    options: {},
    run: async (app) => ({ rewrapped_tenant_keys: await app.get(Vault).rotate() }),
  },
];
