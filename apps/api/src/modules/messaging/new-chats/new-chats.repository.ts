import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../platform/db/database.js';
import type { NewChatsPolicy } from './new-chats.policy.js';
import { readTold, type ToldLimits } from './told-limits.js';

export interface NewChatsStanding extends NewChatsPolicy {
  readonly newChatsLockedUntil: Date | null;
  readonly timeZone: string;
}

const select = {
  newChatsPerDay: true,
  warmUpSince: true,
  newChatsLockedUntil: true,
  tenant: { select: { timeZone: true } },
} as const;

/** How many chats a device may begin, by its customer's will and by WhatsApp's. */
@Injectable()
export class NewChatsRepository {
  constructor(private readonly db: Database) {}

  inTenant<T>(tenantId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.forTenant(tenantId, work);
  }

  standing(tenantId: string, deviceId: string): Promise<NewChatsStanding | undefined> {
    return this.db.forTenant(tenantId, (tx) => this.standingIn(tx, tenantId, deviceId));
  }

  /** Locked until the transaction ends: two changes at once are made one after the other. */
  async standingForUpdate(tx: Tx, tenantId: string, deviceId: string): Promise<NewChatsStanding | undefined> {
    await tx.$queryRaw`SELECT id FROM devices WHERE tenant_id = ${tenantId} AND id = ${deviceId} FOR NO KEY UPDATE`;
    return this.standingIn(tx, tenantId, deviceId);
  }

  async setPolicy(tx: Tx, tenantId: string, deviceId: string, policy: NewChatsPolicy): Promise<void> {
    await tx.device.update({ where: { tenantId, id: deviceId }, data: { ...policy } });
  }

  /** Locked likewise. */
  async toldForUpdate(tx: Tx, tenantId: string, deviceId: string): Promise<ToldLimits | undefined> {
    const [row] = await tx.$queryRaw<{ told: unknown }[]>`
      SELECT new_chats_told AS told FROM devices WHERE tenant_id = ${tenantId} AND id = ${deviceId} FOR NO KEY UPDATE`;
    return readTold(row?.told);
  }

  async told(tenantId: string, deviceId: string): Promise<ToldLimits | undefined> {
    const row = await this.db.forTenant(tenantId, (tx) =>
      tx.device.findFirst({ where: { tenantId, id: deviceId }, select: { newChatsTold: true } }),
    );
    return readTold(row?.newChatsTold);
  }

  async keepTold(tx: Tx, tenantId: string, deviceId: string, told: ToldLimits, until: Date | null): Promise<void> {
    await tx.$executeRaw`
      UPDATE devices SET new_chats_told = ${JSON.stringify(told)}::jsonb, new_chats_locked_until = ${until}
      WHERE tenant_id = ${tenantId} AND id = ${deviceId}`;
  }

  /** Those that wait for this reason may try again. */
  async release(tx: Tx, tenantId: string, deviceId: string, reason: string): Promise<void> {
    await tx.$executeRaw`
      UPDATE messages SET hold_until = now()
      WHERE tenant_id = ${tenantId} AND device_id = ${deviceId} AND status = 'held' AND hold_reason = ${reason}`;
  }

  private async standingIn(tx: Tx, tenantId: string, deviceId: string): Promise<NewChatsStanding | undefined> {
    const row = await tx.device.findFirst({ where: { tenantId, id: deviceId }, select });
    if (!row) return undefined;
    const { tenant, ...standing } = row;
    return { ...standing, timeZone: tenant.timeZone };
  }
}
