import { Global, Module } from '@nestjs/common';
import { LaneWork } from '../../platform/jobs/shards/lane-work.js';
import { ContactHistory, ContactsModule } from '../contacts/index.js';
import { DevicesModule, MessageEvents, SentMessages } from '../devices/index.js';
import { MediaModule } from '../media/index.js';
import { AcceptanceRepository } from './acceptance.repository.js';
import { AcceptanceService } from './acceptance.service.js';
import { ChatMessagesRepository } from './chat-messages.repository.js';
import { ChatMessages } from './chat-messages.service.js';
import { InboxRepository } from './inbox.repository.js';
import { InboxService } from './inbox.service.js';
import { LaneBatch } from './lane-batch.js';
import { LaneDrain } from './lane-drain.js';
import { LaneEnds } from './lane-ends.js';
import { LaneRepository } from './lane.repository.js';
import { LaneSurveyRepository } from './lane-survey.repository.js';
import { MessageCancels } from './message-cancels.service.js';
import { MessageChangesRepository } from './message-changes.repository.js';
import { MessageComposer } from './message-composer.js';
import { MessageEventsKeeper } from './message-events.js';
import { MessageMediaService } from './message-media.service.js';
import { MessageRefs } from './message-refs.js';
import { MessageTargets } from './message-targets.js';
import { MessagesController } from './messages.controller.js';
import { MessagesRepository } from './messages.repository.js';
import { MessagesService } from './messages.service.js';
import { ChatBeginnings } from './new-chats/chat-beginnings.service.js';
import { ChatBeginningsRepository } from './new-chats/chat-beginnings.repository.js';
import { NewChatsController } from './new-chats/new-chats.controller.js';
import { NewChatsRepository } from './new-chats/new-chats.repository.js';
import { NewChatsService } from './new-chats/new-chats.service.js';
import { ToldLimitsNow } from './new-chats/told-limits-now.service.js';
import { ToldLimitsKeeper } from './new-chats/told-limits.service.js';
import { RecipientsService } from './recipients.service.js';
import { Sender } from './sender.js';
import { SendsController } from './sends.controller.js';
import { SendsService } from './sends.service.js';
import { SentMessagesKeeper } from './sent-messages.js';

/** Global, because the workers and the engines below it report to it by ports of theirs. */
@Global()
@Module({
  imports: [ContactsModule, DevicesModule, MediaModule],
  controllers: [SendsController, MessagesController, NewChatsController],
  providers: [
    SendsService,
    MessagesService,
    MessagesRepository,
    MessageCancels,
    MessageChangesRepository,
    MessageComposer,
    MessageMediaService,
    MessageRefs,
    MessageTargets,
    RecipientsService,
    InboxService,
    SentMessagesKeeper,
    ChatMessages,
    ChatMessagesRepository,
    AcceptanceService,
    AcceptanceRepository,
    InboxRepository,
    LaneRepository,
    LaneSurveyRepository,
    LaneBatch,
    LaneEnds,
    LaneDrain,
    ChatBeginnings,
    ChatBeginningsRepository,
    NewChatsRepository,
    NewChatsService,
    ToldLimitsKeeper,
    ToldLimitsNow,
    Sender,
    MessageEventsKeeper,
    { provide: LaneWork, useExisting: LaneDrain },
    { provide: MessageEvents, useExisting: MessageEventsKeeper },
    { provide: SentMessages, useExisting: SentMessagesKeeper },
    { provide: ContactHistory, useExisting: InboxRepository },
  ],
  exports: [ChatMessages, LaneWork, MessageEvents, SentMessages, ContactHistory],
})
export class MessagingModule {}
