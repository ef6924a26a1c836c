import { Controller } from '@nestjs/common';
import type { Call } from '../../platform/operations/call.js';
import type { NoInputDto } from '../../platform/operations/no-input.dto.js';
import { Handles } from '../../platform/operations/operation.js';
import type {
  CreateDeviceDto,
  DeletedDto,
  DeviceDeletedDto,
  DeviceDto,
  DevicePageDto,
  DeviceRefDto,
  DeviceStatusDto,
  DeviceStatusListDto,
  ListDevicesDto,
  PairingCodeDto,
  QrCodeDto,
  SenderDeviceDto,
  UpdateDeviceDto,
} from './devices.dto.js';
import * as operations from './devices.operations.js';
import { DevicesService } from './devices.service.js';
import { DeviceControls } from './device-controls.service.js';
import { LinkingService } from './linking.service.js';
import { NewDevices } from './new-devices.service.js';

@Controller()
export class DevicesController {
  constructor(
    private readonly devices: DevicesService,
    private readonly newDevices: NewDevices,
    private readonly linking: LinkingService,
    private readonly controls: DeviceControls,
  ) {}

  @Handles(operations.createDevice)
  create(call: Call, input: CreateDeviceDto): Promise<DeviceDto> {
    return this.newDevices.create(call, input);
  }

  @Handles(operations.listDevices)
  list(call: Call, input: ListDevicesDto): Promise<DevicePageDto> {
    return this.devices.list(call, input);
  }

  @Handles(operations.getDevice)
  get(call: Call, input: DeviceRefDto): Promise<DeviceDto> {
    return this.devices.get(call, input.device);
  }

  @Handles(operations.updateDevice)
  update(call: Call, input: UpdateDeviceDto): Promise<DeviceDto> {
    return this.devices.update(call, input);
  }

  @Handles(operations.deleteDevice)
  async delete(call: Call, input: DeviceRefDto): Promise<DeletedDto> {
    return { id: await this.controls.delete(call, input.device), deleted: true };
  }

  @Handles(operations.deleteSenderDevice)
  async deleteSender(call: Call, input: SenderDeviceDto): Promise<DeviceDeletedDto> {
    await this.controls.delete(call, input.sender_device, 'sender_device_invalid', 'sender_device');
    return { message: 'Device deleted successfully' };
  }

  @Handles(operations.connectDevice)
  connect(call: Call, input: DeviceRefDto): Promise<QrCodeDto> {
    return this.linking.qrCode(call, input.device);
  }

  @Handles(operations.createPairingCode)
  pairingCode(call: Call, input: DeviceRefDto): Promise<PairingCodeDto> {
    return this.linking.pairingCode(call, input.device);
  }

  @Handles(operations.getDeviceStatus)
  status(call: Call, input: DeviceRefDto): Promise<DeviceStatusDto> {
    return this.devices.status(call, input.device);
  }

  @Handles(operations.listDevicesStatus)
  statuses(call: Call, _input: NoInputDto): Promise<DeviceStatusListDto> {
    return this.devices.statuses(call);
  }
}
