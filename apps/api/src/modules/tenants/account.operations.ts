import { operation } from '../../platform/operations/operation.js';
import { AccountDto, GetAccountDto, UpdateAccountDto } from './account.dto.js';

const exampleAccount = {
  subdomain: 'acme',
  name: 'Acme',
  time_zone: 'Europe/Berlin',
  branding: { title: 'Acme', colour: '#0a7d4f', message: null },
  plan: 'standard',
  api_access: true,
  requests_per_minute: 60,
  messages_per_day: 1000,
  devices_max: 5,
  token: { id: 'tok_01jd3w7zqk5m8n2p4r6t8v0x1y', kind: 'token', scopes: ['*'] },
};

export const getAccount = operation({
  id: 'get_account',
  scope: 'account:read',
  effect: 'read',
  summary: 'Show the account behind a token',
  description: 'The subdomain, the name, the plan and its limits, and what this token may do.',
  doors: { rest: 'GET /account' },
  input: GetAccountDto,
  output: AccountDto,
  errors: [],
  example: { input: {}, output: exampleAccount },
});

export const updateAccount = operation({
  id: 'update_account',
  scope: 'account:write',
  effect: 'write',
  summary: 'Change the name, the time zone or the branding of the account',
  description: 'What is left out stays. A new time zone counts from the next message on.',
  doors: { rest: 'PATCH /account' },
  input: UpdateAccountDto,
  output: AccountDto,
  errors: [],
  example: {
    input: { name: 'Acme', time_zone: 'Europe/Berlin', branding: { title: 'Acme', colour: '#0a7d4f', message: null } },
    output: exampleAccount,
  },
});
