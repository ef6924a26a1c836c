import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../platform/db/database.js';
import type { Lease } from '../../../platform/jobs/shards/lease.js';
import type { Stored } from './ask-wire.js';

export interface NewAsk {
  readonly id: string;
  readonly deviceId: string;
  readonly name: string;
  readonly input: Stored;
  readonly patienceMs: number;
}

export interface ClaimedAsk {
  readonly id: string;
  readonly name: string;
  readonly input: unknown;
  /** Until whoever asked gives up. */
  readonly leftMs: number;
}

export interface AskState {
  readonly state: string;
  readonly answer: unknown;
}

/** What waits for the owner of a device, and what it answered; the clock that counts is the database's. */
@Injectable()
export class AsksRepository {
  constructor(private readonly db: Database) {}

  inTenant<T>(tenantId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.forTenant(tenantId, work);
  }

  async insert(tx: Tx, tenantId: string, { id, deviceId, name, input, patienceMs }: NewAsk): Promise<void> {
    await tx.$executeRaw`
      INSERT INTO device_asks (id, tenant_id, device_id, name, input, expires_at)
      VALUES (${id}, ${tenantId}, ${deviceId}, ${name}, ${JSON.stringify(input)}::jsonb,
        clock_timestamp() + ${patienceMs}::int * interval '1 millisecond')`;
  }

  /**
   * Waiting asks become `running`, at most once each: the lease's row is locked, so that no other worker can take the
   * shard over between this check and this claim.
   */
  async claim(tenantId: string, deviceId: string, lease: Lease, limit: number): Promise<ClaimedAsk[]> {
    return this.db.forTenant(
      tenantId,
      (tx) => tx.$queryRaw<ClaimedAsk[]>`
        WITH lease AS (
          SELECT FROM shard_leases WHERE shard = ${lease.shard} AND epoch = ${lease.epoch} AND owner = ${lease.owner} FOR SHARE
        ), next AS (
          SELECT a.id FROM device_asks a, lease
          WHERE a.tenant_id = ${tenantId} AND a.device_id = ${deviceId} AND a.state = 'waiting' AND a.expires_at > clock_timestamp()
          ORDER BY a.id LIMIT ${limit} FOR UPDATE OF a SKIP LOCKED
        )
        UPDATE device_asks a SET state = 'running' FROM next WHERE a.id = next.id
        RETURNING a.id, a.name, a.input, (extract(epoch FROM a.expires_at - clock_timestamp()) * 1000)::float8 AS "leftMs"`,
    );
  }

  async answer(tenantId: string, id: string, state: 'done' | 'failed', answer: Stored): Promise<void> {
    await this.db.forTenant(
      tenantId,
      (tx) => tx.$executeRaw`
        UPDATE device_asks SET state = ${state}, answer = ${JSON.stringify(answer)}::jsonb
        WHERE tenant_id = ${tenantId} AND id = ${id} AND state = 'running'`,
    );
  }

  /** Forgets an ask that has its answer; otherwise only tells how it stands. */
  async take(tenantId: string, id: string): Promise<AskState | undefined> {
    const [row] = await this.db.forTenant(
      tenantId,
      (tx) => tx.$queryRaw<AskState[]>`
        WITH taken AS (
          DELETE FROM device_asks WHERE tenant_id = ${tenantId} AND id = ${id} AND state IN ('done', 'failed')
          RETURNING state, answer
        )
        SELECT state, answer FROM taken UNION ALL
        SELECT state, NULL FROM device_asks WHERE tenant_id = ${tenantId} AND id = ${id} AND state IN ('waiting', 'running')`,
    );
    return row;
  }

  /** How it stood when it was forgotten. */
  async forget(tenantId: string, id: string): Promise<AskState | undefined> {
    const [row] = await this.db.forTenant(
      tenantId,
      (tx) => tx.$queryRaw<AskState[]>`
        DELETE FROM device_asks WHERE tenant_id = ${tenantId} AND id = ${id} RETURNING state, answer`,
    );
    return row;
  }

  async forgetExpired(): Promise<void> {
    await this.db.system
      .$executeRaw`DELETE FROM device_asks WHERE expires_at < clock_timestamp() - interval '1 minute'`;
  }
}
