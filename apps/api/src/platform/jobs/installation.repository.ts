import { Injectable } from '@nestjs/common';
import { Database } from '../db/database.js';

const nowMs = '(extract(epoch FROM clock_timestamp()) * 1000)::bigint';

/** Facts that all processes of an installation share, by the database's clock. */
@Injectable()
export class InstallationRepository {
  constructor(private readonly database: Database) {}

  /** The number that is fixed already, or now this one. */
  async fixShards(proposed: number): Promise<number> {
    await this.database.systemQuery(
      'installation-fix-shards',
      `INSERT INTO installation (name, value) VALUES ('shards', convert_to($1, 'UTF8')) ON CONFLICT (name) DO NOTHING`,
      [String(proposed)],
    );
    const rows = await this.database.systemQuery<{ shards: number }>(
      'installation-shards',
      `SELECT convert_from(value, 'UTF8')::int AS shards FROM installation WHERE name = 'shards'`,
      [],
    );
    return rows[0]?.shards ?? proposed;
  }

  /** Makes this interval ours, or says how long until the next one. */
  async claimInterval(task: string, everyMs: number): Promise<{ claimed: boolean; dueInMs: number }> {
    const rows = await this.database.systemQuery<{ claimed: boolean; due_in: string | null }>(
      'installation-claim-interval',
      `WITH claim AS (
         INSERT INTO installation AS i (name, value) VALUES ($1, convert_to((${nowMs} + $2::bigint)::text, 'UTF8'))
         ON CONFLICT (name) DO UPDATE SET value = excluded.value
           WHERE convert_from(i.value, 'UTF8')::bigint <= ${nowMs}
         RETURNING 1)
       SELECT EXISTS (SELECT FROM claim) AS claimed,
              (SELECT convert_from(value, 'UTF8')::bigint - ${nowMs} FROM installation WHERE name = $1) AS due_in`,
      [taskName(task), everyMs],
    );
    const row = rows[0];
    if (row === undefined || row.claimed) return { claimed: row !== undefined, dueInMs: everyMs };
    return { claimed: false, dueInMs: Math.max(0, Number(row.due_in ?? everyMs)) };
  }

  /** Keeps others away while a task takes longer than its interval. */
  async extendInterval(task: string, everyMs: number): Promise<void> {
    await this.database.systemQuery(
      'installation-extend-interval',
      `UPDATE installation SET value = convert_to((${nowMs} + $2::bigint)::text, 'UTF8') WHERE name = $1`,
      [taskName(task), everyMs],
    );
  }
}

function taskName(task: string): string {
  return `housekeeping.${task}`;
}
