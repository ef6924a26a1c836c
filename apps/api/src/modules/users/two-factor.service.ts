import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { newAppSecret, newRecoveryCodes, normalCode, stepOf } from '../../platform/crypto/one-time-codes.js';
import { Vault } from '../../platform/crypto/vault.js';
import type { Tx } from '../../platform/db/database.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Call } from '../../platform/operations/call.js';
import { RateLimiter } from '../../platform/operations/rate-limiter.js';
import { qrImageOf } from '../../platform/qr/qr-image.js';
import { AuditService } from '../audit/index.js';
import { personOf } from './person.js';
import type {
  BeginTwoFactorDto,
  ConfirmTwoFactorDto,
  StopTwoFactorDto,
  TwoFactorBegunDto,
  TwoFactorOnDto,
  TwoFactorStoppedDto,
} from './two-factor.dto.js';
import { TwoFactorRepository } from './two-factor.repository.js';
import type { UserRow } from './users.repository.js';
import { UsersService } from './users.service.js';

const TRIES_A_MINUTE = 10;
const STOPS_A_DAY = 20;
const DAY_SECONDS = 24 * 60 * 60;
const CONTEXT = 'second factor';

/** What somebody has, beside what they know. */
@Injectable()
export class TwoFactorService {
  constructor(
    private readonly repository: TwoFactorRepository,
    private readonly users: UsersService,
    private readonly vault: Vault,
    private readonly audit: AuditService,
    private readonly limiter: RateLimiter,
    private readonly clock: Clock,
  ) {}

  /** Nothing is asked for yet: the secret counts once a code of it was shown. */
  async begin(call: Call, { password }: BeginTwoFactorDto): Promise<TwoFactorBegunDto> {
    const { id: userId, email } = await this.proven(call, password);
    const tenantId = call.tenant.id;
    const { secret, url } = newAppSecret(`Wagate (${call.tenant.subdomain})`, email);
    const sealed = await this.vault.seal(tenantId, CONTEXT, Buffer.from(secret));
    await this.repository.inTenant(tenantId, async (tx) => {
      const row = await this.repository.find(tx, tenantId, userId);
      if (row?.twoFactorAt !== null) throw new AppError('two_factor_on');
      await this.repository.begin(tx, tenantId, userId, sealed);
      await this.audit.record(tx, call, { subjectId: userId, details: {} });
    });
    return { secret, otpauth_url: url, qr: qrImageOf(url) };
  }

  async confirm(call: Call, { code }: ConfirmTwoFactorDto): Promise<TwoFactorOnDto> {
    const { userId } = personOf(call);
    const tenantId = call.tenant.id;
    await this.limiter.consume(`proof ${userId}`, TRIES_A_MINUTE);
    const codes = newRecoveryCodes();
    const hashes = await Promise.all(codes.map((each) => this.vault.fingerprint(each)));
    await this.repository.inTenant(tenantId, async (tx) => {
      const row = await this.repository.find(tx, tenantId, userId);
      if (!row?.twoFactorSecret) throw new AppError('two_factor_off');
      if (row.twoFactorAt !== null) throw new AppError('two_factor_on');
      if (!(await this.usesStep(tx, { tenantId, userId }, row.twoFactorSecret, code)))
        throw new AppError('two_factor_refused');
      await this.repository.confirm(tx, tenantId, userId, { hashes, at: this.clock.now() });
      await this.audit.record(tx, call, { subjectId: userId, details: {} });
    });
    return { recovery_codes: codes };
  }

  async stop(call: Call, { password, code }: StopTwoFactorDto): Promise<TwoFactorStoppedDto> {
    const { id: userId } = await this.proven(call, password);
    const tenantId = call.tenant.id;
    // A day's count that no stranger can use up: the password was right, and the session is theirs who stops it.
    await this.demand(tenantId, userId, code, async () => {
      await this.limiter.consume(`stop ${userId}`, STOPS_A_DAY, DAY_SECONDS);
    });
    await this.repository.inTenant(tenantId, async (tx) => {
      await this.repository.stop(tx, tenantId, userId);
      await this.audit.record(tx, call, { subjectId: userId, details: {} });
    });
    return { stopped: true };
  }

  /** Of somebody whose second factor is on. `limit` is asked before a code is looked at. */
  async demand(tenantId: string, userId: string, code: string | undefined, limit: () => Promise<void>): Promise<void> {
    if (code === undefined) throw new AppError('two_factor_needed');
    await limit();
    const hash = await this.vault.fingerprint(normalCode(code));
    const right = await this.repository.inTenant(tenantId, async (tx) => {
      const row = await this.repository.find(tx, tenantId, userId);
      if (!row?.twoFactorSecret || row.twoFactorAt === null) throw new AppError('two_factor_off');
      if (await this.usesStep(tx, { tenantId, userId }, row.twoFactorSecret, normalCode(code))) return true;
      return this.repository.useRecovery(tx, tenantId, userId, hash);
    });
    if (!right) throw new AppError('two_factor_refused');
  }

  private async usesStep(
    tx: Tx,
    { tenantId, userId }: { tenantId: string; userId: string },
    sealed: Uint8Array,
    code: string,
  ): Promise<boolean> {
    const secret = await this.vault.open(tenantId, CONTEXT, Buffer.from(sealed));
    const step = stepOf(secret.toString(), code, this.clock.now());
    return step !== undefined && this.repository.useStep(tx, tenantId, userId, step);
  }

  private async proven(call: Call, password: string): Promise<UserRow> {
    const { userId } = personOf(call);
    await this.limiter.consume(`proof ${userId}`, TRIES_A_MINUTE);
    return this.users.requirePassword(call.tenant.id, userId, password);
  }
}
