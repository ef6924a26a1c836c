import { Controller } from '@nestjs/common';
import type { Call } from '../../platform/operations/call.js';
import { Handles, Streams } from '../../platform/operations/operation.js';
import type {
  BalanceDto,
  BalanceQueryDto,
  ExportFailedNumbersDto,
  FailedNumberRowDto,
  FailedNumbersDto,
  FailedNumbersQueryDto,
} from './reports.dto.js';
import { exportFailedNumbers, getDeviceBalance, getFailedNumbers } from './reports.operations.js';
import { ReportsService } from './reports.service.js';

@Controller()
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  @Handles(getDeviceBalance)
  balance(call: Call, input: BalanceQueryDto): Promise<BalanceDto> {
    return this.reports.balance(call, input.device);
  }

  @Handles(getFailedNumbers)
  failedNumbers(call: Call, input: FailedNumbersQueryDto): Promise<FailedNumbersDto> {
    return this.reports.failedNumbers(call, input);
  }

  @Streams(exportFailedNumbers)
  exportFailedNumbers(call: Call, input: ExportFailedNumbersDto): Promise<AsyncIterable<FailedNumberRowDto>> {
    return this.reports.exportFailedNumbers(call, input);
  }
}
