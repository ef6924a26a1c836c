import { operation } from '../../platform/operations/operation.js';
import {
  CreateTokenDto,
  ListTokensDto,
  NewTokenDto,
  TokenPageDto,
  TokenRefDto,
  TokenRevokedDto,
} from './tokens.dto.js';

const exampleToken = {
  id: 'tok_01jd3w7zqk5m8n2p4r6t8v0x1y',
  name: 'Production API',
  kind: 'live',
  prefix: 'wg_live_Jx3k',
  scopes: ['*'],
  device_ids: [],
  expires_at: null,
  last_used_at: null,
  created_at: '2026-11-21T09:00:00.000Z',
};
const exampleSecret = 'wg_live_Jx3kExampleExampleExampleExampleExampleExam';

export const createToken = operation({
  id: 'create_token',
  scope: 'tokens:write',
  effect: 'write',
  summary: 'Make a token',
  description: 'The answer shows the token once. It may do no more than the token that made it.',
  doors: { rest: 'POST /tokens' },
  input: CreateTokenDto,
  output: NewTokenDto,
  errors: ['selected_device_invalid', 'scope_missing'],
  status: 201,
  example: { input: { name: 'Production API' }, output: { ...exampleToken, token: exampleSecret } },
});

export const listTokens = operation({
  id: 'list_tokens',
  scope: 'tokens:read',
  effect: 'read',
  summary: 'List the tokens',
  description: 'Every token that has not been revoked, without its secret.',
  doors: { rest: 'GET /tokens' },
  input: ListTokensDto,
  output: TokenPageDto,
  errors: [],
  example: { input: {}, output: { data: [exampleToken], next_cursor: null } },
});

export const regenerateToken = operation({
  id: 'regenerate_token',
  scope: 'tokens:write',
  effect: 'destructive',
  summary: 'Give a token a new secret',
  description: 'The old secret is refused at once. Name, scopes and devices stay.',
  doors: { rest: 'POST /tokens/{id}/regenerate' },
  input: TokenRefDto,
  output: NewTokenDto,
  errors: ['token_not_found', 'scope_missing'],
  example: { input: { id: exampleToken.id }, output: { ...exampleToken, token: exampleSecret } },
});

export const revokeToken = operation({
  id: 'revoke_token',
  scope: 'tokens:write',
  effect: 'destructive',
  summary: 'Revoke a token',
  description: 'It is refused at once, everywhere, for good.',
  doors: { rest: 'DELETE /tokens/{id}' },
  input: TokenRefDto,
  output: TokenRevokedDto,
  errors: ['token_not_found', 'scope_missing'],
  example: { input: { id: exampleToken.id }, output: { id: exampleToken.id, revoked: true } },
});
