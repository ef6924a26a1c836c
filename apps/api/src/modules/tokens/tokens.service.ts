import { Injectable } from '@nestjs/common';
import { Bus } from '../../platform/bus/bus.js';
import { Clock } from '../../platform/clock/clock.js';
import { Vault } from '../../platform/crypto/vault.js';
import type { Tx } from '../../platform/db/database.js';
import { AppError, InvalidInput } from '../../platform/errors/app-error.js';
import { newId } from '../../platform/ids/ids.js';
import type { Call, Principal } from '../../platform/operations/call.js';
import { cursorOf, pageOf, type Page } from '../../platform/operations/page.js';
import { AuditService } from '../audit/index.js';
import { DevicesService } from '../devices/index.js';
import { TOKENS_CHANGED } from './token-authenticator.js';
import { newSecret, shownPrefix, type TokenKind } from './token-secret.js';
import type { CreateTokenDto, ListTokensDto, NewTokenDto, TokenDto, TokenRevokedDto } from './tokens.dto.js';
import { TokensRepository, type TokenRow } from './tokens.repository.js';

export interface TokenWanted {
  readonly name: string;
  readonly kind: TokenKind;
  readonly scopes: readonly string[];
  readonly deviceIds: readonly string[];
  readonly expiresAt?: Date;
  readonly userId?: string;
  readonly operatorId?: string;
  readonly userAgent?: string;
  readonly network?: string;
}

@Injectable()
export class TokensService {
  constructor(
    private readonly repository: TokensRepository,
    private readonly vault: Vault,
    private readonly audit: AuditService,
    private readonly bus: Bus,
    private readonly clock: Clock,
    private readonly devices: DevicesService,
  ) {}

  async create(call: Call, input: CreateTokenDto): Promise<NewTokenDto> {
    const deviceIds = await this.devices.idsOf(call, input.devices ?? [], 'devices');
    const wanted: TokenWanted = {
      name: input.name,
      kind: input.kind ?? 'live',
      scopes: input.scopes ?? call.principal.scopes,
      deviceIds: deviceIds.length > 0 ? deviceIds : call.principal.deviceIds,
      expiresAt: this.expiryOf(input) ?? call.principal.expiresAt,
    };
    requireCovers(call.principal, wanted);
    requireOutlives(call.principal, wanted.expiresAt);
    return this.repository.inTenant(call.tenant.id, async (tx) => {
      const { row, secret } = await this.issue(tx, call.tenant.id, wanted);
      await this.audit.record(tx, call, { subjectId: row.id, details: { name: row.name, scopes: row.scopes } });
      return { ...show(row), token: secret };
    });
  }

  /** For those who make tenants and sessions; everybody else goes through `create`. */
  async issue(tx: Tx, tenantId: string, wanted: TokenWanted): Promise<{ row: TokenRow; secret: string }> {
    const secret = newSecret(wanted.kind);
    const hash = await this.vault.fingerprint(secret);
    const row = await this.repository.insert(tx, tenantId, {
      ...wanted,
      id: newId('tok'),
      prefix: shownPrefix(secret),
      hash,
      scopes: [...wanted.scopes],
      deviceIds: [...wanted.deviceIds],
    });
    return { row, secret };
  }

  async list(call: Call, input: ListTokensDto): Promise<Page<TokenDto>> {
    const limit = input.limit ?? 50;
    const { deviceIds } = call.principal;
    const rows = await this.repository.list(call.tenant.id, deviceIds, limit + 1, cursorOf(input.cursor, 'tok'));
    return pageOf(rows, limit, (row) => {
      const mine = row.deviceIds.filter((id) => deviceIds.length === 0 || deviceIds.includes(id));
      return { ...show(row), device_ids: mine };
    });
  }

  async regenerate(call: Call, id: string): Promise<NewTokenDto> {
    const secretFor = (row: TokenRow): string => newSecret(row.kind === 'test' ? 'test' : 'live');
    const made = await this.repository.inTenant(call.tenant.id, async (tx) => {
      const before = await this.reach(tx, call, id);
      if (id !== call.principal.id) requireOutlives(call.principal, before.expiresAt ?? undefined);
      const secret = secretFor(before);
      const hash = await this.vault.fingerprint(secret);
      const row = await this.repository.replaceSecret(tx, call.tenant.id, id, shownPrefix(secret), hash);
      await this.audit.record(tx, call, { subjectId: id, details: { name: row.name } });
      return { ...show(row), token: secret };
    });
    await this.bus.publish(TOKENS_CHANGED, id);
    return made;
  }

  async revoke(call: Call, id: string): Promise<TokenRevokedDto> {
    await this.repository.inTenant(call.tenant.id, async (tx) => {
      const row = await this.reach(tx, call, id);
      await this.repository.revoke(tx, call.tenant.id, id, this.clock.now());
      await this.audit.record(tx, call, { subjectId: id, details: { name: row.name } });
    });
    await this.bus.publish(TOKENS_CHANGED, id);
    return { id, revoked: true };
  }

  /** A token that the caller may act on: it exists, still counts, and can do no more than the caller. */
  private async reach(tx: Tx, call: Call, id: string): Promise<TokenRow> {
    const row = await this.repository.find(tx, call.tenant.id, id);
    if (!row || row.revokedAt !== null) throw new AppError('token_not_found');
    if (id !== call.principal.id) requireCovers(call.principal, row);
    return row;
  }

  private expiryOf(input: CreateTokenDto): Date | undefined {
    if (input.expires_at === undefined) return undefined;
    const at = new Date(input.expires_at);
    if (at <= this.clock.now()) throw new InvalidInput({ expires_at: ['The expires at must be in the future.'] });
    return at;
  }
}

/** Nobody hands out, or takes over, more than they have. */
function requireCovers(principal: Principal, other: Pick<TokenWanted, 'scopes' | 'deviceIds'>): void {
  const scopesCovered =
    principal.scopes.includes('*') || other.scopes.every((scope) => principal.scopes.includes(scope));
  const all = principal.deviceIds.length === 0;
  const devicesCovered =
    all || (other.deviceIds.length > 0 && other.deviceIds.every((id) => principal.deviceIds.includes(id)));
  if (!scopesCovered || !devicesCovered) throw new AppError('scope_missing');
}

/** A secret handed out by a token that ends must not be a way to stay. */
function requireOutlives({ expiresAt }: Principal, other: Date | undefined): void {
  if (expiresAt !== undefined && (other === undefined || other > expiresAt)) throw new AppError('scope_missing');
}

function show(row: TokenRow): TokenDto {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    prefix: row.prefix,
    scopes: row.scopes,
    device_ids: row.deviceIds,
    expires_at: row.expiresAt,
    last_used_at: row.lastUsedAt,
    created_at: row.createdAt,
  };
}
