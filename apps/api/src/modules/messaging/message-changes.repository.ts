import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/db/database.js';
import { EventLog } from '../events/index.js';
import { movesOf, type MessageChange, type Moves, type Standing } from './message-changes.js';
import { newsOf } from './message-news.js';
import { readState } from './message-row.js';

/** Others move the same messages on, but hardly ever at the same moment. */
const TRIES = 20;

interface StandingRow {
  readonly id: string;
  readonly wa_id: string | null;
  readonly contact_id: string | null;
  readonly kind: string;
  readonly status: string;
  readonly day: string;
  readonly latest: Date;
}

/** The one place where a message moves on, and the day's report and the log of events with it. */
@Injectable()
export class MessageChangesRepository {
  constructor(
    private readonly db: Database,
    private readonly events: EventLog,
  ) {}

  /** In the order given; two round trips, however many there are. */
  async apply(tenantId: string, deviceId: string, changes: readonly MessageChange[]): Promise<void> {
    if (changes.length === 0) return;
    for (let tries = 0; tries < TRIES; tries++) {
      const moves = movesOf(await this.standings(tenantId, deviceId, changes), changes);
      if (moves.moved.length + moves.named.length === 0) return;
      if (await this.move(tenantId, deviceId, moves)) return this.tell(tenantId, moves);
    }
    throw new Error('messages were moved on by others all the time');
  }

  /** In a transaction of the caller's; false where the message is not there, or past that. */
  async applyOne(
    tx: Tx,
    tenantId: string,
    deviceId: string,
    change: MessageChange & { readonly id: string },
  ): Promise<boolean> {
    for (let tries = 0; tries < TRIES; tries++) {
      const rows = await tx.$queryRaw<StandingRow[]>`
        SELECT * FROM message_standings(${tenantId}, ${deviceId}, ${[change.id]}::text[], '{}')`;
      const moves = movesOf(rows.map(standingOf), [change]);
      if (moves.moved.length === 0) return false;
      const [moved, named, days] = written(moves);
      const [answer] = await tx.$queryRaw<{ done: boolean }[]>`
        SELECT move_messages(${tenantId}, ${deviceId}, ${moved}::jsonb, ${named}::jsonb, ${days}::jsonb, '{}') AS done`;
      if (!answer?.done) continue;
      this.tell(tenantId, moves);
      return true;
    }
    throw new Error('a message was moved on by others all the time');
  }

  private async standings(tenantId: string, deviceId: string, changes: readonly MessageChange[]): Promise<Standing[]> {
    const ids = changes.flatMap((change) => change.id ?? []);
    const waIds = changes.flatMap((change) => change.waId ?? []);
    const rows = await this.db.appQuery<StandingRow>(
      'message_standings',
      'SELECT * FROM message_standings($1, $2, $3, $4)',
      [tenantId, deviceId, ids, waIds],
    );
    return rows.map(standingOf);
  }

  private async move(tenantId: string, deviceId: string, moves: Moves): Promise<boolean> {
    const [answer] = await this.db.appQuery<{ done: boolean }>(
      'move_messages',
      'SELECT move_messages($1, $2, $3::jsonb, $4::jsonb, $5::jsonb, $6) AS done',
      [tenantId, deviceId, ...written(moves), moves.toReflect],
    );
    return answer?.done ?? false;
  }

  private tell(tenantId: string, { moved }: Moves): void {
    if (moved.length > 0) this.events.recorded(tenantId);
  }
}

/** As move_messages takes them. */
function written({ moved, named, days }: Moves): [string, string, string] {
  const tallies = [...days].map(([day, tally]) => ({ day, ...tally })).filter(isSomething);
  const told = moved.map((move) => ({ ...move, events: newsOf(move) }));
  return [JSON.stringify(told), JSON.stringify(named), JSON.stringify(tallies)];
}

function standingOf({ wa_id: waId, contact_id: contactId, status, ...row }: StandingRow): Standing {
  return { ...row, waId, contactId, status: readState(status) };
}

function isSomething(tally: { succeeded: number; failed: number; cancelled: number }): boolean {
  return tally.succeeded !== 0 || tally.failed !== 0 || tally.cancelled !== 0;
}
