import { Inject, Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Bus } from '../../platform/bus/bus.js';
import { ShortMemory } from '../../platform/cache/short-memory.js';
import { Clock } from '../../platform/clock/clock.js';
import { Vault } from '../../platform/crypto/vault.js';
import { AppError } from '../../platform/errors/app-error.js';
import { Authenticator, type Identity, type TokenUse } from '../../platform/http/authenticator.js';
import type { Site } from '../../platform/http/site.js';
import { LOG, type Log } from '../../platform/log/log.js';
import type { Door, Principal } from '../../platform/operations/call.js';
import { TenantDirectory } from '../tenants/index.js';
import { looksLikeSecret } from './token-secret.js';
import { scopesOf, USERS_CHANGED } from '../users/index.js';
import { TokenUses } from './token-uses.js';
import { TokensRepository, type HeldToken } from './tokens.repository.js';

/** Published when a token stops counting; every process forgets it at once. */
export const TOKENS_CHANGED = 'tokens.changed';

const FLUSH_EVERY_MS = 5_000;

interface Held {
  readonly row: HeldToken;
  readonly principal: Principal;
}

/** Every reason for refusal looks the same from outside, and none is told before the token itself counts. */
@Injectable()
export class TokenAuthenticator extends Authenticator implements OnModuleInit, BeforeApplicationShutdown {
  private readonly held = new ShortMemory((secret) => this.read(secret));
  private readonly usedAt = new Map<string, Date>();
  private flushing: NodeJS.Timeout | undefined;

  constructor(
    private readonly repository: TokensRepository,
    private readonly directory: TenantDirectory,
    private readonly vault: Vault,
    private readonly bus: Bus,
    private readonly clock: Clock,
    private readonly uses: TokenUses,
    @Inject(LOG) private readonly log: Log,
  ) {
    super();
  }

  onModuleInit(): void {
    this.bus.subscribe(TOKENS_CHANGED, () => this.held.forgetAll());
    this.bus.subscribe(USERS_CHANGED, () => this.held.forgetAll());
    this.flushing = setInterval(() => void this.flush(), FLUSH_EVERY_MS);
    this.flushing.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.flushing);
    await this.flush();
  }

  async authenticate(secret: string, site: Site, door: Door): Promise<Identity> {
    const held = looksLikeSecret(secret) ? await this.held.get(secret) : null;
    if (!held || !this.counts(held.row)) throw new AppError('token_invalid');
    const { row, principal } = held;
    if (site.kind === 'unknown' || (site.kind === 'tenant' && site.tenantId !== row.tenantId))
      throw new AppError('token_invalid');
    const tenant = await this.directory.standing(row.tenantId);
    if (!tenant) throw new AppError('token_invalid');
    if (!tenant.active) throw new AppError('tenant_suspended');
    if (!tenant.apiAccess && !(row.kind === 'session' && door === 'rest')) throw new AppError('plan_without_api');
    this.usedAt.set(row.id, this.clock.now());
    return { tenant, principal };
  }

  noteUse(identity: Identity, use: TokenUse): void {
    this.uses.note(identity, use);
  }

  private counts(row: HeldToken): boolean {
    if (row.userId !== null && row.role === null) return false;
    return row.revokedAt === null && (row.expiresAt === null || row.expiresAt > this.clock.now());
  }

  private async read(secret: string): Promise<Held | null> {
    const row = await this.repository.findByHash(await this.vault.fingerprint(secret));
    return row && { row, principal: principalOf(row) };
  }

  /** Shown to people, so a few seconds late is soon enough, and a request never waits for it. */
  private async flush(): Promise<void> {
    if (this.usedAt.size === 0) return;
    const used = new Map(this.usedAt);
    this.usedAt.clear();
    await this.repository
      .touch(used)
      .catch((error: unknown) => this.log.warn({ error }, 'when tokens were used was not noted'));
  }
}

/** A person's session is short, and what a person makes may last. What they may do is what their role may do now. */
function principalOf({ id, kind, scopes, deviceIds, expiresAt, ...row }: HeldToken): Principal {
  if (kind !== 'session') return { kind: 'token', id, scopes, deviceIds, ...(expiresAt === null ? {} : { expiresAt }) };
  const { userId, operatorId, role } = row;
  if (userId === null) return { kind: 'operator', id: operatorId ?? id, sessionId: id, scopes, deviceIds };
  return { kind: 'user', id: userId, sessionId: id, scopes: scopesOf(role ?? ''), deviceIds };
}
