import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Vault } from '../../platform/crypto/vault.js';
import { AppError } from '../../platform/errors/app-error.js';
import { newId } from '../../platform/ids/ids.js';
import type { Call } from '../../platform/operations/call.js';
import { AuditService } from '../audit/index.js';
import { InvitationMails } from './invitation-mails.js';
import type { InvitationDto, InvitationListDto, InvitationRevokedDto, InviteUserDto } from './invitations.dto.js';
import { InvitationsRepository, type InvitationRow } from './invitations.repository.js';
import { mayGive } from './roles.js';
import { newLinkSecret } from './tenant-page.js';
import { normalEmail, UsersService } from './users.service.js';

const INVITED_MS = 7 * 24 * 60 * 60 * 1000;

/** Offers of a place in the account, by mail. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly repository: InvitationsRepository,
    private readonly users: UsersService,
    private readonly vault: Vault,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly mails: InvitationMails,
  ) {}

  async invite(call: Call, input: InviteUserDto): Promise<InvitationDto> {
    if (!mayGive(call.principal, input.role)) throw new AppError('scope_missing');
    const email = normalEmail(input.email);
    await this.mails.demand(call.tenant, email);
    if (await this.users.findByEmail(call.tenant.id, email)) throw new AppError('user_exists');
    const secret = newLinkSecret();
    const row = await this.keep(call, { email, role: input.role, secretHash: await this.vault.fingerprint(secret) });
    await this.mail(call, row, secret);
    return show(row);
  }

  async list(call: Call): Promise<InvitationListDto> {
    return { data: (await this.repository.list(call.tenant.id, this.clock.now())).map(show) };
  }

  async revoke(call: Call, id: string): Promise<InvitationRevokedDto> {
    await this.repository.inTenant(call.tenant.id, async (tx) => {
      const row = await this.repository.findOpen(tx, call.tenant.id, id, this.clock.now());
      if (!row) throw new AppError('invitation_not_found');
      if (!mayGive(call.principal, row.role)) throw new AppError('scope_missing');
      await this.repository.revoke(tx, call.tenant.id, id);
      await this.audit.record(tx, call, { subjectId: id, details: { email: row.email } });
    });
    return { id, revoked: true };
  }

  private keep(call: Call, wanted: { email: string; role: string; secretHash: Buffer }): Promise<InvitationRow> {
    const expiresAt = new Date(this.clock.now().getTime() + INVITED_MS);
    const invitation = { ...wanted, id: newId('inv'), invitedBy: call.principal.id, expiresAt };
    return this.repository.inTenant(call.tenant.id, async (tx) => {
      const row = await this.repository.insert(tx, call.tenant.id, invitation);
      await this.audit.record(tx, call, { subjectId: row.id, details: { email: row.email, role: row.role } });
      return row;
    });
  }

  /** One that was never mailed is none: nobody knows its secret. */
  private async mail(call: Call, { id, email, role }: InvitationRow, secret: string): Promise<void> {
    const { id: tenantId } = call.tenant;
    try {
      await this.mails.send(call.tenant, { email, role, secret });
    } catch (error) {
      await this.repository.inTenant(tenantId, (tx) => this.repository.revoke(tx, tenantId, id));
      throw error;
    }
  }
}

function show({ id, email, role, invitedBy, expiresAt, createdAt }: InvitationRow): InvitationDto {
  return { id, email, role, invited_by: invitedBy, expires_at: expiresAt, created_at: createdAt };
}
