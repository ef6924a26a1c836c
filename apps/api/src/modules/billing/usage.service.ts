import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { dayInZone } from '../../platform/clock/day-in-zone.js';
import { InvalidInput } from '../../platform/errors/app-error.js';
import type { Call } from '../../platform/operations/call.js';
import type { DeviceUsageDto, GetUsageDto, UsageDto } from './usage.dto.js';
import { UsageRepository, type DeviceUsage } from './usage.repository.js';

const DAY_MS = 86_400_000;
const USUAL_DAYS = 30;
const MOST_DAYS = 92;

/** What is used of the plan. */
@Injectable()
export class UsageService {
  constructor(
    private readonly repository: UsageRepository,
    private readonly clock: Clock,
  ) {}

  async show({ tenant, principal }: Call, input: GetUsageDto): Promise<UsageDto> {
    const today = dayInZone(this.clock.now(), tenant.timeZone);
    const { from, to } = spanOf(input, today);
    const { deviceIds } = principal;
    const [devices, days] = await Promise.all([
      this.repository.devices(tenant.id, deviceIds, today),
      this.repository.days(tenant.id, deviceIds, from, to),
    ]);
    return {
      today,
      time_zone: tenant.timeZone,
      from,
      to,
      limits: {
        messages_per_day: tenant.messagesPerDay,
        requests_per_minute: tenant.requestsPerMinute,
        devices: tenant.devicesMax,
      },
      devices: devices.map((device) => usageOf(device, tenant.messagesPerDay)),
      days: days.map(({ deviceId, ...counts }) => ({ device_id: deviceId, ...counts })),
    };
  }
}

function usageOf({ deviceId, dailyLimit, ...facts }: DeviceUsage, ofPlan: number | null): DeviceUsageDto {
  const limit = Math.min(dailyLimit ?? Infinity, ofPlan ?? Infinity);
  if (limit === Infinity) return { device_id: deviceId, ...facts, limit: null, remaining: null };
  return { device_id: deviceId, ...facts, limit, remaining: Math.max(0, limit - facts.accepted) };
}

function spanOf(input: GetUsageDto, today: string): { from: string; to: string } {
  const to = input.to ?? today;
  const from = input.from ?? dayBefore(to, USUAL_DAYS - 1);
  if (to < from) throw new InvalidInput({ to: ['The to date must not be before from.'] });
  if (from < dayBefore(to, MOST_DAYS - 1)) {
    throw new InvalidInput({ from: [`The from date must be within ${MOST_DAYS} days of to.`] });
  }
  return { from, to };
}

/** Never before the first day that a database knows. */
function dayBefore(day: string, days: number): string {
  const at = Math.max(Date.parse(day) - days * DAY_MS, Date.parse('0001-01-01'));
  return new Date(at).toISOString().slice(0, 10);
}
