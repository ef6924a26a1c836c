import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';
import type { Device, PairingWish } from './device.js';
import { readDevice } from './device-row.js';

export interface OwnedDevice {
  readonly device: Device;
  readonly pairingWish: PairingWish | undefined;
}

/** A worker is told a device's id and must find out whose it is. */
@Injectable()
export class DeviceOwnersRepository {
  constructor(private readonly db: Database) {}

  async find(deviceId: string): Promise<OwnedDevice | undefined> {
    const row = await this.db.system.device.findUnique({
      where: { id: deviceId },
      omit: { credentials: true, pairing: true },
    });
    if (!row) return undefined;
    const wish = row.pairingWish;
    return { device: readDevice(row), pairingWish: wish === 'qr' || wish === 'code' ? wish : undefined };
  }

  /** Devices of a shard that were connected and should be again. */
  async toReconnect(shard: number): Promise<string[]> {
    const rows = await this.db.system.device.findMany({
      where: { shard, deletedAt: null, status: { in: ['connected', 'disconnected'] } },
      select: { id: true },
    });
    return rows.map((row) => row.id);
  }
}
