import { Controller } from '@nestjs/common';
import type { Call } from '../../platform/operations/call.js';
import { Handles } from '../../platform/operations/operation.js';
import type {
  CreateTokenDto,
  ListTokensDto,
  NewTokenDto,
  TokenPageDto,
  TokenRefDto,
  TokenRevokedDto,
} from './tokens.dto.js';
import { createToken, listTokens, regenerateToken, revokeToken } from './tokens.operations.js';
import { TokensService } from './tokens.service.js';

@Controller()
export class TokensController {
  constructor(private readonly tokens: TokensService) {}

  @Handles(createToken)
  create(call: Call, input: CreateTokenDto): Promise<NewTokenDto> {
    return this.tokens.create(call, input);
  }

  @Handles(listTokens)
  list(call: Call, input: ListTokensDto): Promise<TokenPageDto> {
    return this.tokens.list(call, input);
  }

  @Handles(regenerateToken)
  regenerate(call: Call, input: TokenRefDto): Promise<NewTokenDto> {
    return this.tokens.regenerate(call, input.id);
  }

  @Handles(revokeToken)
  revoke(call: Call, input: TokenRefDto): Promise<TokenRevokedDto> {
    return this.tokens.revoke(call, input.id);
  }
}
