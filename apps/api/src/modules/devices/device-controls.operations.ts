import { operation } from '../../platform/operations/operation.js';
import { DeviceDto, DeviceRefDto } from './devices.dto.js';
import { exampleLinkedDevice } from './devices.operations.js';

const input = { device: '15550001111' };
const down = { ...exampleLinkedDevice, status: 'disconnected' };

export const pauseDevice = operation({
  id: 'pause_device',
  scope: 'devices:write',
  effect: 'write',
  summary: 'Pause a device',
  description: 'Its connection is closed and its messages wait, until it is resumed. The link to the phone stays.',
  doors: { rest: 'POST /devices/{device}/pause' },
  input: DeviceRefDto,
  output: DeviceDto,
  errors: ['device_not_found'],
  example: {
    input,
    output: {
      ...down,
      reason: 'paused',
      reason_text: 'The device is paused. Resume it to send and receive again.',
      again: 'never',
      paused: true,
    },
  },
});

export const resumeDevice = operation({
  id: 'resume_device',
  scope: 'devices:write',
  effect: 'write',
  summary: 'Resume a device',
  description: 'It connects again, receives what came in meanwhile and sends what waited.',
  doors: { rest: 'POST /devices/{device}/resume' },
  input: DeviceRefDto,
  output: DeviceDto,
  errors: ['device_not_found'],
  example: { input, output: down },
});

export const reconnectDevice = operation({
  id: 'reconnect_device',
  scope: 'devices:write',
  effect: 'write',
  summary: 'Connect a device anew, now',
  description: 'A connection that is open is closed first; a device that rests after a failure rests no longer.',
  doors: { rest: 'POST /devices/{device}/reconnect' },
  input: DeviceRefDto,
  output: DeviceDto,
  errors: ['device_not_found', 'device_paused', 'device_not_linked', 'device_cannot_reconnect'],
  example: { input, output: down },
});

export const logOutDevice = operation({
  id: 'log_out_device',
  scope: 'devices:write',
  effect: 'destructive',
  summary: 'Log a device out of WhatsApp',
  description:
    'It is unlinked at WhatsApp, so that the phone no longer lists it, and its keys are put out of reach at once. It can be linked again.',
  doors: { rest: 'POST /devices/{device}/logout' },
  input: DeviceRefDto,
  output: DeviceDto,
  errors: ['device_not_found', 'device_paused', 'device_not_linked', 'pairing_not_offered', 'unavailable'],
  example: {
    input,
    output: { ...down, reason: 'logged_out', reason_text: 'The device was logged out. Link it again.', again: 'never' },
  },
});
