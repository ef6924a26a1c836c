import { Inject, Injectable } from '@nestjs/common';
import { EngineError, need, type Connection } from '../../../engines/engine.js';
import type { Lease } from '../../../platform/jobs/shards/lease.js';
import { TookTooLong, within } from '../../../platform/jobs/within.js';
import { LOG, type Log } from '../../../platform/log/log.js';
import type { Device, DeviceWish, Pairing, PairingWish } from '../device.js';
import { DeviceDirectory } from '../device-directory.js';
import { DeviceTransitions } from '../device-transitions.js';
import { DevicesRepository } from '../devices.repository.js';
import { DeviceMemories } from '../memory/device-memories.js';
import { DeviceConnections } from './device-connections.js';

/** Shorter than those who wait for it are patient. */
const PATIENCE_MS = 12_000;

/** Grants what somebody wants of the worker that owns the device. */
@Injectable()
export class DeviceWishes {
  constructor(
    private readonly connections: DeviceConnections,
    private readonly repository: DevicesRepository,
    private readonly directory: DeviceDirectory,
    private readonly memories: DeviceMemories,
    private readonly transitions: DeviceTransitions,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async grant(device: Device, wish: DeviceWish, lease: Lease): Promise<void> {
    const pairing = await this.outcome(device, wish, lease);
    await this.repository.grantWish(device.tenantId, device.id, wish, pairing);
    await this.directory.announce(device.id);
  }

  /** What there is to be shown; nothing when it is simply done. */
  private outcome(device: Device, wish: DeviceWish, lease: Lease): Promise<Pairing | null> {
    switch (wish) {
      case 'reconnect':
        this.connections.of(device.id, lease).reopen(device, lease);
        return Promise.resolve(null);
      case 'logout':
        return this.orRefusal(device, () => this.logOut(device, lease));
      default:
        return this.orRefusal(device, () => this.pair(device, wish, lease));
    }
  }

  private async pair(device: Device, wish: PairingWish, lease: Lease): Promise<Pairing> {
    const link = this.connections.of(device.id, lease).openToLink(device, lease);
    const shown = link.made.then((connection) => showOn(connection, wish));
    return within(PATIENCE_MS, 'asking WhatsApp for a code', shown);
  }

  private async logOut(device: Device, lease: Lease): Promise<null> {
    const link = this.connections.of(device.id, lease).open(device, lease, true);
    const done = link.ready().then((connection) => need(connection.pairing, 'pairing').logout());
    await within(PATIENCE_MS, 'logging a device out', done);
    await this.connections.close(device.id);
    await this.memories.of(device, lease).wipe();
    await this.transitions.take(device, { to: 'down', reason: 'logged_out' }, lease);
    return null;
  }

  /** Whoever waits hears of a failure too, and a silent engine does not hold up the lane for good. */
  private async orRefusal(device: Device, work: () => Promise<Pairing | null>): Promise<Pairing | null> {
    try {
      return await work();
    } catch (error) {
      this.log.warn({ error, deviceId: device.id }, 'WhatsApp did not do what was wished of a device');
      if (error instanceof TookTooLong) void this.connections.close(device.id);
      const refusal = error instanceof EngineError ? error.message : 'WhatsApp has given no code yet.';
      return { refusal, expiresAt: new Date(0) };
    }
  }
}

async function showOn(connection: Connection, wish: PairingWish): Promise<Pairing> {
  const skill = need(connection.pairing, 'pairing');
  if (wish === 'code') return skill.code();
  const { text, expiresAt } = await skill.qr();
  return { qr: text, expiresAt };
}
