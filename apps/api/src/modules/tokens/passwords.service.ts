import { Injectable } from '@nestjs/common';
import { Bus } from '../../platform/bus/bus.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Call } from '../../platform/operations/call.js';
import { AuditService } from '../audit/index.js';
import { personOf, UsersService } from '../users/index.js';
import type { ChangePasswordDto, PasswordChangedDto } from './sessions.dto.js';
import { SessionsRepository } from './sessions.repository.js';
import { SignInLimits } from './sign-in-limits.js';
import { TOKENS_CHANGED } from './token-authenticator.js';

/** Whoever changes their password wants everybody else out. */
@Injectable()
export class PasswordsService {
  constructor(
    private readonly users: UsersService,
    private readonly repository: SessionsRepository,
    private readonly limits: SignInLimits,
    private readonly audit: AuditService,
    private readonly bus: Bus,
    private readonly clock: Clock,
  ) {}

  async change(call: Call, { current_password, new_password }: ChangePasswordDto): Promise<PasswordChangedDto> {
    const { userId, sessionId } = personOf(call);
    await this.limits.beforeProof(userId);
    await this.users.requirePassword(call.tenant.id, userId, current_password);
    await this.set(call, userId, { password: new_password, keep: sessionId });
    return { changed: true };
  }

  async set(call: Call, userId: string, { password, keep }: { password: string; keep?: string }): Promise<void> {
    const tenantId = call.tenant.id;
    const now = this.clock.now();
    await this.repository.inTenant(tenantId, async (tx) => {
      await this.users.setPassword(tx, tenantId, userId, password);
      await this.repository.endAll(tx, tenantId, userId, { now, keep });
      await this.audit.record(tx, call, { subjectId: userId, details: {} });
    });
    await this.bus.publish(TOKENS_CHANGED, userId);
  }
}
