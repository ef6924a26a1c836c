import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InstallationRepository } from '../installation.repository.js';
import { QueueBackend } from '../queue/queue-backend.js';

/** The shard of a device: the same in every process and for as long as the installation lives. */
export function shardOf(deviceId: string, shards: number): number {
  return createHash('sha256').update(deviceId).digest().readUInt32BE(0) % shards;
}

/** How many shards this installation has. The first process that asks fixes it for good. */
@Injectable()
export class ShardMap {
  private fixed?: Promise<number>;

  constructor(
    private readonly installation: InstallationRepository,
    private readonly backend: QueueBackend,
  ) {}

  count(): Promise<number> {
    this.fixed ??= this.installation.fixShards(this.backend.shards).catch((error: unknown) => {
      this.fixed = undefined;
      throw error;
    });
    return this.fixed;
  }

  async of(deviceId: string): Promise<number> {
    return shardOf(deviceId, await this.count());
  }
}
