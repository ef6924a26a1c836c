import { Injectable } from '@nestjs/common';
import type { Connection } from '../../engines/engine.js';
import type { Lease } from '../../platform/jobs/shards/lease.js';
import type { Device } from './device.js';
import { DeviceOwnersRepository } from './device-owners.repository.js';
import { waitsForPerson } from './device-states.js';
import { DeviceConnections } from './host/device-connections.js';
import { DeviceWishes } from './host/device-wishes.js';

const LONGEST_REST_MS = 5 * 60_000;
const SHORTEST_REST_MS = 1_000;

/** The connections of this process, as those see them who work for the devices whose shards it holds. */
@Injectable()
export class DeviceHost {
  private readonly attendants: ((deviceId: string) => void)[] = [];

  constructor(
    private readonly connections: DeviceConnections,
    private readonly wishes: DeviceWishes,
    private readonly owners: DeviceOwnersRepository,
  ) {}

  /** Hears of every device whose lane was woken here. */
  onAttend(attendant: (deviceId: string) => void): void {
    this.attendants.push(attendant);
  }

  /** The device as it is now, what was wished of it granted, its connection as it should be. */
  async attend(deviceId: string, lease: Lease): Promise<Device | undefined> {
    const device = await this.serve(deviceId, lease);
    for (const attendant of this.attendants) attendant(deviceId);
    return device;
  }

  /** A connection that can send. What it throws says in words why there is none. */
  connection(device: Device, lease: Lease): Promise<Connection> {
    return this.connections.connection(device, lease);
  }

  /** When a device that could not be connected may be tried again; sooner, should it be connected sooner. */
  triesAgainAt(device: Device): Date {
    const restMs = device.paused || waitsForPerson(device) ? LONGEST_REST_MS : this.connections.restMs(device.id);
    return new Date(Date.now() + Math.min(LONGEST_REST_MS, Math.max(SHORTEST_REST_MS, restMs)));
  }

  /** Goes on until the lease is given up. */
  reconnectShard(lease: Lease): Promise<void> {
    return this.connections.keepShard(lease);
  }

  closeShard(shard: number): Promise<void> {
    return this.connections.closeShard(shard);
  }

  close(deviceId: string): Promise<void> {
    return this.connections.close(deviceId);
  }

  private async serve(deviceId: string, lease: Lease): Promise<Device | undefined> {
    const owned = await this.owners.find(deviceId);
    if (owned?.wish && !owned.device.deletedAt) {
      await this.wishes.grant(owned.device, owned.wish, lease);
      return (await this.owners.find(deviceId))?.device;
    }
    if (owned) await this.connections.settle(owned.device, lease);
    else await this.connections.close(deviceId);
    return owned?.device;
  }
}
