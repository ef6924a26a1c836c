import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/db/database.js';
import { newId } from '../../platform/ids/ids.js';
import type { Call } from '../../platform/operations/call.js';
import { cursorOf, pageOf, type Page } from '../../platform/operations/page.js';
import { AuditRepository, type AuditHand, type AuditRecord } from './audit.repository.js';
import type { AuditEntryDto, ListAuditEntriesDto } from './audit.dto.js';

export interface HandedRecord extends AuditRecord {
  readonly by?: AuditHand;
}

@Injectable()
export class AuditService {
  constructor(private readonly repository: AuditRepository) {}

  /** In the transaction of the change itself: no record, no change. */
  async record(tx: Tx, call: Call, record: AuditRecord): Promise<void> {
    const { principal, door, requestId, network, operation = 'unknown' } = call;
    const author = { operation, actorKind: principal.kind, actorId: principal.id, door, requestId, network };
    await this.repository.insert(tx, call.tenant.id, author, record);
    call.audited = true;
  }

  /** What whoever runs the gateway does to an account stands in that account's own log; unnamed at the command line. */
  async recordOfOperator(tx: Tx, tenantId: string, operation: string, record: HandedRecord): Promise<void> {
    const { by, ...rest } = record;
    await this.repository.insert(tx, tenantId, { operation, ...(by ?? commandLine()) }, rest);
  }

  async list(call: Call, input: ListAuditEntriesDto): Promise<Page<AuditEntryDto>> {
    const limit = input.limit ?? 50;
    const { deviceIds, id } = call.principal;
    const reach = deviceIds.length > 0 ? { subjectIds: deviceIds, actorId: id } : undefined;
    const filter = { reach, actorKind: input.actor_kind, operation: input.operation };
    const rows = await this.repository.list(call.tenant.id, filter, limit + 1, cursorOf(input.cursor, 'aud'));
    return pageOf(rows, limit, (row) => ({
      id: row.id,
      operation: row.operation,
      actor_kind: row.actorKind,
      actor_id: row.actorId,
      door: row.door,
      request_id: row.requestId,
      network: row.network,
      subject_id: row.subjectId,
      details: row.details,
      at: row.at,
    }));
  }
}

function commandLine(): AuditHand {
  return { actorKind: 'operator', actorId: 'operator', door: 'operator', requestId: newId('req') };
}
