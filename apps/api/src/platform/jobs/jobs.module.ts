import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { CONFIG, type Config } from '../config/config.js';
import { DatabaseAddress } from '../db/database.js';
import { LOG, type Log } from '../log/log.js';
import { Housekeeping } from './housekeeping.js';
import { InstallationRepository } from './installation.repository.js';
import { JobsLifecycle } from './jobs.lifecycle.js';
import { Lanes } from './lanes.js';
import { PostgresBackend } from './queue/postgres-backend.js';
import { QueueBackend } from './queue/queue-backend.js';
import { RedisBackend } from './queue/redis-backend.js';
import { HeldShards } from './shards/held-shards.js';
import { LaneSweep } from './shards/lane-sweep.js';
import { LeasesRepository } from './shards/leases.repository.js';
import { ShardHost } from './shards/shard-host.js';
import { ShardKeeper } from './shards/shard-keeper.js';
import { ShardMap } from './shards/shard-map.js';
import { SHARD_TIMES, shardTimes } from './shards/shard-times.js';
import { WorkerIdentity } from './shards/worker-identity.js';

/** Lanes for everybody; in a worker also the shards that drain them. Needs CONFIG, LOG, Database and Bus. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    {
      provide: QueueBackend,
      inject: [CONFIG, DatabaseAddress, LOG],
      useFactory: ({ queue }: Config, address: DatabaseAddress, log: Log): QueueBackend =>
        queue.redisUrl === undefined
          ? new PostgresBackend(address.url, queue.prefix, log)
          : new RedisBackend(queue.redisUrl, queue.prefix, log),
    },
    { provide: SHARD_TIMES, useValue: shardTimes },
    InstallationRepository,
    LeasesRepository,
    WorkerIdentity,
    ShardMap,
    HeldShards,
    LaneSweep,
    ShardKeeper,
    ShardHost,
    Housekeeping,
    JobsLifecycle,
    Lanes,
  ],
  exports: [Lanes, ShardMap, HeldShards, QueueBackend],
})
export class JobsModule {}
