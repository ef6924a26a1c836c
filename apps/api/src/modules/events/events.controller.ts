import { Controller } from '@nestjs/common';
import type { Call } from '../../platform/operations/call.js';
import { Handles, Streams } from '../../platform/operations/operation.js';
import type { EventDto, EventPageDto, ListEventsDto, StreamEventsDto } from './events.dto.js';
import { listEvents, streamEvents } from './events.operations.js';
import { EventsService } from './events.service.js';

@Controller()
export class EventsController {
  constructor(private readonly events: EventsService) {}

  @Handles(listEvents)
  list(call: Call, input: ListEventsDto): Promise<EventPageDto> {
    return this.events.list(call, input);
  }

  @Streams(streamEvents)
  stream(call: Call, input: StreamEventsDto): Promise<AsyncIterable<EventDto>> {
    return this.events.stream(call, input);
  }
}
