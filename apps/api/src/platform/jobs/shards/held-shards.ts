import { Injectable } from '@nestjs/common';
import type { HeldShard } from './held-shard.js';

/** The shards this process holds; none in a process that only serves requests. */
@Injectable()
export class HeldShards {
  private readonly shards = new Map<number, HeldShard>();

  add(shard: HeldShard): void {
    this.shards.set(shard.lease.shard, shard);
  }

  remove(shard: HeldShard): void {
    if (this.shards.get(shard.lease.shard) === shard) this.shards.delete(shard.lease.shard);
  }

  get(shard: number): HeldShard | undefined {
    return this.shards.get(shard);
  }

  all(): HeldShard[] {
    return [...this.shards.values()];
  }

  open(): HeldShard[] {
    return this.all().filter((shard) => shard.isOpen);
  }
}
