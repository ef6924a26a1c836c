import { Global, Module } from '@nestjs/common';
import { LaneWork } from '../../platform/jobs/shards/lane-work.js';
import { DevicesModule, MessageEvents } from '../devices/index.js';
import { MediaModule } from '../media/index.js';
import { AcceptanceRepository } from './acceptance.repository.js';
import { AcceptanceService } from './acceptance.service.js';
import { InboxRepository } from './inbox.repository.js';
import { LaneBatch } from './lane-batch.js';
import { LaneDrain } from './lane-drain.js';
import { LaneEnds } from './lane-ends.js';
import { LaneRepository } from './lane.repository.js';
import { LaneSurveyRepository } from './lane-survey.repository.js';
import { MessageEventsKeeper } from './message-events.js';
import { MessagesController } from './messages.controller.js';
import { MessagesRepository } from './messages.repository.js';
import { MessagesService } from './messages.service.js';
import { Sender } from './sender.js';
import { SendsController } from './sends.controller.js';
import { SendsService } from './sends.service.js';

/** Global, because the workers and the engines below it report to it by ports of theirs. */
@Global()
@Module({
  imports: [DevicesModule, MediaModule],
  controllers: [SendsController, MessagesController],
  providers: [
    SendsService,
    MessagesService,
    MessagesRepository,
    AcceptanceService,
    AcceptanceRepository,
    InboxRepository,
    LaneRepository,
    LaneSurveyRepository,
    LaneBatch,
    LaneEnds,
    LaneDrain,
    Sender,
    MessageEventsKeeper,
    { provide: LaneWork, useExisting: LaneDrain },
    { provide: MessageEvents, useExisting: MessageEventsKeeper },
  ],
  exports: [LaneWork, MessageEvents],
})
export class MessagingModule {}
