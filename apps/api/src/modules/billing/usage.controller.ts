import { Controller } from '@nestjs/common';
import type { Call } from '../../platform/operations/call.js';
import { Handles } from '../../platform/operations/operation.js';
import type { GetUsageDto, UsageDto } from './usage.dto.js';
import { getUsage } from './usage.operations.js';
import { UsageService } from './usage.service.js';

@Controller()
export class UsageController {
  constructor(private readonly usage: UsageService) {}

  @Handles(getUsage)
  show(call: Call, input: GetUsageDto): Promise<UsageDto> {
    return this.usage.show(call, input);
  }
}
