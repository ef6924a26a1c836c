import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';
import type { MessageContent } from './message.js';

/** One request as the database's accept_messages takes it; see the migration for the short names. */
export interface AcceptanceRow {
  readonly t: string;
  readonly d: string;
  readonly day: string;
  readonly limit: number | null;
  readonly tok: string;
  readonly door: string;
  readonly req: string;
  readonly again: boolean;
  readonly ms: readonly {
    readonly id: string;
    readonly to: string;
    readonly contact?: string;
    readonly chat?: string;
    readonly kind: string;
    readonly content: MessageContent;
  }[];
}

/** Many tenants' requests become durable in one statement, which names them all to row-level security. */
@Injectable()
export class AcceptanceRepository {
  constructor(private readonly db: Database) {}

  /** Which of the requests were admitted; the others found their device's day full. */
  async accept(rows: readonly AcceptanceRow[]): Promise<boolean[]> {
    const [answer] = await this.db.appQuery<{ admitted: boolean[] }>(
      'accept_messages',
      'SELECT accept_messages($1::jsonb) AS admitted',
      [JSON.stringify(rows)],
    );
    return answer?.admitted ?? [];
  }
}
