import { Injectable } from '@nestjs/common';
import { TwoFactorService, UsersService, type Stranger, type UserRow } from '../users/index.js';
import { SignInLimits } from './sign-in-limits.js';

/** What somebody says to be let in. */
export interface SignIn {
  readonly email: string;
  readonly password: string;
  readonly code?: string;
}

/** Who somebody is by what they know and what they have. */
@Injectable()
export class SignInProofs {
  constructor(
    private readonly users: UsersService,
    private readonly twoFactor: TwoFactorService,
    private readonly limits: SignInLimits,
  ) {}

  async userOf({ tenant, network }: Stranger, { email, password, code }: SignIn): Promise<UserRow> {
    await this.limits.beforePassword(tenant.id, email, network);
    const user = await this.users.checkPassword(tenant.id, email, password);
    if (user.twoFactorAt === null) return user;
    await this.twoFactor.demand(tenant.id, user.id, code, () => this.limits.beforeCode(tenant.id, user, network));
    return user;
  }
}
