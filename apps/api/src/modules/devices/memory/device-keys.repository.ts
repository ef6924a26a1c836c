import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import type { Lease } from '../../../platform/jobs/shards/lease.js';

/** What must still be so for a write to count. */
export type Fence = Pick<Lease, 'shard' | 'epoch' | 'owner'>;

export interface SealedKey {
  readonly kind: string;
  readonly id: string;
  /** Null forgets it. */
  readonly value: Buffer | null;
}

/**
 * The keys of devices, by functions of the database: they are on the path of every message, so that each call is one
 * round trip. The fence is checked in the same statement, with the lease's row locked.
 */
@Injectable()
export class DeviceKeysRepository {
  constructor(private readonly db: Database) {}

  /** False when the lease is lost or the device is gone: then nothing was written. */
  async write(tenantId: string, deviceId: string, fence: Fence, keys: readonly SealedKey[]): Promise<boolean> {
    const [row] = await this.db.appQuery<{ held: boolean }>(
      'write_device_keys',
      'SELECT write_device_keys($1, $2, $3, $4, $5, $6, $7, $8) AS held',
      [
        ...named(tenantId, deviceId, fence),
        keys.map(({ kind }) => kind),
        keys.map(({ id }) => id),
        keys.map(({ value }) => value),
      ],
    );
    return row?.held ?? false;
  }

  async read(
    tenantId: string,
    deviceId: string,
    kind: string,
    ids: readonly string[],
  ): Promise<{ id: string; content: Buffer }[]> {
    return this.db.appQuery('read_device_keys', 'SELECT id, content FROM read_device_keys($1, $2, $3, $4)', [
      tenantId,
      deviceId,
      kind,
      ids,
    ]);
  }

  async hasAny(tenantId: string, deviceId: string): Promise<boolean> {
    const found = await this.db.forTenant(tenantId, (tx) =>
      tx.deviceKey.count({ where: { tenantId, deviceId }, take: 1 }),
    );
    return found > 0;
  }

  /** False as for `write`. */
  async wipe(tenantId: string, deviceId: string, fence: Fence): Promise<boolean> {
    const [row] = await this.db.appQuery<{ held: boolean }>(
      'wipe_device_keys',
      'SELECT wipe_device_keys($1, $2, $3, $4, $5) AS held',
      named(tenantId, deviceId, fence),
    );
    return row?.held ?? false;
  }

  async forgetWiped(): Promise<void> {
    await this.db.systemQuery(
      'forget_wiped_device_keys',
      `DELETE FROM wiped_device_keys WHERE wiped_at < clock_timestamp() - interval '1 day'`,
      [],
    );
  }
}

function named(tenantId: string, deviceId: string, { shard, epoch, owner }: Fence): unknown[] {
  return [tenantId, deviceId, shard, String(epoch), owner];
}
