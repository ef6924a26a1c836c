import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/db/database.js';

@Injectable()
export class HealthRepository {
  constructor(private readonly db: Database) {}

  async ping(): Promise<boolean> {
    const rows = await this.db.systemQuery('ping', 'SELECT 1 AS one', []);
    return rows.length === 1;
  }
}
