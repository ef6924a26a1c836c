import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../platform/db/database.js';
import type { NewChatsPolicy } from './new-chats.policy.js';
import { readTold, type ToldLimits } from './told-limits.js';

export interface Day {
  readonly begun: number;
  /** Midnight, where the tenant is. */
  readonly ends: Date;
}

export interface NewChatsStanding extends NewChatsPolicy {
  readonly newChatsLockedUntil: Date | null;
}

const standing = { newChatsPerDay: true, warmUpSince: true, newChatsLockedUntil: true } as const;

/** Whom a device wrote to first, and how often it may. */
@Injectable()
export class NewChatsRepository {
  constructor(private readonly db: Database) {}

  inTenant<T>(tenantId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.forTenant(tenantId, work);
  }

  standing(tenantId: string, deviceId: string): Promise<NewChatsStanding | null> {
    return this.db.forTenant(tenantId, (tx) =>
      tx.device.findFirst({ where: { tenantId, id: deviceId }, select: standing }),
    );
  }

  async today(tenantId: string, deviceId: string): Promise<Day> {
    const [day] = await this.db.forTenant(
      tenantId,
      (tx) => tx.$queryRaw<Day[]>`
        WITH today AS (SELECT * FROM day_of_tenant(${tenantId}))
        SELECT (SELECT count(*) FROM chat_beginnings b WHERE b.device_id = ${deviceId} AND b.day = today.day)::int AS begun, ends
        FROM today`,
    );
    if (!day) throw new Error('the tenant is not there');
    return day;
  }

  /**
   * Begins chats with as many of these as the day allows, the first ones first; who is not among them must wait. Whoever
   * wrote to the device, or was written to by it, is nobody new.
   */
  async begin(
    tenantId: string,
    deviceId: string,
    people: readonly string[],
    allowed: number,
  ): Promise<{ readonly mustWait: string[]; readonly ends: Date }> {
    const [outcome] = await this.db.forTenant(
      tenantId,
      (tx) => tx.$queryRaw<{ mustWait: string[]; ends: Date }[]>`
        WITH today AS (SELECT * FROM day_of_tenant(${tenantId})), wanted AS (
          SELECT p.person, row_number() OVER (ORDER BY p.n) AS place
          FROM unnest(${[...people]}::text[]) WITH ORDINALITY AS p(person, n)
          WHERE NOT EXISTS (SELECT FROM chat_beginnings b WHERE b.device_id = ${deviceId} AND b.person = p.person)
            AND NOT EXISTS (
              SELECT FROM messages m WHERE m.tenant_id = ${tenantId} AND m.device_id = ${deviceId} AND m.contact_id = p.person
                AND (m.direction = 'in' OR m.status IN ('sent', 'delivered', 'read')))
        ), begun AS (
          INSERT INTO chat_beginnings (tenant_id, device_id, person, day)
          SELECT ${tenantId}, ${deviceId}, w.person, today.day FROM wanted w, today
          WHERE w.place <= ${allowed} - (
            SELECT count(*) FROM chat_beginnings b WHERE b.device_id = ${deviceId} AND b.day = today.day)
          RETURNING person
        )
        SELECT ARRAY(SELECT person FROM wanted EXCEPT SELECT person FROM begun) AS "mustWait", ends FROM today`,
    );
    if (!outcome) throw new Error('the tenant is not there');
    return outcome;
  }

  /** Those of them who never wrote to the device. */
  async silent(tenantId: string, deviceId: string, people: readonly string[]): Promise<string[]> {
    const rows = await this.db.forTenant(
      tenantId,
      (tx) => tx.$queryRaw<{ person: string }[]>`
        SELECT person FROM unnest(${[...people]}::text[]) AS p(person) WHERE NOT EXISTS (
          SELECT FROM messages m WHERE m.tenant_id = ${tenantId} AND m.device_id = ${deviceId}
            AND m.contact_id = p.person AND m.direction = 'in')`,
    );
    return rows.map(({ person }) => person);
  }

  async setPolicy(tx: Tx, tenantId: string, deviceId: string, policy: NewChatsPolicy): Promise<void> {
    await tx.device.update({ where: { tenantId, id: deviceId }, data: { ...policy } });
  }

  /** The device's row is locked until the transaction ends: what WhatsApp says is taken in one by one. */
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
}
