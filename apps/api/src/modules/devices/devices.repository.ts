import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/db/database.js';
import type { Lease } from '../../platform/jobs/shards/lease.js';
import type { Device, DeviceStatus, DeviceWish, Pairing } from './device.js';
import { readDevice, readPairing, readStanding, type DeviceRow } from './device-row.js';
import type { Standing } from './device-states.js';

export interface NewDevice {
  readonly id: string;
  readonly number: string;
  readonly engine: string;
  readonly name: string;
  readonly status: DeviceStatus;
  readonly shard: number;
  readonly dailyLimit: number | null;
  readonly credentials?: Buffer;
  readonly proxy?: Buffer;
}

export interface DeviceChange {
  readonly name?: string;
  readonly dailyLimit?: number | null;
}

const omit = { credentials: true, pairing: true, newChatsTold: true } as const;

@Injectable()
export class DevicesRepository {
  constructor(private readonly db: Database) {}

  inTenant<T>(tenantId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.forTenant(tenantId, work);
  }

  /** By a function of the database: asked before every send, it must not cost a transaction's round trips. */
  async find(tenantId: string, reference: { id?: string; number?: string }): Promise<Device | undefined> {
    const [row] = await this.db.appQuery<DeviceRow>(
      'device_named',
      `SELECT id, tenant_id AS "tenantId", number, engine, name, status, reason, shard, daily_limit AS "dailyLimit",
         credentials_rev AS "credentialsRev", paused, proxy, lid, new_chats_per_day AS "newChatsPerDay",
         warm_up_since AS "warmUpSince", new_chats_locked_until AS "newChatsLockedUntil", changed_at AS "changedAt",
         created_at AS "createdAt", deleted_at AS "deletedAt" FROM device_named($1, $2, $3)`,
      [tenantId, reference.id ?? null, reference.number ?? null],
    );
    return row ? readDevice(row) : undefined;
  }

  async list(tenantId: string, ids: readonly string[], limit: number, after?: string): Promise<Device[]> {
    const named = ids.length > 0 ? { in: [...ids] } : {};
    const rows: DeviceRow[] = await this.db.forTenant(tenantId, (tx) =>
      tx.device.findMany({
        where: { tenantId, deletedAt: null, id: { ...named, ...(after ? { gt: after } : {}) } },
        orderBy: { id: 'asc' },
        take: limit,
        omit,
      }),
    );
    return rows.map(readDevice);
  }

  /** The tenant's row is the lock that makes the plan's number of devices exact. */
  async countForUpdate(tx: Tx, tenantId: string): Promise<number> {
    await tx.$queryRaw`SELECT id FROM tenants WHERE id = ${tenantId} FOR UPDATE`;
    return tx.device.count({ where: { tenantId, deletedAt: null } });
  }

  async numberTaken(tx: Tx, tenantId: string, number: string): Promise<boolean> {
    return (await tx.device.count({ where: { tenantId, number, deletedAt: null } })) > 0;
  }

  async insert(tx: Tx, tenantId: string, { credentials, proxy, ...device }: NewDevice): Promise<Device> {
    const sealed = {
      ...(credentials ? { credentials: new Uint8Array(credentials) } : {}),
      ...(proxy ? { proxy: new Uint8Array(proxy) } : {}),
    };
    return readDevice(await tx.device.create({ data: { ...device, ...sealed, tenantId }, omit }));
  }

  /** A number that is added again goes on with its day: what it used is used, and waits for nothing any more. */
  async goOnWithDay(
    tx: Tx,
    tenantId: string,
    { id, number }: Pick<Device, 'id' | 'number'>,
    day: string,
  ): Promise<void> {
    await tx.$executeRaw`
      WITH used AS (
        SELECT max(accepted) AS accepted FROM device_days d JOIN devices v ON v.id = d.device_id
        WHERE v.tenant_id = ${tenantId} AND v.number = ${number} AND v.id <> ${id} AND d.day = ${day}::date
      ), settled AS (
        INSERT INTO device_day_outcomes (tenant_id, device_id, day, cancelled)
        SELECT ${tenantId}, ${id}, ${day}::date, accepted FROM used WHERE accepted > 0
      )
      INSERT INTO device_days (tenant_id, device_id, day, accepted)
      SELECT ${tenantId}, ${id}, ${day}::date, accepted FROM used WHERE accepted > 0`;
  }

  async update(tx: Tx, tenantId: string, id: string, change: DeviceChange): Promise<Device> {
    return readDevice(await tx.device.update({ where: { tenantId, id }, data: change, omit }));
  }

  async replaceCredentials(tx: Tx, tenantId: string, id: string, sealed: Buffer): Promise<void> {
    const credentials = new Uint8Array(sealed);
    await tx.device.update({ where: { tenantId, id }, data: { credentials, credentialsRev: { increment: 1 } } });
  }

  /** A connection made by another way is made anew. */
  async replaceProxy(tx: Tx, tenantId: string, id: string, sealed: Buffer | null): Promise<void> {
    const proxy = sealed && new Uint8Array(sealed);
    await tx.device.update({ where: { tenantId, id }, data: { proxy, credentialsRev: { increment: 1 } } });
  }

  /** False when it was so before. */
  async setPaused(tx: Tx, tenantId: string, id: string, paused: boolean): Promise<boolean> {
    const changed = await tx.device.updateMany({
      where: { tenantId, id, deletedAt: null, paused: !paused },
      data: { paused, ...(paused ? { pairingWish: null } : {}) },
    });
    return changed.count > 0;
  }

