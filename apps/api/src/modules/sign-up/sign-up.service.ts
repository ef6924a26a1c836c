import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { AppError } from '../../platform/errors/app-error.js';
import { tenantAddress } from '../../platform/http/tenant-address.js';
import { RateLimiter } from '../../platform/operations/rate-limiter.js';
import { AccountService, TenantsService } from '../tenants/index.js';
import { UsersService } from '../users/index.js';
import type { SignedUp, SignUpDto, SignUpOffer, SubdomainAnswer } from './sign-up.dto.js';

const LOOKS_A_MINUTE = 60;
const TRIES_A_MINUTE = 10;
const TRIES_AN_HOUR = 40;
const HOUR_SECONDS = 60 * 60;
/** As long as a page may still be asking again for what it has got. */
const SECOND_CLICK_MS = 15 * 60_000;

/** Whoever asks, as far as anybody knows. */
export interface Visitor {
  readonly network: string;
  readonly requestId: string;
}

/** Anybody makes an account, where whoever runs the gateway lets them. */
@Injectable()
export class SignUpService {
  constructor(
    private readonly tenants: TenantsService,
    private readonly account: AccountService,
    private readonly users: UsersService,
    private readonly limiter: RateLimiter,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  offer(): SignUpOffer {
    return { open: this.config.signUp.open, base_domain: this.config.baseDomain };
  }

  async look(visitor: Visitor, subdomain: string): Promise<SubdomainAnswer> {
    this.requireOpen();
    await this.limiter.consume(`sign-up look ${visitor.network}`, LOOKS_A_MINUTE);
    const reason = await this.tenants.subdomainProblem(subdomain);
    return reason === undefined ? { available: true } : { available: false, reason };
  }

  async signUp(visitor: Visitor, input: SignUpDto): Promise<SignedUp> {
    this.requireOpen();
    await this.limiter.consume(`sign-up ${visitor.network}`, TRIES_A_MINUTE);
    await this.limiter.consume(`sign-up hour ${visitor.network}`, TRIES_AN_HOUR, HOUR_SECONDS);
    try {
      await this.make(visitor, input);
    } catch (error) {
      const isTaken = error instanceof AppError && error.code === 'subdomain_taken';
      if (!isTaken || !(await this.wasMadeBy(input))) throw error;
    }
    const { subdomain } = input;
    return {
      tenant_url: tenantAddress(this.config, subdomain, '/'),
      sign_in_url: tenantAddress(this.config, subdomain, '/sign-in'),
    };
  }

  private async make({ requestId, network }: Visitor, input: SignUpDto): Promise<void> {
    const { subdomain, name, email, person, password } = input;
    const by = { actorKind: 'visitor', actorId: 'sign-up', door: 'sign-up', requestId, network };
    const wanted = { subdomain, name, timeZone: input.time_zone, plan: this.config.signUp.plan, by };
    const passwordHash = await this.users.hashOf('sign-up', password);
    const owner = { email, name: person, role: 'owner', passwordHash } as const;
    await this.tenants.create(wanted, (tx, tenantId) => this.users.add(tx, tenantId, owner));
  }

  /** A second click, or an answer that was lost: the account is theirs, as the password shows. */
  private async wasMadeBy({ subdomain, email, password }: SignUpDto): Promise<boolean> {
    const tenantId = await this.tenants.idOf(subdomain);
    const { createdAt } = await this.account.profile(tenantId);
    if (this.clock.now().getTime() - createdAt.getTime() > SECOND_CLICK_MS) return false;
    try {
      await this.users.checkPassword(tenantId, email, password);
      return true;
    } catch (error) {
      if (error instanceof AppError && error.code === 'sign_in_refused') return false;
      throw error;
    }
  }

  private requireOpen(): void {
    if (!this.config.signUp.open) throw new AppError('sign_up_closed');
  }
}
