import { Injectable } from '@nestjs/common';
import { Bus } from '../../platform/bus/bus.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/db/database.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Call } from '../../platform/operations/call.js';
import { AuditService } from '../audit/index.js';
import { personOf, strangersCall, UsersService, type Stranger } from '../users/index.js';
import { PasswordResetsRepository } from './password-resets.repository.js';
import type { ChangePasswordDto, PasswordChangedDto } from './sessions.dto.js';
import { SessionsRepository } from './sessions.repository.js';
import { SignInLimits } from './sign-in-limits.js';
import { TOKENS_CHANGED } from './token-authenticator.js';

interface NewPassword {
  readonly userId: string;
  readonly passwordHash: string;
  readonly keep?: string;
}

/** Whoever changes their password wants everybody else out. */
@Injectable()
export class PasswordsService {
  constructor(
    private readonly users: UsersService,
    private readonly repository: SessionsRepository,
    private readonly resets: PasswordResetsRepository,
    private readonly limits: SignInLimits,
    private readonly audit: AuditService,
    private readonly bus: Bus,
    private readonly clock: Clock,
  ) {}

  async change(call: Call, { current_password, new_password }: ChangePasswordDto): Promise<PasswordChangedDto> {
    const { userId, sessionId } = personOf(call);
    await this.limits.beforeProof(userId);
    await this.users.requirePassword(call.tenant.id, userId, current_password);
    const passwordHash = await this.users.hashOf(call.tenant.id, new_password);
    await this.repository.inTenant(call.tenant.id, (tx) =>
      this.set(tx, call, { userId, passwordHash, keep: sessionId }),
    );
    await this.bus.publish(TOKENS_CHANGED, userId);
    return { changed: true };
  }

  /** By a mailed link, which counts until the new password is kept, and no longer. */
  async reset(stranger: Stranger, secretHash: Buffer, password: string): Promise<void> {
    const tenantId = stranger.tenant.id;
    const userId = await this.resets.userOf(tenantId, secretHash, this.clock.now());
    if (userId === undefined) throw new AppError('password_reset_not_found');
    const passwordHash = await this.users.hashOf(tenantId, password);
    await this.repository.inTenant(tenantId, async (tx) => {
      const isMine = await this.resets.use(tx, tenantId, secretHash, this.clock.now());
      if (!isMine) throw new AppError('password_reset_not_found');
      await this.set(tx, strangersCall(stranger, userId, 'reset_password'), { userId, passwordHash });
    });
    await this.bus.publish(TOKENS_CHANGED, userId);
  }

  /** No session of before stays, but one that may, and no link that was mailed. */
  private async set(tx: Tx, call: Call, { userId, passwordHash, keep }: NewPassword): Promise<void> {
    const tenantId = call.tenant.id;
    await this.resets.forgetAll(tx, tenantId, userId);
    await this.users.setPassword(tx, tenantId, userId, passwordHash);
    await this.repository.endAll(tx, tenantId, userId, { now: this.clock.now(), keep });
    await this.audit.record(tx, call, { subjectId: userId, details: {} });
  }
}
