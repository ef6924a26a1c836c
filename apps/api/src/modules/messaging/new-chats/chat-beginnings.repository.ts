import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/db/database.js';
import { NEW_CHATS_SPENT } from '../outcome.js';

export interface Day {
  readonly begun: number;
  /** Midnight, where the tenant is. */
  readonly ends: Date;
}

/** Whom a device wrote to first, and on which day. People are named by their contact, or by their address. */
@Injectable()
export class ChatBeginningsRepository {
  constructor(private readonly db: Database) {}

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
              SELECT FROM messages m WHERE m.tenant_id = ${tenantId} AND m.device_id = ${deviceId} AND m.chat IS NULL
                AND m.contact_id = p.person AND (m.direction = 'in' OR m.status IN ('sent', 'delivered', 'read')))
        ), allowed AS (
          SELECT w.person, today.day FROM wanted w, today
          WHERE w.place <= ${allowed} - (
            SELECT count(*) FROM chat_beginnings b WHERE b.device_id = ${deviceId} AND b.day = today.day)
        ), begun AS (
          INSERT INTO chat_beginnings (tenant_id, device_id, person, day)
          SELECT ${tenantId}, ${deviceId}, person, day FROM allowed ON CONFLICT DO NOTHING
        )
        SELECT ARRAY(SELECT person FROM wanted EXCEPT SELECT person FROM allowed) AS "mustWait", ends FROM today`,
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
          SELECT FROM messages m WHERE m.tenant_id = ${tenantId} AND m.device_id = ${deviceId} AND m.chat IS NULL
            AND m.contact_id = p.person AND m.direction = 'in')`,
    );
    return rows.map(({ person }) => person);
  }

  /** The day is full: whoever else waits for it waits on, unseen. Those whose chat has begun do not wait for it. */
  async postpone(tenantId: string, deviceId: string, until: Date): Promise<void> {
    await this.db.forTenant(
      tenantId,
      (tx) => tx.$executeRaw`
        UPDATE messages m SET hold_until = ${until}
        WHERE m.tenant_id = ${tenantId} AND m.device_id = ${deviceId} AND m.status = 'held'
          AND m.hold_reason = ${NEW_CHATS_SPENT} AND m.hold_until <= now()
          AND NOT EXISTS (
            SELECT FROM chat_beginnings b WHERE b.device_id = ${deviceId} AND b.person = coalesce(m.contact_id, m.recipient))
          AND NOT EXISTS (
            SELECT FROM messages i WHERE i.tenant_id = ${tenantId} AND i.device_id = ${deviceId} AND i.chat IS NULL
              AND i.contact_id = m.contact_id AND i.direction = 'in')`,
    );
  }

  /** What waited for these people to be nobody new waits no longer. */
  async free(tenantId: string, deviceId: string, contactIds: readonly string[]): Promise<void> {
    await this.db.forTenant(
      tenantId,
      (tx) => tx.$executeRaw`
        UPDATE messages SET hold_until = now()
        WHERE tenant_id = ${tenantId} AND device_id = ${deviceId} AND status = 'held'
          AND hold_reason = ${NEW_CHATS_SPENT} AND contact_id = ANY (${[...contactIds]}::text[])`,
    );
  }
}
