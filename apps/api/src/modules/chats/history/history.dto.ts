import { Instant, NumberField, OneOf, Text } from '../../../platform/operations/fields.js';
import { DeviceRef } from '../../devices/index.js';
import { CHAT } from '../chats.dto.js';
import { historyStates, type HistoryState } from './history-syncs.repository.js';

export class HistoryOfDeviceDto {
  @DeviceRef() device!: string;
}

export class RequestHistoryDto {
  @DeviceRef() device!: string;
  @Text(CHAT, { max: 64 }) chat!: string;
  @Text('The id of a message of this chat: older ones are asked for. Left out: the oldest that is known.', {
    max: 64,
    optional: true,
  })
  before?: string;
  @NumberField('How many.', { integer: true, min: 1, max: 50, optional: true }) count?: number;
}

export class HistoryDto {
  @OneOf(
    historyStates,
    'none: the phone has shared nothing yet. waiting: it was asked. cancelled: what it still shares is not kept.',
  )
  state!: HistoryState;
  @NumberField('How far the phone has come.', { integer: true }) percent!: number;
  @NumberField('How many parts it has sent.', { integer: true }) chunks!: number;
  @NumberField('How many messages were in them.', { integer: true }) messages!: number;
  @Instant('When it began.', { nullable: true }) started_at!: Date | null;
  @Instant('When it last went on.', { nullable: true }) updated_at!: Date | null;
  @Instant('When it was done or cancelled.', { nullable: true }) ended_at!: Date | null;
}
