import { Controller } from '@nestjs/common';
import type { Call } from '../../platform/operations/call.js';
import { Handles } from '../../platform/operations/operation.js';
import type { AccountDto, GetAccountDto, UpdateAccountDto } from './account.dto.js';
import { getAccount, updateAccount } from './account.operations.js';
import { AccountService } from './account.service.js';

@Controller()
export class AccountController {
  constructor(private readonly account: AccountService) {}

  @Handles(getAccount)
  show(call: Call, _input: GetAccountDto): Promise<AccountDto> {
    return this.account.show(call);
  }

  @Handles(updateAccount)
  update(call: Call, input: UpdateAccountDto): Promise<AccountDto> {
    return this.account.update(call, input);
  }
}
