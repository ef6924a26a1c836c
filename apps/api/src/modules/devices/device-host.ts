import { Inject, Injectable } from '@nestjs/common';
import { EngineError, Engines, isConnectionReason, need, noMemory, type Connection } from '../../engines/engine.js';
import type { Lease } from '../../platform/jobs/shards/lease.js';
import { TookTooLong, within } from '../../platform/jobs/within.js';
import { LOG, type Log } from '../../platform/log/log.js';
import type { Device, Pairing, PairingWish } from './device.js';
import { ConnectionRest } from './connection-rest.js';
import { DeviceCredentials } from './device-credentials.js';
import { DeviceDirectory } from './device-directory.js';
import { DeviceEvents } from './device-events.js';
import { DeviceOwnersRepository, type OwnedDevice } from './device-owners.repository.js';
import { DevicesRepository } from './devices.repository.js';

/** Shorter than those who wait for it are patient. */
const PAIRING_MS = 12_000;

interface Hosted {
  readonly shard: number;
  readonly credentialsRev: number;
  readonly connection: Promise<Connection>;
}

/** The connections of this process: those of the devices whose shards it holds, one a device. */
@Injectable()
export class DeviceHost {
  private readonly hosted = new Map<string, Hosted>();
  private readonly rest = new ConnectionRest();
  private readonly attendants: ((deviceId: string) => void)[] = [];

  constructor(
    private readonly engines: Engines,
    private readonly owners: DeviceOwnersRepository,
    private readonly repository: DevicesRepository,
    private readonly credentials: DeviceCredentials,
    private readonly directory: DeviceDirectory,
    private readonly events: DeviceEvents,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** Hears of every device whose lane was woken here. */
  onAttend(attendant: (deviceId: string) => void): void {
    this.attendants.push(attendant);
  }

  /** The device as it is now, its pairing wish granted; its connection closed if it is no more. */
  async attend(deviceId: string, lease: Lease): Promise<Device | undefined> {
    for (const attendant of this.attendants) attendant(deviceId);
    const owned = await this.owners.find(deviceId);
    if (!owned || owned.device.deletedAt) await this.close(deviceId);
    else if (owned.pairingWish) await this.grant(owned.device, owned.pairingWish, lease);
    return owned?.device;
  }

  /** Opened by the first that asks, and anew when the credentials were replaced. A device that failed rests first. */
  connection(device: Device, lease: Lease): Promise<Connection> {
    const { id, credentialsRev } = device;
    const known = this.hosted.get(id);
    if (known?.credentialsRev === credentialsRev) return known.connection;
    const rest = this.rest.reason(id, credentialsRev);
    if (rest) return Promise.reject(rest.error);
    const connection = this.close(id).then(() => this.open(device));
    const hosted = { shard: lease.shard, credentialsRev, connection };
    this.hosted.set(id, hosted);
    connection.then(
      () => this.rest.end(id),
      (error: unknown) => {
        this.rest.failed(id, credentialsRev, error);
        if (this.hosted.get(id) === hosted) this.hosted.delete(id);
      },
    );
    return connection;
  }

  /** When a device that could not be connected may be tried again. */
  triesAgainAt(deviceId: string): Date {
    return new Date(Date.now() + this.rest.remainingMs(deviceId));
  }

  /** Why a device is down, for its owner to see. */
  async reportDown(device: Device, error: unknown): Promise<void> {
    const code = error instanceof EngineError ? error.code : 'engine_failed';
    const reason = isConnectionReason(code) ? code : 'unreachable';
    await this.events.sinkFor(device)({ type: 'connection.changed', state: 'disconnected', reason });
  }

  async reconnectShard(lease: Lease): Promise<void> {
    for (const id of await this.owners.toReconnect(lease.shard)) {
      if (lease.closing.aborted) return;
      const owned = await this.owners.find(id);
      if (owned && this.keepsSocket(owned)) await this.tryConnection(owned.device, lease);
    }
  }

  async closeShard(shard: number): Promise<void> {
    const ids = [...this.hosted].filter(([, hosted]) => hosted.shard === shard).map(([id]) => id);
    await Promise.all(ids.map((id) => this.close(id)));
  }

  async close(deviceId: string): Promise<void> {
    const hosted = this.hosted.get(deviceId);
    this.hosted.delete(deviceId);
    const connection = await hosted?.connection.catch(() => undefined);
    await connection
      ?.close()
      .catch((error: unknown) => this.log.warn({ error, deviceId }, 'a connection did not close cleanly'));
  }

  private keepsSocket({ device }: OwnedDevice): boolean {
    return this.engines.get(device.engine)?.linking === 'pairing';
  }

  private async tryConnection(device: Device, lease: Lease): Promise<void> {
    await this.connection(device, lease).catch((error: unknown) => {
      this.log.warn({ error, deviceId: device.id }, 'a device could not be reconnected yet');
    });
  }

  private async open(device: Device): Promise<Connection> {
    const engine = this.engines.get(device.engine);
    if (!engine) throw new EngineError('engine_missing', 'This installation has no such engine.', { kind: 'never' });
    const credentials = await this.credentials.read(device.tenantId, device.id);
    return engine.connect(device, credentials, this.events.sinkFor(device), noMemory);
  }

  private async grant(device: Device, wish: PairingWish, lease: Lease): Promise<void> {
    const pairing = await this.pairingFor(device, wish, lease);
    await this.repository.grantWish(device.tenantId, device.id, wish, pairing);
    await this.directory.announce(device.id);
  }

  /** Whoever waits hears of a failure too, and a silent engine does not hold up the lane for good. */
  private async pairingFor(device: Device, wish: PairingWish, lease: Lease): Promise<Pairing> {
    // Somebody stands by with the phone: no time to rest.
    this.rest.end(device.id);
    try {
      const shown = this.connection(device, lease).then((connection) => showOn(connection, wish));
      return await within(PAIRING_MS, 'asking WhatsApp for a code', shown);
    } catch (error) {
      this.log.warn({ error, deviceId: device.id }, 'a device got no code to be linked with');
      if (error instanceof TookTooLong) void this.close(device.id);
      const refusal = error instanceof EngineError ? error.message : 'WhatsApp has given no code yet.';
      return { refusal, expiresAt: new Date(0) };
    }
  }
}

async function showOn(connection: Connection, wish: PairingWish): Promise<Pairing> {
  const skill = need(connection.pairing, 'pairing');
  if (wish === 'qr') {
    const { text, expiresAt } = await skill.qr();
    return { qr: text, expiresAt };
  }
  return skill.code();
}
