import { Inject, Injectable } from '@nestjs/common';
import { Engines, type Connection } from '../../engines/engine.js';
import { LaneWork } from '../../platform/jobs/shards/lane-work.js';
import { Lanes } from '../../platform/jobs/lanes.js';
import type { Lease } from '../../platform/jobs/shards/lease.js';
import { LOG, type Log } from '../../platform/log/log.js';
import { DeviceHost, type Device } from '../devices/index.js';
import { LaneBatch } from './lane-batch.js';
import { LaneEnds } from './lane-ends.js';
import { LaneRepository } from './lane.repository.js';

/** A lane gives way to others after this long, and rings for the rest of its turn. */
const TURN_MS = 2_000;

/** Sends what waits in a lane, in order: those to one recipient after each other, others side by side. */
@Injectable()
export class LaneDrain extends LaneWork {
  constructor(
    private readonly host: DeviceHost,
    private readonly engines: Engines,
    private readonly lane: LaneRepository,
    private readonly batch: LaneBatch,
    private readonly ends: LaneEnds,
    private readonly lanes: Lanes,
    @Inject(LOG) private readonly log: Log,
  ) {
    super();
  }

  waiting(shards: readonly number[], limit: number): Promise<string[]> {
    return this.ends.waiting(shards, limit);
  }

  async shardTaken(lease: Lease): Promise<void> {
    await this.ends.settleInterrupted(lease.shard);
    void this.host
      .reconnectShard(lease)
      .catch((error: unknown) => this.log.error({ error }, 'a shard was not reconnected'));
  }

  shardLost(shard: number): Promise<void> {
    return this.host.closeShard(shard);
  }

  async drain(deviceId: string, lease: Lease): Promise<void> {
    const device = await this.host.attend(deviceId, lease);
    if (!device) return;
    if (device.deletedAt) return this.ends.cancelAll(device);
    await this.ends.expireOverdue(device);
    if ((await this.lane.nextDue(device.tenantId, device.id)) === undefined) return;
    const connection = await this.connect(device, lease);
    if (connection) await this.takeTurn(device, connection, lease);
  }

  private async takeTurn(device: Device, connection: Connection, lease: Lease): Promise<void> {
    const concurrency = this.engines.get(device.engine)?.concurrency ?? 1;
    const turn = { device, connection, lease, sent: new Map<string, string>() };
    const turnEnds = performance.now() + TURN_MS;
    let written = Promise.resolve();
    try {
      while (!lease.closing.aborted && performance.now() < turnEnds) {
        const claimed = await this.lane.claim(device.tenantId, device.id, lease, concurrency);
        if (claimed.length === 0) return await this.ringWhenDue(device);
        const outcome = await this.batch.send(turn, claimed);
        await written;
        written = outcome.written;
        if (outcome.reconnect) await this.host.close(device.id);
        if (outcome.reconnect || outcome.held) return await this.ringWhenDue(device);
      }
      await this.lanes.ring(device.id);
    } finally {
      await written;
    }
  }

  private async connect(device: Device, lease: Lease): Promise<Connection | undefined> {
    try {
      return await this.host.connection(device, lease);
    } catch (error) {
      this.log.debug({ error, deviceId: device.id }, 'a device is not connected; its messages wait');
      await this.lanes.ringLater(device.id, this.host.triesAgainAt(device));
      return undefined;
    }
  }

  private async ringWhenDue(device: Device): Promise<void> {
    const due = await this.lane.nextDue(device.tenantId, device.id);
    if (due) await this.lanes.ringLater(device.id, due);
  }
}
