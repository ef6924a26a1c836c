import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { EngineError, connectionReasons, isConnectionReason, type Connection } from '../../../engines/engine.js';
import { Lanes } from '../../../platform/jobs/lanes.js';
import type { Lease } from '../../../platform/jobs/shards/lease.js';
import { LOG, type Log } from '../../../platform/log/log.js';
import type { Device } from '../device.js';
import { DeviceEvents } from '../device-events.js';
import { DeviceOwnersRepository } from '../device-owners.repository.js';
import { isKeptConnected, waitsForPerson } from '../device-states.js';
import { DeviceTransitions } from '../device-transitions.js';
import { DeviceConnector } from './device-connector.js';
import { HOST_TIMES, type HostTimes } from './host-times.js';
import { HostedDevice, type HostParts } from './hosted-device.js';
import { LoginGate } from './login-gate.js';

const SURVEY_AGAIN_MS = 1_000;
/** Whoever began to link a device so lately still holds the phone. */
const STANDS_BY_MS = 2 * 60_000;

/** The devices whose shards this process holds: opens, keeps and closes their connections. */
@Injectable()
export class DeviceConnections {
  private readonly devices = new Map<string, HostedDevice>();
  private readonly watched = new WeakSet<Lease>();
  private readonly parts: HostParts;

  constructor(
    private readonly owners: DeviceOwnersRepository,
    private readonly connector: DeviceConnector,
    private readonly events: DeviceEvents,
    private readonly transitions: DeviceTransitions,
    private readonly lanes: Lanes,
    @Inject(HOST_TIMES) private readonly times: HostTimes,
    @Inject(LOG) private readonly log: Log,
  ) {
    this.parts = {
      times,
      log,
      gate: new LoginGate(times.logins, times.loginJitterMs),
      connect: (device, lease, sink) => connector.connect(device, lease, sink),
      sinkFor: (device) => events.sinkFor(device),
      showCode: (device, event, lease) => events.showCode(device, event, lease),
      report: (device, turn, lease) => this.report(device, lease, () => transitions.take(device, turn, lease), turn.to),
      find: async (id) => (await owners.find(id))?.device,
      keepsSocket: (device) => connector.keepsSocket(device),
    };
  }

  of(deviceId: string, lease: Lease): HostedDevice {
    this.watch(lease);
    const known = this.devices.get(deviceId);
    if (known) return known;
    const hosted = new HostedDevice(deviceId, this.parts);
    this.devices.set(deviceId, hosted);
    return hosted;
  }

  /** A connection that can send, or why there is none in words for the customer. */
  async connection(device: Device, lease: Lease): Promise<Connection> {
    const refusal = this.refusalOf(device);
    if (refusal) throw refusal;
    return this.of(device.id, lease).connection(device, lease);
  }

  restMs(deviceId: string): number {
    return this.devices.get(deviceId)?.remainingMs() ?? 0;
  }

  /** Makes a device's connection what the device says it should be. */
  async settle(device: Device, lease: Lease): Promise<void> {
    if (device.deletedAt || device.paused) return this.close(device.id);
    if (!this.connector.keepsSocket(device)) return this.showAgain(device, lease);
    const hosted = this.of(device.id, lease);
    if (hosted.isEnding) return;
    if (device.reason === 'linking' && !hosted.isBusy) await this.goOnLinking(device, hosted, lease);
    if (!isKeptConnected(device)) return;
    if (hosted.isLinked || hosted.remainingMs() === 0) hosted.open(device, lease);
  }

  /** Compares what is with what should be, now and again, until the shard is given up. */
  async keepShard(lease: Lease): Promise<void> {
    this.watch(lease);
    while (!lease.closing.aborted) {
      const pauseMs = await this.survey(lease);
      await sleep(pauseMs, undefined, { signal: lease.closing, ref: false }).catch(() => undefined);
    }
  }

  async closeShard(shard: number): Promise<void> {
    const ids = [...this.devices].filter(([, hosted]) => hosted.lease?.shard === shard).map(([id]) => id);
    await Promise.all(ids.map((id) => this.close(id)));
  }

  async close(deviceId: string): Promise<void> {
    const hosted = this.devices.get(deviceId);
    await hosted?.close();
    if (hosted && !hosted.isBusy && this.devices.get(deviceId) === hosted) this.devices.delete(deviceId);
  }

  /** What needs no socket says that it can send as soon as it was resumed, not with its next message. */
  private showAgain(device: Device, lease: Lease): void {
    if (device.status === 'disconnected' && device.reason === null) this.of(device.id, lease).open(device, lease);
  }

  /** The worker that was linking it is gone: the phone had taken it in already, or its owner still waits for a code. */
  private async goOnLinking(device: Device, hosted: HostedDevice, lease: Lease): Promise<void> {
    if (!(await this.connector.isBlank(device))) hosted.openToLink(device, lease);
    else if (hosted.isBeingLinked) return;
    else if (Date.now() - device.changedAt.getTime() < STANDS_BY_MS) await this.showAnother(device);
    else await this.transitions.take(device, { to: 'down', reason: 'qr_expired' }, lease);
  }

  private async showAnother(device: Device): Promise<void> {
    this.log.info({ deviceId: device.id }, 'a device was being linked by a worker that is gone: another code is shown');
    await this.owners.wishAgain(device.tenantId, device.id);
    await this.lanes.ring(device.id);
  }

  private async survey(lease: Lease): Promise<number> {
    try {
      const hosted = [...this.devices].filter(([, { lease: held }]) => held === lease).map(([id]) => id);
      const devices = await this.owners.ofShard(lease.shard, hosted);
      if (lease.closing.aborted) return 0;
      const known = new Set(devices.map(({ id }) => id));
      for (const id of hosted) if (!known.has(id)) await this.close(id);
      for (const device of devices) await this.settle(device, lease);
      return this.times.surveyMs * (0.9 + Math.random() * 0.2);
    } catch (error) {
      this.log.warn({ error, shard: lease.shard }, 'the devices of a shard were not looked over and will be again');
      return SURVEY_AGAIN_MS;
    }
  }

  /** A lost lease ends its sockets at once; a shard that is given up connects nothing any more. */
  private watch(lease: Lease): void {
    if (this.watched.has(lease)) return;
    this.watched.add(lease);
    lease.closing.addEventListener('abort', () => this.ofLease(lease).forEach((hosted) => hosted.stopTimer()));
    lease.signal.addEventListener('abort', () => this.ofLease(lease).forEach((hosted) => void hosted.close()));
  }

  private ofLease(lease: Lease): HostedDevice[] {
    return [...this.devices.values()].filter((hosted) => hosted.lease === lease);
  }

  private async report(device: Device, lease: Lease, take: () => Promise<boolean>, to: string): Promise<boolean> {
    const isOurs = await take();
    if (!isOurs) this.log.info({ deviceId: device.id, shard: lease.shard }, 'a device is no longer this worker’s');
    else if (to === 'connected') void this.lanes.ring(device.id);
    return isOurs;
  }

  private refusalOf(device: Device): EngineError | undefined {
    const reason = device.paused ? 'paused' : device.reason;
    const isWaiting = device.paused || (this.connector.keepsSocket(device) && !isKeptConnected(device));
    if (!isWaiting) return undefined;
    const sentence =
      reason !== null && isConnectionReason(reason)
        ? connectionReasons[reason].sentence
        : 'The device was never linked.';
    const afterMs = waitsForPerson(device) ? 5 * 60_000 : 5_000;
    return new EngineError(reason ?? 'not_linked', sentence, { kind: 'later', afterMs });
  }
}