  /** Its secrets and its memory go at once; the row stays for the reports. Locked first: no worker writes a key meanwhile. */
  async markDeleted(tx: Tx, tenantId: string, id: string, at: Date): Promise<void> {
    await tx.$queryRaw`SELECT id FROM devices WHERE tenant_id = ${tenantId} AND id = ${id} FOR UPDATE`;
    const where = { where: { tenantId, deviceId: id } };
    await tx.deviceKey.deleteMany(where);
    await tx.wipedDeviceKey.deleteMany(where);
    await tx.deviceAsk.deleteMany(where);
    await tx.linkPage.deleteMany(where);
    await tx.chatBeginning.deleteMany(where);
    await this.forgetHistory(tx, tenantId, id);
    await tx.$executeRaw`
      UPDATE devices SET credentials = NULL, proxy = NULL, pairing = NULL, pairing_wish = NULL,
        deleted_at = ${at}, changed_at = ${at}, status = 'disconnected', reason = 'deleted'
      WHERE tenant_id = ${tenantId} AND id = ${id}`;
  }

  /** How far its phone had come in sharing its past. */
  async forgetHistory(tx: Tx, tenantId: string, id: string): Promise<void> {
    await tx.historySync.deleteMany({ where: { tenantId, deviceId: id } });
  }

  async credentials(tenantId: string, id: string): Promise<Buffer | undefined> {
    const row = await this.db.forTenant(tenantId, (tx) =>
      tx.device.findFirst({ where: { tenantId, id }, select: { credentials: true } }),
    );
    return row?.credentials ? Buffer.from(row.credentials) : undefined;
  }

  /**
   * How a device stands, locked until the transaction ends; undefined when it is gone, or when a lease is named that no
   * longer stands.
   */
  async standing(tx: Tx, tenantId: string, id: string, lease?: Lease): Promise<Standing | undefined> {
    if (lease && !(await this.isHeld(tx, tenantId, id, lease))) return undefined;
    const [row] = await tx.$queryRaw<{ status: string; reason: string | null }[]>`
      SELECT status, reason FROM devices
      WHERE tenant_id = ${tenantId} AND id = ${id} AND deleted_at IS NULL FOR NO KEY UPDATE`;
    return row && readStanding(row);
  }

  /** Once linked, or once linking has ended, its codes are used up. A refusal stays until somebody wishes anew: it may be written first. */
  async setStanding(tx: Tx, tenantId: string, id: string, { status, reason }: Standing): Promise<void> {
    await tx.$executeRaw`
      UPDATE devices SET status = ${status}, reason = ${reason}, changed_at = now(),
        pairing = CASE WHEN ${reason === 'linking'} OR pairing ? 'refusal' THEN pairing ELSE NULL END
      WHERE tenant_id = ${tenantId} AND id = ${id}`;
  }

  async setLid(tenantId: string, id: string, lid: string): Promise<void> {
    await this.db.forTenant(
      tenantId,
      (tx) => tx.$executeRaw`
        UPDATE devices SET lid = ${lid} WHERE tenant_id = ${tenantId} AND id = ${id} AND lid IS DISTINCT FROM ${lid}`,
    );
  }

  async wish(tenantId: string, id: string, wish: DeviceWish): Promise<void> {
    await this.db.forTenant(tenantId, (tx) => this.setWish(tx, tenantId, id, wish));
  }

  async setWish(tx: Tx, tenantId: string, id: string, wish: DeviceWish): Promise<void> {
    await tx.$executeRaw`
      UPDATE devices SET pairing_wish = ${wish}, pairing = NULL WHERE tenant_id = ${tenantId} AND id = ${id}`;
  }

  /** Another wish that came meanwhile stays. */
  async grantWish(tenantId: string, id: string, wish: DeviceWish, pairing: Pairing | null): Promise<void> {
    const shown = pairing && JSON.stringify(pairing);
    await this.db.forTenant(
      tenantId,
      (tx) =>
        tx.$executeRaw`UPDATE devices SET pairing_wish = nullif(pairing_wish, ${wish}), pairing = ${shown}::jsonb
          WHERE tenant_id = ${tenantId} AND id = ${id} AND deleted_at IS NULL`,
    );
  }

  /** A code that somebody is typing stays. */
  async showQr(tenantId: string, id: string, pairing: Pairing, { shard, epoch, owner }: Lease): Promise<boolean> {
    const shown = JSON.stringify(pairing);
    const changed = await this.db.forTenant(
      tenantId,
      (tx) => tx.$executeRaw`
        UPDATE devices SET pairing = ${shown}::jsonb
        WHERE tenant_id = ${tenantId} AND id = ${id} AND deleted_at IS NULL AND status <> 'connected'
          AND NOT (coalesce(pairing ? 'code', false) AND (pairing ->> 'expiresAt')::timestamptz > now())
          AND device_is_held(${tenantId}, ${id}, ${shard}::smallint, ${epoch}::bigint, ${owner})`,
    );
    return changed > 0;
  }

  async pairing(tenantId: string, id: string): Promise<Pairing | undefined> {
    const row = await this.db.forTenant(tenantId, (tx) =>
      tx.device.findFirst({ where: { tenantId, id }, select: { pairing: true } }),
    );
    return readPairing(row?.pairing);
  }

  private async isHeld(tx: Tx, tenantId: string, id: string, { shard, epoch, owner }: Lease): Promise<boolean> {
    const [row] = await tx.$queryRaw<{ held: boolean }[]>`
      SELECT device_is_held(${tenantId}, ${id}, ${shard}::smallint, ${epoch}::bigint, ${owner}) AS held`;
    return row?.held ?? false;
  }
}
