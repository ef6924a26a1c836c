import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Identity, TokenUse } from '../../platform/http/authenticator.js';
import { LOG, type Log } from '../../platform/log/log.js';
import { EventLog } from '../events/index.js';
import { TokensRepository } from './tokens.repository.js';

const TOLD_EVERY_MS = 60_000;
const REMEMBERED = 20_000;

interface LastTold {
  readonly at: number;
  readonly isNamed: boolean;
}

/** Tells of the programs that use a token, so that somebody who sets one up sees it arrive. */
@Injectable()
export class TokenUses {
  /** By token and door. */
  private readonly told = new Map<string, Map<string, LastTold>>();

  constructor(
    private readonly repository: TokensRepository,
    private readonly events: EventLog,
    private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** Once a minute, and once more when the program says its name. Nobody waits for it; a person's session is no program. */
  note({ tenant, principal }: Identity, use: TokenUse): void {
    if (principal.kind !== 'token' || !this.isNews(principal.id, use)) return;
    void this.tell(tenant.id, principal.id, use).catch((error: unknown) =>
      this.log.warn({ error }, 'the use of a token was not told'),
    );
  }

  private isNews(id: string, { door, client }: TokenUse): boolean {
    const now = performance.now();
    const last = this.told.get(id)?.get(door);
    if (last && now - last.at < TOLD_EVERY_MS && (last.isNamed || !client)) return false;
    if (this.told.size >= REMEMBERED) this.told.clear();
    const doors = this.told.get(id) ?? new Map<string, LastTold>();
    this.told.set(id, doors.set(door, { at: now, isNamed: client !== undefined }));
    return true;
  }

  private async tell(tenantId: string, id: string, { door, client }: TokenUse): Promise<void> {
    const at = this.clock.now();
    await this.repository.touch(new Map([[id, at]]));
    const data = { token_id: id, door, ...(client ? { client } : {}) };
    await this.repository.inTenant(tenantId, (tx) =>
      this.events.record(tx, tenantId, { type: 'token.used', subject: id, data, at }),
    );
  }
}
