import { Global, Module } from '@nestjs/common';
import { EventBell } from './event-bell.js';
import { EventLog } from './event-log.js';
import { EventsController } from './events.controller.js';
import { EventsRepository } from './events.repository.js';
import { EventsService } from './events.service.js';

@Global()
@Module({
  controllers: [EventsController],
  providers: [EventBell, EventLog, EventsRepository, EventsService],
  exports: [EventLog],
})
export class EventsModule {}
