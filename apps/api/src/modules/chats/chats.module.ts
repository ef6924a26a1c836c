import { Global, Module } from '@nestjs/common';
import { ContactsModule } from '../contacts/index.js';
import { DevicesModule, HistoryEvents } from '../devices/index.js';
import { MessagingModule } from '../messaging/index.js';
import { ChatsController } from './chats.controller.js';
import { ChatsService } from './chats.service.js';
import { HistoryKeeper } from './history/history-keeper.js';
import { HistorySyncsRepository } from './history/history-syncs.repository.js';
import { HistoryController } from './history/history.controller.js';
import { HistoryService } from './history/history.service.js';
import { LabelsController } from './labels.controller.js';
import { LabelsService } from './labels.service.js';

/** Global, because the devices below report to it, by a port of theirs, what phones share of their past. */
@Global()
@Module({
  imports: [ContactsModule, DevicesModule, MessagingModule],
  controllers: [ChatsController, LabelsController, HistoryController],
  providers: [
    ChatsService,
    LabelsService,
    HistoryService,
    HistoryKeeper,
    HistorySyncsRepository,
    { provide: HistoryEvents, useExisting: HistoryKeeper },
  ],
  exports: [HistoryEvents],
})
export class ChatsModule {}
