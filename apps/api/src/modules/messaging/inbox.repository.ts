import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/db/database.js';
import { storable } from '../../platform/db/storable.js';
import { ContactHistory } from '../contacts/index.js';

/** One arrival as the database's receive_messages takes it; see the migration for the short names. */
export interface ArrivalRow {
  readonly t: string;
  readonly d: string;
  readonly id: string;
  readonly dir: 'in' | 'out';
  readonly to: string;
  readonly contact?: string;
  readonly chat?: string;
  readonly kind: string;
  readonly content: Readonly<Record<string, unknown>>;
  readonly status: 'received' | 'sent';
  readonly wa: string;
  readonly door: 'engine' | 'phone';
  readonly at: Date;
  readonly reply?: string;
  readonly target?: string;
  readonly event?: string;
}

/** What came in, once however often WhatsApp says it. */
@Injectable()
export class InboxRepository extends ContactHistory {
  constructor(private readonly db: Database) {
    super();
  }

  /** Which of them are new. */
  async keep(rows: readonly ArrivalRow[]): Promise<boolean[]> {
    const [answer] = await this.db.appQuery<{ fresh: boolean[] }>(
      'receive_messages',
      'SELECT receive_messages($1::jsonb) AS fresh',
      [JSON.stringify(rows, storable)],
    );
    return answer?.fresh ?? [];
  }

  /** One that both had, the same message told under two names, stays where it is. */
  async moveOver(
    tx: Tx,
    tenantId: string,
    merged: readonly { readonly from: string; readonly into: string }[],
  ): Promise<void> {
    for (const { from, into } of merged) {
      await tx.$executeRaw`
        WITH moving AS (
          SELECT m.id FROM messages m WHERE m.tenant_id = ${tenantId} AND m.contact_id = ${from}
            AND (m.wa_id IS NULL OR NOT EXISTS (
              SELECT FROM messages o WHERE o.device_id = m.device_id AND o.wa_id = m.wa_id AND o.direction = m.direction
                AND o.tenant_id = ${tenantId} AND o.contact_id = ${into}))
          ORDER BY m.id FOR UPDATE
        )
        UPDATE messages m SET contact_id = ${into} FROM moving WHERE m.id = moving.id AND m.tenant_id = ${tenantId}`;
    }
  }

  /** What WhatsApp calls the device itself. */
  async ownNames(tenantId: string, deviceId: string): Promise<readonly string[]> {
    const rows = await this.db.forTenant(tenantId, (tx) =>
      tx.device.findMany({ where: { tenantId, id: deviceId }, select: { number: true, lid: true } }),
    );
    return rows.flatMap(({ number, lid }) => [number, ...(lid === null ? [] : [lid])]);
  }
}
