import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/db/database.js';
import { newId } from '../../platform/ids/ids.js';

export interface AuditRecord {
  readonly subjectId: string;
  /** What changed; never a secret, never a message's text. */
  readonly details: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}

/** By whose hand, and on which way it came. */
export interface AuditHand {
  readonly actorKind: string;
  readonly actorId: string;
  readonly door: string;
  readonly requestId: string;
  /** Where it came from; absent at the command line. */
  readonly network?: string;
}

export interface AuditAuthor extends AuditHand {
  readonly operation: string;
}

/** What was done to one of these, or by this one. */
export interface AuditReach {
  readonly subjectIds: readonly string[];
  readonly actorId: string;
}

export interface AuditFilter {
  readonly reach: AuditReach | undefined;
  readonly actorKind: string | undefined;
  readonly operation: string | undefined;
}

@Injectable()
export class AuditRepository {
  constructor(private readonly db: Database) {}

  async insert(tx: Tx, tenantId: string, author: AuditAuthor, record: AuditRecord): Promise<void> {
    const { subjectId, details } = record;
    await tx.auditEntry.create({ data: { id: newId('aud'), tenantId, ...author, subjectId, details: plain(details) } });
  }

  list(tenantId: string, { reach, actorKind, operation }: AuditFilter, limit: number, before: string | undefined) {
    const within = reach ? { OR: [{ subjectId: { in: [...reach.subjectIds] } }, { actorId: reach.actorId }] } : {};
    return this.db.forTenant(tenantId, (tx) =>
      tx.auditEntry.findMany({
        where: { tenantId, actorKind, operation, ...within, ...(before ? { id: { lt: before } } : {}) },
        orderBy: { id: 'desc' },
        take: limit,
      }),
    );
  }
}

function plain(details: AuditRecord['details']): Record<string, string | number | boolean | null | string[]> {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null ? [...value] : value,
    ]),
  );
}
