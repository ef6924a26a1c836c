import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { dayInZone } from '../../platform/clock/day-in-zone.js';
import { InvalidInput } from '../../platform/errors/app-error.js';
import type { Call } from '../../platform/operations/call.js';
import { DevicesService } from '../devices/index.js';
import type {
  BalanceDto,
  ExportFailedNumbersDto,
  FailedNumberRowDto,
  FailedNumbersDto,
  FailedNumbersQueryDto,
} from './reports.dto.js';
import { ReportsRepository, type FailedFilter, type FailedRow } from './reports.repository.js';

/** WhatsGate's clients expect a number, so "no limit" is one that nobody reaches in a day. */
const NO_LIMIT = 1_000_000_000;
const FAILED_MAX = 10_000;
const ROWS_AT_ONCE = 1_000;

@Injectable()
export class ReportsService {
  constructor(
    private readonly repository: ReportsRepository,
    private readonly devices: DevicesService,
    private readonly clock: Clock,
  ) {}

  async balance(call: Call, reference: string): Promise<BalanceDto> {
    const device = await this.devices.reach(call, reference, 'report_device_not_found');
    const today = dayInZone(this.clock.now(), call.tenant.timeZone);
    const counts = await this.repository.day(call.tenant.id, device.id, today);
    const limit = Math.min(device.dailyLimit ?? NO_LIMIT, call.tenant.messagesPerDay ?? NO_LIMIT);
    const { accepted, succeeded, failed, cancelled } = counts;
    return {
      remaining: Math.max(0, limit - accepted),
      successful_count: succeeded,
      pending: Math.max(0, accepted - succeeded - failed - cancelled),
      failed,
    };
  }

  async failedNumbers(call: Call, input: FailedNumbersQueryDto): Promise<FailedNumbersDto> {
    const filter = await this.filterOf(call, input, input.device, 'device');
    const rows = await this.repository.failed(call.tenant.id, filter, FAILED_MAX);
    return { data: rows.map(({ number, failedAt }) => ({ number, date: failedAt.toISOString() })) };
  }

  async exportFailedNumbers(call: Call, input: ExportFailedNumbersDto): Promise<AsyncIterable<FailedNumberRowDto>> {
    return this.rowsOf(call.tenant.id, await this.filterOf(call, input, input.device_id, 'device_id'));
  }

  private async *rowsOf(tenantId: string, filter: FailedFilter): AsyncGenerator<FailedNumberRowDto> {
    let last: FailedRow | undefined;
    do {
      const rows = await this.repository.failed(tenantId, filter, ROWS_AT_ONCE, last);
      for (const { id, number, failedAt, deviceId, errorCode } of rows) {
        const at = failedAt.toISOString();
        yield { number, failed_at: at, device_id: deviceId, message_id: id, error_code: errorCode };
      }
      last = rows.length < ROWS_AT_ONCE ? undefined : rows.at(-1);
    } while (last);
  }

  private async filterOf(
    call: Call,
    { from, to }: { readonly from?: string; readonly to?: string },
    device: string | undefined,
    field: string,
  ): Promise<FailedFilter> {
    if (from !== undefined && to !== undefined && to <= from) {
      throw new InvalidInput({ to: ['The to date must be a date after from.'] });
    }
    const deviceIds = device === undefined ? call.principal.deviceIds : await this.devices.idsOf(call, [device], field);
    return { deviceIds, timeZone: call.tenant.timeZone, from, to };
  }
}
