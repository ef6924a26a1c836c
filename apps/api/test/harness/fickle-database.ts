import type pg from 'pg';
import { Database } from '../../src/platform/db/database.js';

/** A database that can be away: questions asked meanwhile get no answer, as on a network that swallows packets. */
export class FickleDatabase extends Database {
  isAway = false;

  override async systemQuery<Row extends pg.QueryResultRow>(
    name: string,
    text: string,
    values: unknown[],
  ): Promise<Row[]> {
    if (this.isAway) return new Promise(() => undefined);
    return super.systemQuery<Row>(name, text, values);
  }
}
