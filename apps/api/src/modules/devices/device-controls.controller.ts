import { Controller } from '@nestjs/common';
import type { Call } from '../../platform/operations/call.js';
import { Handles } from '../../platform/operations/operation.js';
import { logOutDevice, pauseDevice, reconnectDevice, resumeDevice } from './device-controls.operations.js';
import { DeviceControls } from './device-controls.service.js';
import { DeviceReconnects } from './device-reconnects.service.js';
import type { DeviceDto, DeviceRefDto } from './devices.dto.js';

@Controller()
export class DeviceControlsController {
  constructor(
    private readonly controls: DeviceControls,
    private readonly reconnects: DeviceReconnects,
  ) {}

  @Handles(pauseDevice)
  pause(call: Call, input: DeviceRefDto): Promise<DeviceDto> {
    return this.controls.pause(call, input.device);
  }

  @Handles(resumeDevice)
  resume(call: Call, input: DeviceRefDto): Promise<DeviceDto> {
    return this.controls.resume(call, input.device);
  }

  @Handles(reconnectDevice)
  reconnect(call: Call, input: DeviceRefDto): Promise<DeviceDto> {
    return this.reconnects.reconnect(call, input.device);
  }

  @Handles(logOutDevice)
  logOut(call: Call, input: DeviceRefDto): Promise<DeviceDto> {
    return this.reconnects.logOut(call, input.device);
  }
}
