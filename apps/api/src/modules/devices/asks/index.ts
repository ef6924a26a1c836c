export { askErrors } from './ask-errors.js';
export { deviceAsk } from './device-ask.js';
export { DeviceAsks } from './device-asks.service.js';
