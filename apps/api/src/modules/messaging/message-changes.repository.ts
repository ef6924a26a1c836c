import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';
import { movesOf, type MessageChange, type Moves, type Standing } from './message-changes.js';
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

/** The one place where a message moves on, and the day's report with it. */
@Injectable()
export class MessageChangesRepository {
  constructor(private readonly db: Database) {}

  /** In the order given; two round trips, however many there are. */
  async apply(tenantId: string, deviceId: string, changes: readonly MessageChange[]): Promise<void> {
    if (changes.length === 0) return;
    for (let tries = 0; tries < TRIES; tries++) {
      const moves = movesOf(await this.standings(tenantId, deviceId, changes), changes);
      if (moves.moved.length + moves.named.length === 0) return;
      if (await this.move(tenantId, deviceId, moves)) return;
    }
    throw new Error('messages were moved on by others all the time');
  }

  private async standings(tenantId: string, deviceId: string, changes: readonly MessageChange[]): Promise<Standing[]> {
    const ids = changes.flatMap((change) => change.id ?? []);
    const waIds = changes.flatMap((change) => change.waId ?? []);
    const rows = await this.db.appQuery<StandingRow>(
      'message_standings',
      'SELECT * FROM message_standings($1, $2, $3, $4)',
      [tenantId, deviceId, ids, waIds],
    );
    return rows.map(({ wa_id: waId, contact_id: contactId, status, ...row }) => ({
      ...row,
      waId,
      contactId,
      status: readState(status),
    }));
  }

  private async move(tenantId: string, deviceId: string, { moved, named, days, toReflect }: Moves): Promise<boolean> {
    const tallies = [...days].map(([day, tally]) => ({ day, ...tally })).filter(isSomething);
    const [answer] = await this.db.appQuery<{ done: boolean }>(
      'move_messages',
      'SELECT move_messages($1, $2, $3::jsonb, $4::jsonb, $5::jsonb, $6) AS done',
      [tenantId, deviceId, JSON.stringify(moved), JSON.stringify(named), JSON.stringify(tallies), toReflect],
    );
    return answer?.done ?? false;
  }
}

function isSomething(tally: { succeeded: number; failed: number; cancelled: number }): boolean {
  return tally.succeeded !== 0 || tally.failed !== 0 || tally.cancelled !== 0;
}
