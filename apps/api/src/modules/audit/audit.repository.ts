import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/db/database.js';
import { newId } from '../../platform/ids/ids.js';
import type { Call } from '../../platform/operations/call.js';

export interface AuditRecord {
  readonly subjectId: string;
  /** What changed; never a secret, never a message's text. */
  readonly details: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}

@Injectable()
export class AuditRepository {
  constructor(private readonly db: Database) {}

  async insert(tx: Tx, tenantId: string, call: Call, record: AuditRecord): Promise<void> {
    await tx.auditEntry.create({
      data: {
        id: newId('aud'),
        tenantId,
        operation: call.operation ?? 'unknown',
        actorKind: call.principal.kind,
        actorId: call.principal.id,
        door: call.door,
        requestId: call.requestId,
        subjectId: record.subjectId,
        details: JSON.parse(JSON.stringify(record.details)),
      },
    });
  }

  list(tenantId: string, limit: number, before: string | undefined) {
    return this.db.forTenant(tenantId, (tx) =>
      tx.auditEntry.findMany({
        where: { tenantId, ...(before ? { id: { lt: before } } : {}) },
        orderBy: { id: 'desc' },
        take: limit,
      }),
    );
  }
}
