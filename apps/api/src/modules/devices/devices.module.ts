import { Module } from '@nestjs/common';
import { AskRunner } from './asks/ask-runner.js';
import { AsksRepository } from './asks/asks.repository.js';
import { DeviceAsks } from './asks/index.js';
import { CallbacksController } from './callbacks.controller.js';
import { CallbacksService } from './callbacks.service.js';
import { DeviceCredentials } from './device-credentials.js';
import { DeviceDirectory } from './device-directory.js';
import { DeviceEngines } from './device-engines.js';
import { DeviceEvents } from './device-events.js';
import { DeviceHost } from './device-host.js';
import { DeviceNews } from './device-news.js';
import { DeviceOwnersRepository } from './device-owners.repository.js';
import { DevicePresenter } from './device-presenter.js';
import { DevicesController } from './devices.controller.js';
import { DevicesRepository } from './devices.repository.js';
import { DevicesService } from './devices.service.js';
import { LinkAttempts } from './linking/link-attempts.service.js';
import { LinkPageController } from './linking/link-page.controller.js';
import { LinkPagesRepository } from './linking/link-pages.repository.js';
import { LinkPagesService } from './linking/link-pages.service.js';
import { LinkingController } from './linking/linking.controller.js';
import { LinkingService } from './linking.service.js';
import { NewDevices } from './new-devices.service.js';

@Module({
  controllers: [DevicesController, CallbacksController, LinkingController, LinkPageController],
  providers: [
    AskRunner,
    AsksRepository,
    CallbacksService,
    DevicesService,
    DevicesRepository,
    DeviceOwnersRepository,
    DeviceDirectory,
    DeviceAsks,
    DeviceCredentials,
    DeviceEngines,
    DeviceEvents,
    DevicePresenter,
    NewDevices,
    DeviceHost,
    DeviceNews,
    LinkingService,
    LinkAttempts,
    LinkPagesService,
    LinkPagesRepository,
  ],
  exports: [DeviceAsks, DevicesService, NewDevices, DeviceHost],
})
export class DevicesModule {}
