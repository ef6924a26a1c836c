import { Controller } from '@nestjs/common';
import type { Call } from '../../platform/operations/call.js';
import { Handles } from '../../platform/operations/operation.js';
import type {
  BeginTwoFactorDto,
  ConfirmTwoFactorDto,
  StopTwoFactorDto,
  TwoFactorBegunDto,
  TwoFactorOnDto,
  TwoFactorStoppedDto,
} from './two-factor.dto.js';
import { beginTwoFactor, confirmTwoFactor, stopTwoFactor } from './two-factor.operations.js';
import { TwoFactorService } from './two-factor.service.js';

@Controller()
export class TwoFactorController {
  constructor(private readonly twoFactor: TwoFactorService) {}

  @Handles(beginTwoFactor)
  begin(call: Call, input: BeginTwoFactorDto): Promise<TwoFactorBegunDto> {
    return this.twoFactor.begin(call, input);
  }

  @Handles(confirmTwoFactor)
  confirm(call: Call, input: ConfirmTwoFactorDto): Promise<TwoFactorOnDto> {
    return this.twoFactor.confirm(call, input);
  }

  @Handles(stopTwoFactor)
  stop(call: Call, input: StopTwoFactorDto): Promise<TwoFactorStoppedDto> {
    return this.twoFactor.stop(call, input);
  }
}
