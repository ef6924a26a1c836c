import { createHash } from 'node:crypto';

/** The shard of a device: the same in every process and for as long as the installation lives. */
export function shardOf(deviceId: string, shards: number): number {
  return createHash('sha256').update(deviceId).digest().readUInt32BE(0) % shards;
}

/** How many shards this installation has, fixed at its first boot. */
export abstract class ShardMap {
  abstract count(): Promise<number>;

  async of(deviceId: string): Promise<number> {
    return shardOf(deviceId, await this.count());
  }
}
