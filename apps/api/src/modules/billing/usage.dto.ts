import { Day, Nested, NestedList, NumberField, Text } from '../../platform/operations/fields.js';

export class GetUsageDto {
  @Day('The first day; 29 days before the last when left out.', { optional: true }) from?: string;
  @Day('The last day; today when left out.', { optional: true }) to?: string;
}

class UsageCountsDto {
  @NumberField('Messages accepted: they count against the quota.') accepted!: number;
  @NumberField('Of these, sent.') sent!: number;
  @NumberField('Of these, failed.') failed!: number;
}

class UsageLimitsDto {
  @NumberField('Messages a day and device; null: no limit.', { nullable: true }) messages_per_day!: number | null;
  @NumberField('Requests a minute and token; null: no limit.', { nullable: true }) requests_per_minute!: number | null;
  @NumberField('Devices; null: no limit.', { nullable: true }) devices!: number | null;
}

export class DeviceUsageDto extends UsageCountsDto {
  @Text('The id of the device.') device_id!: string;
  @Text('Its number.') number!: string;
  @Text('Its name.') name!: string;
  @NumberField('How many messages it may accept today; null: no limit.', { nullable: true }) limit!: number | null;
  @NumberField('How many of them are left; null: no limit.', { nullable: true }) remaining!: number | null;
}

export class UsageDayDto extends UsageCountsDto {
  @Day('The day, in the time zone of the account.') day!: string;
  @Text('The id of the device.') device_id!: string;
}

export class UsageDto {
  @Day('Today, in the time zone of the account.') today!: string;
  @Text('The time zone that days are counted in.') time_zone!: string;
  @Day('The first day that is told.') from!: string;
  @Day('The last day that is told.') to!: string;
  @Nested(() => UsageLimitsDto, 'What the plan allows.') limits!: UsageLimitsDto;
  @NestedList(() => DeviceUsageDto, 'Today, device by device.', { max: 10_000 }) devices!: DeviceUsageDto[];
  @NestedList(() => UsageDayDto, 'Each day on which a device accepted something, the oldest first.', { max: 100_000 })
  days!: UsageDayDto[];
}
