import { Facts, Flag, NumberField, Text } from '../../platform/operations/fields.js';
import { operation } from '../../platform/operations/operation.js';

export class NoInput {}

export class AccountDto {
  @Text('The subdomain of the account.') subdomain!: string;
  @Text('The time zone that days are counted in.') time_zone!: string;
  @Flag('Whether the plan includes API access.') api_access!: boolean;
  @NumberField('Requests a minute; null: no limit.', { nullable: true }) requests_per_minute!: number | null;
  @NumberField('Messages a day and device; null: no limit.', { nullable: true }) messages_per_day!: number | null;
  @NumberField('Devices; null: no limit.', { nullable: true }) devices_max!: number | null;
  @Facts('The token that asked: its id, kind and scopes.') token!: unknown;
}

export const getAccount = operation({
  id: 'get_account',
  scope: 'account:read',
  effect: 'read',
  summary: 'Show the account behind a token',
  description: 'The subdomain, the plan’s limits, and what this token may do.',
  doors: { rest: 'GET /account' },
  input: NoInput,
  output: AccountDto,
  errors: [],
  example: {
    input: {},
    output: {
      subdomain: 'acme',
      time_zone: 'UTC',
      api_access: true,
      requests_per_minute: 60,
      messages_per_day: 1000,
      devices_max: 5,
      token: { id: 'tok_01jd3w7zqk5m8n2p4r6t8v0x1y', kind: 'token', scopes: ['*'] },
    },
  },
});
