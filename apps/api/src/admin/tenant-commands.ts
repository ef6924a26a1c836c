import { TenantsService } from '../modules/tenants/index.js';
import { AccountsService } from '../modules/tokens/index.js';
import { UsageError, type Command } from './command.js';

const changes = {
  suspend: 'Refuse everything of a tenant until it is resumed',
  resume: 'Let a suspended tenant in again',
  delete: 'Delete a tenant and all it kept; what it sealed can be opened by nobody',
} as const;

export const tenantCommands: readonly Command[] = [
  {
    name: 'tenant create',
    summary: 'Open an account: a tenant, its owner and a first token',
    argument: '<subdomain>',
    options: {
      email: { description: 'the owner’s e-mail address', required: true },
      plan: { description: 'the plan (standard when left out)' },
      name: { description: 'the name of the account' },
      'time-zone': { description: 'such as Europe/Berlin (UTC when left out)' },
    },
    run: async (app, { argument: subdomain, options }) => {
      const email = options['email'] ?? '';
      if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new UsageError('--email must be an e-mail address.');
      const wanted = {
        subdomain,
        plan: options['plan'] ?? 'standard',
        name: options['name'],
        timeZone: options['time-zone'],
      };
      const opened = await app.get(AccountsService).open(wanted, { email });
      return { id: opened.tenantId, subdomain, owner: { email, password: opened.password }, token: opened.token };
    },
  },
  {
    name: 'tenant list',
    summary: 'List the tenants',
    options: {},
    run: async (app) => ({ tenants: await app.get(TenantsService).list() }),
  },
  {
    name: 'tenant plan',
    summary: 'Put a tenant on a plan',
    argument: '<subdomain>',
    options: { plan: { description: 'the plan', required: true } },
    run: async (app, { argument: subdomain, options }) => {
      await app.get(TenantsService).putOnPlan(subdomain, options['plan'] ?? '');
      return { subdomain, plan: options['plan'] };
    },
  },
  ...(['suspend', 'resume', 'delete'] as const).map((change): Command => ({
    name: `tenant ${change}`,
    summary: changes[change],
    argument: '<subdomain>',
    options: {},
    run: async (app, { argument: subdomain }) => {
      await app.get(TenantsService)[change](subdomain);
      return { subdomain, done: change };
    },
  })),
];
