export { LinkAttempts } from './linking/link-attempts.service.js';
export { askErrors, deviceAsk, DeviceAsks } from './asks/index.js';
export type { Device } from './device.js';
export { statusAfter } from './device-states.js';
export { MessageEvents, SentMessages, HistoryEvents } from './device-events.js';
export { DeviceHost } from './device-host.js';
export { DevicesModule } from './devices.module.js';
export { DevicesService } from './devices.service.js';
export { NewDevices } from './new-devices.service.js';
