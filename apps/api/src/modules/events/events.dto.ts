import { Facts, Instant, NestedList, NumberField, OneOf, Text, TextList } from '../../platform/operations/fields.js';
import { eventTypeNames } from './event.js';

class EventQuery {
  @Text('Only what came after this event: its cursor, or "now".', { optional: true }) after?: string;
  @TextList('Only events of these types.', { choices: eventTypeNames, max: eventTypeNames.length, optional: true })
  type?: string[];
  @Text('Only this device’s, by its id or number.', { max: 64, optional: true }) device_id?: string;
}

export class ListEventsDto extends EventQuery {
  @Text('The newest first, and only what came before this event: its cursor, or "now".', { optional: true })
  before?: string;
  @NumberField('How many events an answer holds.', { integer: true, min: 1, max: 500, optional: true }) limit?: number;
}

export class StreamEventsDto extends EventQuery {}

export class EventDto {
  @Text('The id of the event: the same at every reading.') id!: string;
  @Text('Go on from here by after.') cursor!: string;
  @OneOf(eventTypeNames, 'What happened.') type!: string;
  @Text('The device it happened to, if any.', { nullable: true }) device_id!: string | null;
  @Text('The id of what it happened to.') subject!: string;
  @Facts('What there is to know; its fields depend on the type.') data!: unknown;
  @Instant('When it happened.') at!: Date;
}

export class EventPageDto {
  @NestedList(() => EventDto, 'The oldest first, unless before was given.', { max: 500 }) data!: EventDto[];
  @Text('Ask with this as after, or as before, for what comes next; always given.') next_cursor!: string;
}
