import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { newAppSecret, normalCode, stepOf, type AppSecret } from '../../platform/crypto/one-time-codes.js';
import { Vault } from '../../platform/crypto/vault.js';
import { AppError } from '../../platform/errors/app-error.js';
import { CODES_A_MINUTE, codesOf, countCodeOfToday } from '../../platform/operations/code-tries.js';
import { RateLimiter } from '../../platform/operations/rate-limiter.js';
import { OperatorsRepository, type OperatorRow } from './operators.repository.js';
import { OperatorsService } from './operators.service.js';

const CONTEXT = 'second factor of an operator';
const REMEDY = 'Make a new password with npm run admin, then sign in with it.';

/** What an operator has, beside what they know. Set at the command line, which also helps who has lost their phone. */
@Injectable()
export class OperatorTwoFactor {
  constructor(
    private readonly operators: OperatorsService,
    private readonly repository: OperatorsRepository,
    private readonly vault: Vault,
    private readonly limiter: RateLimiter,
    private readonly clock: Clock,
  ) {}

  /** The secret is shown this once; from now on no password is enough, and whoever is signed in is signed out. */
  async start(address: string): Promise<AppSecret> {
    const { id, email } = await this.operators.named(address);
    const made = newAppSecret('Wagate operators', email);
    const sealed = await this.vault.sealOwn(contextOf(id), Buffer.from(made.secret));
    await this.set(email, sealed);
    return made;
  }

  async stop(address: string): Promise<void> {
    const { email } = await this.operators.named(address);
    await this.set(email, null);
  }

  /** Of an operator whose password was right. */
  async demand(operator: OperatorRow, code: string | undefined): Promise<void> {
    if (operator.twoFactorSecret === null) return;
    if (code === undefined) throw new AppError('two_factor_needed');
    await this.limiter.consume(`code ${codesOf(operator)}`, CODES_A_MINUTE);
    await countCodeOfToday(this.limiter, codesOf(operator), REMEDY);
    const secret = await this.vault.openOwn(contextOf(operator.id), Buffer.from(operator.twoFactorSecret));
    const step = stepOf(secret.toString(), normalCode(code), this.clock.now());
    const isRight = step !== undefined && (await this.repository.useStep(operator.id, step));
    if (!isRight) throw new AppError('two_factor_refused');
  }

  private async set(email: string, sealed: Buffer | null): Promise<void> {
    if (!(await this.repository.setTwoFactor(email, sealed))) throw new AppError('operator_not_found');
  }
}

function contextOf(operatorId: string): string {
  return `${CONTEXT} ${operatorId}`;
}
