import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Vault } from '../../platform/crypto/vault.js';
import { AppError } from '../../platform/errors/app-error.js';
import { AuditService } from '../audit/index.js';
import { InvitationsRepository, type InvitationRow } from './invitations.repository.js';
import { roles, type Role } from './roles.js';
import { looksLikeLinkSecret } from './tenant-page.js';
import { strangersCall, type Stranger } from './strangers-call.js';
import { UsersService } from './users.service.js';

export interface Accepted {
  readonly user: { readonly id: string; readonly email: string; readonly name: string; readonly role: string };
}

/** Those who hold an invitation and are nobody here yet. */
@Injectable()
export class GuestsService {
  constructor(
    private readonly repository: InvitationsRepository,
    private readonly users: UsersService,
    private readonly vault: Vault,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async open({ tenant }: Stranger, secret: string): Promise<InvitationRow> {
    if (!looksLikeLinkSecret(secret)) throw new AppError('invitation_not_found');
    const hash = await this.vault.fingerprint(secret);
    const row = await this.repository.inTenant(tenant.id, (tx) =>
      this.repository.findBySecret(tx, tenant.id, hash, this.clock.now()),
    );
    if (!row) throw new AppError('invitation_not_found');
    return row;
  }

  async accept(stranger: Stranger, secret: string, wanted: { name: string; password: string }): Promise<Accepted> {
    const { id, email, role } = await this.open(stranger, secret);
    const tenantId = stranger.tenant.id;
    if (await this.users.findByEmail(tenantId, email)) throw new AppError('user_exists');
    const { name } = wanted;
    const passwordHash = await this.users.hashOf(tenantId, wanted.password);
    const userId = await this.repository.inTenant(tenantId, async (tx) => {
      if (!(await this.repository.accept(tx, tenantId, id, this.clock.now())))
        throw new AppError('invitation_not_found');
      const made = await this.users.add(tx, tenantId, { name, passwordHash, email, role: knownRole(role) });
      const call = strangersCall(stranger, made, 'accept_invitation');
      await this.audit.record(tx, call, { subjectId: made, details: { invitation: id, email, role } });
      return made;
    });
    return { user: { id: userId, email, name, role } };
  }
}

function knownRole(role: string): Role {
  return roles.find((known) => known === role) ?? 'viewer';
}
