import { Flag, Instant, Nested, NumberField, Text } from '../../../platform/operations/fields.js';
import { DeviceRef } from '../../devices/index.js';
import { WARM_UP_DAYS } from './new-chats.policy.js';

export class NewChatsOfDeviceDto {
  @DeviceRef() device!: string;
}

export class UpdateNewChatsDto {
  @DeviceRef() device!: string;
  @NumberField('The most people it writes to first on one day; null: as many as it likes.', {
    integer: true,
    min: 1,
    max: 10_000,
    optional: true,
    nullable: true,
  })
  per_day?: number | null;
  @Flag(
    `True: for ${WARM_UP_DAYS} days from now it may do a little more of that each day; false: at once all it may.`,
    {
      optional: true,
    },
  )
  warm_up?: boolean;
}

export class ToldLimitsDto {
  @Instant('WhatsApp lets it begin no chats until then.', { nullable: true }) locked_until!: Date | null;
  @Text('WhatsApp’s word for why.', { nullable: true }) reason!: string | null;
  @NumberField('Messages to people who have not answered, as WhatsApp counts them.', { nullable: true })
  used!: number | null;
  @NumberField('The most of these that WhatsApp allows.', { nullable: true }) total!: number | null;
  @Instant('When WhatsApp begins to count anew.', { nullable: true }) resets_at!: Date | null;
  @Instant('When WhatsApp said so.') told_at!: Date;
}

export class NewChatsDto {
  @NumberField('The most people it writes to first on one day; null: as many as it likes.', { nullable: true })
  per_day!: number | null;
  @NumberField(`The day of its warm-up, of ${WARM_UP_DAYS}; null: none, or it is over.`, { nullable: true })
  warm_up_day!: number | null;
  @NumberField('How many it may write to first today; null: as many as it likes.', { nullable: true })
  allowed_today!: number | null;
  @NumberField('How many it has written to first today, counted while there is a limit.') begun_today!: number;
  @Instant('When the next day begins, in the account’s time zone.') day_ends_at!: Date;
  @Nested(() => ToldLimitsDto, 'What WhatsApp itself allows the number; null: it has not said.', { nullable: true })
  whatsapp!: ToldLimitsDto | null;
}
