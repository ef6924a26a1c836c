import { Injectable } from '@nestjs/common';
import { Bus } from '../../platform/bus/bus.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/db/database.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Call } from '../../platform/operations/call.js';
import { AuditService } from '../audit/index.js';
import { mayGive, personOf, UsersService } from '../users/index.js';
import type {
  ListSessionsDto,
  OtherSessionsEndedDto,
  SessionDto,
  SessionEndedDto,
  SessionListDto,
} from './sessions.dto.js';
import { SessionsRepository, type SessionRow } from './sessions.repository.js';
import { TOKENS_CHANGED } from './token-authenticator.js';

/** Where people are signed in, for themselves and for who looks after the team. */
@Injectable()
export class PeopleSessionsService {
  constructor(
    private readonly repository: SessionsRepository,
    private readonly users: UsersService,
    private readonly audit: AuditService,
    private readonly bus: Bus,
    private readonly clock: Clock,
  ) {}

  async list(call: Call, { all = false }: ListSessionsDto): Promise<SessionListDto> {
    const { userId, sessionId } = personOf(call);
    if (all && !looksAfterTeam(call)) throw new AppError('scope_missing', { details: { scope: 'users:write' } });
    const rows = await this.repository.list(call.tenant.id, all ? undefined : userId, this.clock.now());
    const emails = new Map((await this.users.list(call.tenant.id)).map(({ id, email }) => [id, email]));
    // Of somebody who was removed nothing counts any more.
    const shown = rows.filter((row) => row.userId === null || emails.has(row.userId));
    return { data: shown.map((row) => show(row, emails.get(row.userId ?? '') ?? null, sessionId)) };
  }

  async end(call: Call, id: string): Promise<SessionEndedDto> {
    const { userId } = personOf(call);
    const now = this.clock.now();
    await this.repository.inTenant(call.tenant.id, async (tx) => {
      const row = await this.repository.find(tx, call.tenant.id, id, now);
      if (!row) throw new AppError('session_not_found');
      if (row.userId !== userId) await this.requireTeam(tx, call, row);
      await this.repository.end(tx, call.tenant.id, id, now);
      await this.audit.record(tx, call, { subjectId: id, details: { user: row.userId } });
    });
    await this.bus.publish(TOKENS_CHANGED, id);
    return { id, ended: true };
  }

  async endOthers(call: Call): Promise<OtherSessionsEndedDto> {
    const { userId, sessionId } = personOf(call);
    const ended = await this.repository.inTenant(call.tenant.id, async (tx) => {
      const others = { now: this.clock.now(), keep: sessionId };
      const count = await this.repository.endAll(tx, call.tenant.id, userId, others);
      await this.audit.record(tx, call, { subjectId: userId, details: { ended: count } });
      return count;
    });
    await this.bus.publish(TOKENS_CHANGED, userId);
    return { ended };
  }

  /** To others, a session of somebody else is none. */
  private async requireTeam(tx: Tx, call: Call, { userId }: SessionRow): Promise<void> {
    if (!looksAfterTeam(call)) throw new AppError('session_not_found');
    const user = userId === null ? null : await this.users.findIn(tx, call.tenant.id, userId);
    if (!mayGive(call.principal, user?.role ?? 'owner')) throw new AppError('scope_missing');
  }
}

function looksAfterTeam({ principal: { scopes } }: Call): boolean {
  return scopes.includes('*') || scopes.includes('users:write');
}

function show(row: SessionRow, email: string | null, current: string): SessionDto {
  return {
    id: row.id,
    user_id: row.userId,
    email,
    by_operator: row.operatorId !== null,
    user_agent: row.userAgent,
    network: row.network,
    current: row.id === current,
    last_used_at: row.lastUsedAt,
    expires_at: row.expiresAt,
    created_at: row.createdAt,
  };
}
