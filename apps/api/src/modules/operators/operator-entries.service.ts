import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Vault } from '../../platform/crypto/vault.js';
import { AppError } from '../../platform/errors/app-error.js';
import { tenantAddress } from '../../platform/http/tenant-address.js';
import { newId } from '../../platform/ids/ids.js';
import { AuditService } from '../audit/index.js';
import { OperatedTenants } from './operated-tenants.service.js';
import { OperatorSessionsRepository } from './operator-sessions.repository.js';
import type { Operator } from './operator.js';

const TICKET = /^wg_ticket_[A-Za-z0-9_-]{43}$/;
const TICKET_MS = 60_000;
const STAY_MS = 60 * 60 * 1000;

export interface Entry {
  /** At the tenant's host; the ticket is in its fragment, which no server is told. */
  readonly url: string;
  readonly ticket: string;
  readonly expires_at: Date;
}

/** Of the request that brings a ticket. */
export interface Whereabouts {
  readonly requestId: string;
  readonly network: string;
}

export interface EnteringOperator extends Operator {
  /** Until when a session that begins now may last. */
  readonly until: Date;
}

/** How an operator comes from the bare domain, where a tenant's cookie cannot be set, to the tenant's own host. */
@Injectable()
export class OperatorEntries {
  constructor(
    private readonly tenants: OperatedTenants,
    private readonly repository: OperatorSessionsRepository,
    private readonly vault: Vault,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async open(operator: Operator, tenantId: string): Promise<Entry> {
    const { subdomain, status } = await this.tenants.find(tenantId);
    if (status !== 'active') throw new AppError('tenant_suspended', { message: 'Resume the account to enter it.' });
    const ticket = `wg_ticket_${randomBytes(32).toString('base64url')}`;
    const expiresAt = new Date(this.clock.now().getTime() + TICKET_MS);
    const hash = await this.hashOf(tenantId, ticket);
    await this.repository.insert({ id: newId('ops'), operatorId: operator.id, hash, expiresAt });
    return { url: tenantAddress(this.config, subdomain, `/enter#${ticket}`), ticket, expires_at: expiresAt };
  }

  /** Counts once, at the tenant it was made for; no record in that tenant's log, no entry. */
  async redeem(tenantId: string, ticket: string, from: Whereabouts): Promise<EnteringOperator> {
    if (!TICKET.test(ticket)) throw new AppError('ticket_refused');
    const hash = await this.hashOf(tenantId, ticket);
    const now = this.clock.now();
    const operator = await this.repository.inSystem(async (tx) => {
      const entering = await this.repository.use(tx, hash, now);
      if (!entering) throw new AppError('ticket_refused');
      const by = { actorKind: 'operator', actorId: entering.id, door: 'operator', ...from };
      const details = { operator: entering.email };
      await this.audit.recordOfOperator(tx, tenantId, 'enter_tenant', { subjectId: tenantId, details, by });
      return entering;
    });
    return { ...operator, until: new Date(now.getTime() + STAY_MS) };
  }

  private hashOf(tenantId: string, ticket: string): Promise<Buffer> {
    return this.vault.fingerprint(`${tenantId} ${ticket}`);
  }
}
