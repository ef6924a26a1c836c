import { isRecord } from '../../platform/operations/read-input.js';
import { isDeviceStatus, type Device, type Pairing } from './device.js';
import type { Standing } from './device-states.js';

export type DeviceRow = Omit<Device, 'status'> & { readonly status: string };

export function readDevice(row: DeviceRow): Device {
  return { ...row, ...readStanding(row) };
}

export function readStanding({ status, reason }: { status: string; reason: string | null }): Standing {
  if (!isDeviceStatus(status)) throw new Error(`a device has the unknown status ${status}`);
  return { status, reason };
}

export function readPairing(stored: unknown): Pairing | undefined {
  if (!isRecord(stored) || typeof stored['expiresAt'] !== 'string') return undefined;
  const { qr, code, refusal } = stored;
  return {
    expiresAt: new Date(stored['expiresAt']),
    ...(typeof qr === 'string' ? { qr } : {}),
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof refusal === 'string' ? { refusal } : {}),
  };
}
