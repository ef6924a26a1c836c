import { Injectable } from '@nestjs/common';
import { Database } from '../../db/database.js';

export interface LeaseKey {
  readonly shard: number;
  readonly epoch: bigint;
}

export interface Survey {
  /** Every worker that lives, and how many shards it holds. */
  readonly workers: readonly { id: string; held: number }[];
  /** Shards that nobody holds. */
  readonly free: number;
  /** Until the first lease of another worker ends, if it is not renewed. */
  readonly nextExpiryMs?: number;
}

const later = `clock_timestamp() + $2::int * interval '1 millisecond'`;

/** Shard leases and living workers; the clock that counts is the database's. */
@Injectable()
export class LeasesRepository {
  constructor(private readonly database: Database) {}

  /** Makes the rows of a new installation, and forgets workers that died long ago. */
  async prepare(shards: number): Promise<void> {
    await this.database.systemQuery(
      'leases-prepare',
      'INSERT INTO shard_leases (shard) SELECT generate_series(0, $1::int - 1) ON CONFLICT DO NOTHING',
      [shards],
    );
    await this.database.systemQuery(
      'leases-forget-workers',
      `DELETE FROM workers WHERE id IN (SELECT id FROM workers WHERE until < clock_timestamp() - interval '1 hour'
                                        ORDER BY id FOR UPDATE SKIP LOCKED)`,
      [],
    );
  }

  /** "I live." */
  async beat(owner: string, ttlMs: number): Promise<void> {
    await this.database.systemQuery(
      'leases-beat',
      `INSERT INTO workers (id, until) VALUES ($1, ${later}) ON CONFLICT (id) DO UPDATE SET until = excluded.until`,
      [owner, ttlMs],
    );
  }

  async retire(owner: string): Promise<void> {
    await this.database.systemQuery('leases-retire', 'DELETE FROM workers WHERE id = $1', [owner]);
  }

  /** The shards that are still ours. */
  async renew(owner: string, ttlMs: number, held: readonly LeaseKey[]): Promise<Set<number>> {
    const rows = await this.database.systemQuery<{ shard: number }>(
      'leases-renew',
      `UPDATE shard_leases l SET until = ${later}
       FROM unnest($3::smallint[], $4::bigint[]) AS h (shard, epoch)
       WHERE l.shard = h.shard AND l.epoch = h.epoch AND l.owner = $1
       RETURNING l.shard`,
      [owner, ttlMs, held.map(({ shard }) => shard), held.map(({ epoch }) => String(epoch))],
    );
    return new Set(rows.map(({ shard }) => shard));
  }

  async survey(owner: string): Promise<Survey> {
    const rows = await this.database.systemQuery<{ workers: Survey['workers']; free: number; next: number | null }>(
      'leases-survey',
      `WITH living AS (
         SELECT w.id, count(l.shard)::int AS held
         FROM workers w LEFT JOIN shard_leases l ON l.owner = w.id AND l.until > clock_timestamp()
         WHERE w.until > clock_timestamp() GROUP BY w.id)
       SELECT (SELECT coalesce(json_agg(living), '[]') FROM living) AS workers,
              count(*) FILTER (WHERE owner IS NULL OR until <= clock_timestamp())::int AS free,
              ceil(extract(epoch FROM min(until) FILTER (WHERE owner <> $1 AND until > clock_timestamp())
                   - clock_timestamp()) * 1000)::int AS next
       FROM shard_leases`,
      [owner],
    );
    const row = rows[0];
    return { workers: row?.workers ?? [], free: row?.free ?? 0, nextExpiryMs: row?.next ?? undefined };
  }

  /** Shards that are free, and those a lost answer left in our name; each with a new epoch. */
  async take(owner: string, ttlMs: number, claim: { most: number; except: readonly number[] }): Promise<LeaseKey[]> {
    const rows = await this.database.systemQuery<{ shard: number; epoch: string }>(
      'leases-take',
      `WITH free AS (
         SELECT shard FROM shard_leases
         WHERE (owner IS NULL OR until <= clock_timestamp() OR owner = $1) AND NOT shard = ANY ($3::smallint[])
         ORDER BY shard LIMIT $4::int FOR UPDATE SKIP LOCKED)
       UPDATE shard_leases l SET owner = $1, epoch = l.epoch + 1, until = ${later}
       FROM free WHERE l.shard = free.shard
       RETURNING l.shard, l.epoch`,
      [owner, ttlMs, claim.except, claim.most],
    );
    return rows.map(({ shard, epoch }) => ({ shard, epoch: BigInt(epoch) }));
  }

  async release(owner: string, lease: LeaseKey): Promise<void> {
    await this.database.systemQuery(
      'leases-release',
      `UPDATE shard_leases SET owner = NULL, until = clock_timestamp()
       WHERE shard = $2::smallint AND epoch = $3::bigint AND owner = $1`,
      [owner, lease.shard, String(lease.epoch)],
    );
  }
}
