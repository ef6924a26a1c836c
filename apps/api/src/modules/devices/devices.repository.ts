import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/db/database.js';
import type { Device, DeviceStatus, Pairing, PairingWish } from './device.js';
import { readDevice, readPairing, type DeviceRow } from './device-row.js';

export interface NewDevice {
  readonly id: string;
  readonly number: string;
  readonly engine: string;
  readonly name: string;
  readonly status: DeviceStatus;
  readonly shard: number;
  readonly dailyLimit: number | null;
  readonly credentials?: Buffer;
}

const omit = { credentials: true, pairing: true } as const;

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
         credentials_rev AS "credentialsRev", created_at AS "createdAt", deleted_at AS "deletedAt" FROM device_named($1, $2, $3)`,
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

  async insert(tx: Tx, tenantId: string, { credentials, ...device }: NewDevice): Promise<Device> {
    const sealed = credentials ? { credentials: new Uint8Array(credentials) } : {};
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

  async update(
    tx: Tx,
    tenantId: string,
    id: string,
    change: { name?: string; dailyLimit?: number | null },
  ): Promise<Device> {
    return readDevice(await tx.device.update({ where: { tenantId, id }, data: change, omit }));
  }

  async replaceCredentials(tx: Tx, tenantId: string, id: string, sealed: Buffer): Promise<void> {
    const credentials = new Uint8Array(sealed);
    await tx.device.update({ where: { tenantId, id }, data: { credentials, credentialsRev: { increment: 1 } } });
  }

  /** The credentials go at once; the row stays for the reports. */
  async markDeleted(tx: Tx, tenantId: string, id: string, at: Date): Promise<void> {
    await tx.device.update({
      where: { tenantId, id },
      data: { deletedAt: at, credentials: null, status: 'disconnected', reason: 'deleted', pairingWish: null },
    });
  }

  async credentials(tenantId: string, id: string): Promise<Buffer | undefined> {
    const row = await this.db.forTenant(tenantId, (tx) =>
      tx.device.findFirst({ where: { tenantId, id }, select: { credentials: true } }),
    );
    return row?.credentials ? Buffer.from(row.credentials) : undefined;
  }

  /** What was never linked cannot be down; and once linked, its codes are used up. */
  async setStatus(tenantId: string, id: string, status: DeviceStatus, reason: string | null): Promise<boolean> {
    const neverLinked = ['not_initialized', 'not_connected'];
    const changed = await this.db.forTenant(
      tenantId,
      (tx) => tx.$executeRaw`
        UPDATE devices SET reason = ${reason},
          status = CASE WHEN ${status} = 'disconnected' AND status = ANY (${neverLinked}) THEN status ELSE ${status} END,
          pairing = CASE WHEN ${status} = 'connected' THEN NULL ELSE pairing END
        WHERE tenant_id = ${tenantId} AND id = ${id} AND deleted_at IS NULL
          AND (status, reason) IS DISTINCT FROM (${status}, ${reason})`,
    );
    return changed > 0;
  }

  async wish(tenantId: string, id: string, wish: PairingWish): Promise<void> {
    await this.db.forTenant(
      tenantId,
      (tx) =>
        tx.$executeRaw`UPDATE devices SET pairing_wish = ${wish}, pairing = NULL WHERE tenant_id = ${tenantId} AND id = ${id}`,
    );
  }

  /** Another wish that came meanwhile stays. */
  async grantWish(tenantId: string, id: string, wish: PairingWish, pairing: Pairing): Promise<void> {
    const shown = JSON.stringify(pairing);
    await this.db.forTenant(
      tenantId,
      (tx) =>
        tx.$executeRaw`UPDATE devices SET pairing_wish = nullif(pairing_wish, ${wish}), pairing = ${shown}::jsonb
          WHERE tenant_id = ${tenantId} AND id = ${id}`,
    );
  }

  async pairing(tenantId: string, id: string): Promise<Pairing | undefined> {
    const row = await this.db.forTenant(tenantId, (tx) =>
      tx.device.findFirst({ where: { tenantId, id }, select: { pairing: true } }),
    );
    return readPairing(row?.pairing);
  }
}
