import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/db/database.js';

export interface InvitationRow {
  readonly id: string;
  readonly email: string;
  readonly role: string;
  readonly invitedBy: string;
  readonly expiresAt: Date;
  readonly createdAt: Date;
}

export interface NewInvitation extends Omit<InvitationRow, 'createdAt'> {
  readonly secretHash: Buffer;
}

const omit = { secretHash: true } as const;

function open(tenantId: string, now: Date) {
  return { tenantId, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } };
}

@Injectable()
export class InvitationsRepository {
  constructor(private readonly db: Database) {}

  inTenant<T>(tenantId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.forTenant(tenantId, work);
  }

  /** Takes the place of an earlier one for the same address. */
  async insert(tx: Tx, tenantId: string, { secretHash, ...invitation }: NewInvitation): Promise<InvitationRow> {
    const { email } = invitation;
    await tx.invitation.updateMany({
      where: { tenantId, email, acceptedAt: null, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    return tx.invitation.create({ data: { ...invitation, tenantId, secretHash: new Uint8Array(secretHash) }, omit });
  }

  list(tenantId: string, now: Date): Promise<InvitationRow[]> {
    return this.db.forTenant(tenantId, (tx) =>
      tx.invitation.findMany({ where: open(tenantId, now), orderBy: { id: 'desc' }, take: 1_000, omit }),
    );
  }

  async findOpen(tx: Tx, tenantId: string, id: string, now: Date): Promise<InvitationRow | null> {
    return tx.invitation.findFirst({ where: { ...open(tenantId, now), id }, omit });
  }

  async findBySecret(tx: Tx, tenantId: string, secretHash: Buffer, now: Date): Promise<InvitationRow | null> {
    return tx.invitation.findFirst({
      where: { ...open(tenantId, now), secretHash: new Uint8Array(secretHash) },
      omit,
    });
  }

  /** True for one caller only, however many ask at once. */
  async accept(tx: Tx, tenantId: string, id: string, now: Date): Promise<boolean> {
    const { count } = await tx.invitation.updateMany({
      where: { ...open(tenantId, now), id },
      data: { acceptedAt: now },
    });
    return count === 1;
  }

  async revoke(tx: Tx, tenantId: string, id: string): Promise<void> {
    await tx.invitation.updateMany({ where: { tenantId, id, revokedAt: null }, data: { revokedAt: new Date() } });
  }

  async revokeOf(tx: Tx, tenantId: string, invitedBy: string): Promise<void> {
    await tx.invitation.updateMany({
      where: { tenantId, invitedBy, acceptedAt: null, revokedAt: null },
      data: { revokedAt: new Date() },
    });
  }
}
