import { Module } from '@nestjs/common';
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
import { LinkingService } from './linking.service.js';
import { NewDevices } from './new-devices.service.js';

@Module({
  controllers: [DevicesController, CallbacksController],
  providers: [
    CallbacksService,
    DevicesService,
    DevicesRepository,
    DeviceOwnersRepository,
    DeviceDirectory,
    DeviceCredentials,
    DeviceEngines,
    DeviceEvents,
    DevicePresenter,
    NewDevices,
    DeviceHost,
    DeviceNews,
    LinkingService,
  ],
  exports: [DevicesService, NewDevices, DeviceHost],
})
export class DevicesModule {}
