import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';
import { isDeviceWish, type Device, type DeviceWish } from './device.js';
import { readDevice } from './device-row.js';

export interface OwnedDevice {
  readonly device: Device;
  readonly wish: DeviceWish | undefined;
}

const omit = { credentials: true, pairing: true, newChatsTold: true } as const;

/** A worker is told a device's id and must find out whose it is. */
@Injectable()
export class DeviceOwnersRepository {
  constructor(private readonly db: Database) {}

  async find(deviceId: string): Promise<OwnedDevice | undefined> {
    const row = await this.db.system.device.findUnique({ where: { id: deviceId }, omit });
    if (!row) return undefined;
    return { device: readDevice(row), wish: isDeviceWish(row.pairingWish) ? row.pairingWish : undefined };
  }

  /** What its last code was, a QR or one to type: nobody answers to that one any more. */
  async wishAgain(tenantId: string, deviceId: string): Promise<void> {
    await this.db.forTenant(
      tenantId,
      (tx) => tx.$executeRaw`
        UPDATE devices SET pairing = NULL,
          pairing_wish = coalesce(pairing_wish, CASE WHEN pairing ? 'code' THEN 'code' ELSE 'qr' END)
        WHERE tenant_id = ${tenantId} AND id = ${deviceId} AND reason = 'linking' AND deleted_at IS NULL`,
    );
  }

  /** Devices of a shard that were linked once or are being linked, and those asked about; none that is deleted. */
  async ofShard(shard: number, ids: readonly string[]): Promise<Device[]> {
    const statuses = ['connected', 'disconnected'];
    const rows = await this.db.system.device.findMany({
      where: {
        shard,
        deletedAt: null,
        OR: [{ status: { in: statuses } }, { reason: 'linking' }, { id: { in: [...ids] } }],
      },
      omit,
      orderBy: { id: 'asc' },
    });
    return rows.map(readDevice);
  }
}
