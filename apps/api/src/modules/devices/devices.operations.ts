import { NoInputDto } from '../../platform/operations/no-input.dto.js';
import { operation } from '../../platform/operations/operation.js';
import {
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

export const exampleLinkedDevice = {
  id: 'dev_01jd3w7zqk5m8n2p4r6t8v0x1y',
  number: '15550001111',
  engine: 'linked',
  name: 'Support',
  status: 'connected',
  reason: null,
  reason_text: null,
  again: null,
  changed_at: '2026-11-21T09:00:00.000Z',
  paused: false,
  lid: null,
  proxy: null,
  daily_limit: null,
  created_at: '2026-11-21T09:00:00.000Z',
};

const exampleDevice = {
  ...exampleLinkedDevice,
  engine: 'cloud',
  callback: { url: 'https://acme.example.com/callbacks/dev_01jd3w7zqk5m8n2p4r6t8v0x1y' },
};

export const createDevice = operation({
  id: 'create_device',
  scope: 'devices:write',
  effect: 'write',
  summary: 'Add a number',
  description: 'A cloud device is checked with Meta at once and then connected; a linked device waits to be linked.',
  doors: { rest: 'POST /devices' },
  input: CreateDeviceDto,
  output: DeviceDto,
  errors: [
    'device_exists',
    'devices_exhausted',
    'engine_missing',
    'credentials_refused',
    'unavailable',
    'scope_missing',
  ],
  status: 201,
  example: {
    input: {
      number: '+1 555 000 1111',
      engine: 'cloud',
      name: 'Support',
      credentials: { phone_number_id: '106540352242922', access_token: 'EAAJB...', app_secret: '0123abcd...' },
    },
    output: exampleDevice,
  },
});

export const listDevices = operation({
  id: 'list_devices',
  scope: 'devices:read',
  effect: 'read',
  summary: 'List the devices',
  description: 'The numbers this token may use.',
  doors: { rest: 'GET /devices' },
  input: ListDevicesDto,
  output: DevicePageDto,
  errors: [],
  example: { input: {}, output: { data: [exampleDevice], next_cursor: null } },
});

export const getDevice = operation({
  id: 'get_device',
  scope: 'devices:read',
  effect: 'read',
  summary: 'Show a device',
  description: 'By its id or its number.',
  doors: { rest: 'GET /devices/{device}' },
  input: DeviceRefDto,
  output: DeviceDto,
  errors: ['device_not_found'],
  example: { input: { device: '15550001111' }, output: exampleDevice },
});

export const updateDevice = operation({
  id: 'update_device',
  scope: 'devices:write',
  effect: 'write',
  summary: 'Change a device',
  description: 'Its name, how many messages a day it may send, its credentials, or the proxy it goes through.',
  doors: { rest: 'PATCH /devices/{device}' },
  input: UpdateDeviceDto,
  output: DeviceDto,
  errors: ['device_not_found', 'credentials_refused', 'unavailable'],
  example: { input: { device: '15550001111', name: 'Support' }, output: exampleDevice },
});

export const deleteDevice = operation({
  id: 'delete_device',
  scope: 'devices:write',
  effect: 'destructive',
  summary: 'Delete a device',
  description: 'Its credentials are erased at once and its waiting messages are cancelled. Reports keep what it sent.',
  doors: { rest: 'DELETE /devices/{device}' },
  input: DeviceRefDto,
  output: DeletedDto,
  errors: ['device_not_found'],
  example: { input: { device: '15550001111' }, output: { id: exampleDevice.id, deleted: true } },
});

export const deleteSenderDevice = operation({
  id: 'delete_sender_device',
  scope: 'devices:write',
  effect: 'destructive',
  summary: 'Delete a device by its number',
  description: 'As WhatsGate clients do it: the same as delete_device.',
  doors: { whatsgate: 'POST /delete' },
  input: SenderDeviceDto,
  output: DeviceDeletedDto,
  errors: ['sender_device_invalid'],
  unknownFields: 'ignore',
  example: { input: { sender_device: '15550001111' }, output: { message: 'Device deleted successfully' } },
});

export const connectDevice = operation({
  id: 'connect_device',
  scope: 'devices:write',
  effect: 'write',
  summary: 'Get the QR code that links a device',
  description: 'Waits until WhatsApp has given a code. Ask again when it has expired.',
  doors: { whatsgate: 'GET /connect/{device}' },
  input: DeviceRefDto,
  output: QrCodeDto,
  errors: ['device_not_found', 'device_already_connected', 'device_paused', 'pairing_not_offered', 'unavailable'],
  unknownFields: 'ignore',
  example: { input: { device: '15550001111' }, output: { qrCode: 'data:image/png;base64,iVBORw0KGgo=' } },
});

export const createPairingCode = operation({
  id: 'create_pairing_code',
  scope: 'devices:write',
  effect: 'write',
  summary: 'Get the pairing code that links a device',
  description: 'The code is typed on the phone instead of scanning a QR code.',
  doors: { rest: 'POST /devices/{device}/pairing-code' },
  input: DeviceRefDto,
  output: PairingCodeDto,
  errors: ['device_not_found', 'device_already_connected', 'device_paused', 'pairing_not_offered', 'unavailable'],
  example: { input: { device: '15550001111' }, output: { code: 'ABCD1234', expires_at: '2026-11-21T09:03:00.000Z' } },
});

export const getDeviceStatus = operation({
  id: 'get_device_status',
  scope: 'devices:read',
  effect: 'read',
  summary: 'Get one device connection status',
  description: 'connected, disconnected, not connected (linking has begun) or not initialized (never linked).',
  doors: { whatsgate: 'GET /status/{device}', mcp: true },
  input: DeviceRefDto,
  output: DeviceStatusDto,
  errors: ['device_not_found'],
  unknownFields: 'ignore',
  example: { input: { device: '15550001111' }, output: { message: 'connected', device: '15550001111', reason: null } },
});

export const listDevicesStatus = operation({
  id: 'list_devices_status',
  scope: 'devices:read',
  effect: 'read',
  summary: 'List all device statuses',
  description: 'Every device this token may use, with its connection status. Use a device’s number as sender_device.',
  doors: { mcp: true },
  input: NoInputDto,
  output: DeviceStatusListDto,
  errors: [],
  example: {
    input: {},
    output: { devices: [{ device: '15550001111', name: 'Support', status: 'connected' }] },
  },
});
