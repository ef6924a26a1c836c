import { Module } from '@nestjs/common';
import { ContactsModule } from '../contacts/index.js';
import { AskRunner } from './asks/ask-runner.js';
import { AsksRepository } from './asks/asks.repository.js';
import { DeviceAsks } from './asks/index.js';
import { CallbacksController } from './callbacks.controller.js';
import { CallbacksService } from './callbacks.service.js';
import { DeviceControls } from './device-controls.service.js';
import { DeviceControlsController } from './device-controls.controller.js';
import { DeviceReconnects } from './device-reconnects.service.js';
import { OwnerBell } from './owner-bell.js';
import { DeviceCredentials } from './device-credentials.js';
import { DeviceDirectory } from './device-directory.js';
import { DeviceEngines } from './device-engines.js';
import { DeviceEvents } from './device-events.js';
import { DeviceHappenings } from './device-happenings.js';
import { DeviceHost } from './device-host.js';
import { DeviceProxies } from './device-proxies.js';
import { DeviceTransitions } from './device-transitions.js';
import { DeviceConnections } from './host/device-connections.js';
import { DeviceConnector } from './host/device-connector.js';
import { DeviceWishes } from './host/device-wishes.js';
import { HOST_TIMES, hostTimes } from './host/host-times.js';
import { DeviceKeysRepository } from './memory/device-keys.repository.js';
import { DeviceMemories } from './memory/device-memories.js';
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
  imports: [ContactsModule],
  controllers: [
    DevicesController,
    DeviceControlsController,
    CallbacksController,
    LinkingController,
    LinkPageController,
  ],
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
    DeviceHappenings,
    DevicePresenter,
    NewDevices,
    DeviceHost,
    DeviceConnections,
    DeviceConnector,
    DeviceWishes,
    DeviceTransitions,
    DeviceProxies,
    DeviceControls,
    DeviceReconnects,
    OwnerBell,
    DeviceKeysRepository,
    DeviceMemories,
    { provide: HOST_TIMES, useValue: hostTimes },
    DeviceNews,
    LinkingService,
    LinkAttempts,
    LinkPagesService,
    LinkPagesRepository,
  ],
  exports: [LinkAttempts, DeviceAsks, DevicesService, NewDevices, DeviceHost, OwnerBell],
})
export class DevicesModule {}
