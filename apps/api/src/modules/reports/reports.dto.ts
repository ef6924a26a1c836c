import { Day, Instant, NestedList, NumberField, Text } from '../../platform/operations/fields.js';

export class BalanceQueryDto {
  @Text('The number of the device.', { max: 64 }) device!: string;
}

export class BalanceDto {
  @NumberField('How many more messages the device may send today.', { integer: true }) remaining!: number;
  @NumberField('Messages sent today.', { integer: true }) successful_count!: number;
  @NumberField('Messages of today that are still on their way.', { integer: true }) pending!: number;
  @NumberField('Messages of today that failed.', { integer: true }) failed!: number;
}

export class FailedNumbersQueryDto {
  @Text('Only this device’s, by its number.', { max: 64, optional: true }) device?: string;
  @Day('The first day, YYYY-MM-DD.', { optional: true }) from?: string;
  @Day('The last day, YYYY-MM-DD; later than from.', { optional: true }) to?: string;
}

export class FailedNumberDto {
  @Text('The number that a message could not be sent to.') number!: string;
  @Instant('When it failed.') date!: string;
}

export class FailedNumbersDto {
  @NestedList(() => FailedNumberDto, 'The newest first.', { max: 10_000 }) data!: FailedNumberDto[];
}

export class ExportFailedNumbersDto {
  @Text('Only this device’s, by its id or number.', { max: 64, optional: true }) device_id?: string;
  @Day('The first day, YYYY-MM-DD.', { optional: true }) from?: string;
  @Day('The last day, YYYY-MM-DD; later than from.', { optional: true }) to?: string;
}

export class FailedNumberRowDto {
  @Text('The number that a message could not be sent to.') number!: string;
  @Instant('When it failed.') failed_at!: string;
  @Text('The device it was sent from.') device_id!: string;
  @Text('The message.') message_id!: string;
  @Text('Why, as a stable code.', { nullable: true }) error_code!: string | null;
}
