import { Controller } from '@nestjs/common';
import type { Call } from '../../platform/operations/call.js';
import { Handles } from '../../platform/operations/operation.js';
import { getAccount, type AccountDto, type NoInput } from './account.js';

@Controller()
export class AccountController {
  @Handles(getAccount)
  show({ tenant, principal }: Call, _input: NoInput): Promise<AccountDto> {
    return Promise.resolve({
      subdomain: tenant.subdomain,
      time_zone: tenant.timeZone,
      api_access: tenant.apiAccess,
      requests_per_minute: tenant.requestsPerMinute,
      messages_per_day: tenant.messagesPerDay,
      devices_max: tenant.devicesMax,
      token: { id: principal.id, kind: principal.kind, scopes: principal.scopes },
    });
  }
}
