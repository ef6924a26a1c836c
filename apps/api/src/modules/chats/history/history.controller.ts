import { Controller } from '@nestjs/common';
import type { Call } from '../../../platform/operations/call.js';
import { Handles } from '../../../platform/operations/operation.js';
import type * as dto from './history.dto.js';
import * as operations from './history.operations.js';
import { HistoryService } from './history.service.js';

@Controller()
export class HistoryController {
  constructor(private readonly history: HistoryService) {}

  @Handles(operations.getHistory)
  get(call: Call, input: dto.HistoryOfDeviceDto): Promise<dto.HistoryDto> {
    return this.history.get(call, input);
  }

  @Handles(operations.cancelHistory)
  cancel(call: Call, input: dto.HistoryOfDeviceDto): Promise<dto.HistoryDto> {
    return this.history.cancel(call, input);
  }

  @Handles(operations.requestHistory)
  request(call: Call, input: dto.RequestHistoryDto): Promise<dto.HistoryDto> {
    return this.history.request(call, input);
  }
}
