import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { CONFIG, type Config } from '../config/config.js';
import { Housekeeping } from './housekeeping.js';
import { QueueBackend } from './queue/queue-backend.js';
import { LaneSweep } from './shards/lane-sweep.js';
import { LaneWork } from './shards/lane-work.js';
import { ShardHost } from './shards/shard-host.js';

/** Workers end while the database and the queue are still there; producers go last. */
@Injectable()
export class JobsLifecycle implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  constructor(
    private readonly modules: ModuleRef,
    private readonly backend: QueueBackend,
    private readonly host: ShardHost,
    private readonly sweep: LaneSweep,
    private readonly housekeeping: Housekeeping,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.backend.start();
    this.housekeeping.start();
    if (this.config.role === 'api') return;
    // A module above provides it, so that this one need not know which.
    const work = this.modules.get(LaneWork, { strict: false });
    this.host.start(work);
    this.sweep.start(work);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.housekeeping.stop(), this.sweep.stop(), this.host.stop()]);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.backend.close();
  }
}
