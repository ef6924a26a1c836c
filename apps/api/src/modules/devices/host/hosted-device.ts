import { EngineError, connectionReasons, type Connection } from '../../../engines/engine.js';
import type { Lease } from '../../../platform/jobs/shards/lease.js';
import { TookTooLong, within } from '../../../platform/jobs/within.js';
import type { Device } from '../device.js';
import { isKeptConnected } from '../device-states.js';
import { restMs } from './backoff.js';
import { Link, notConnected, type LinkEnd, type LinkParts } from './link.js';

/** How long a linking attempt is begun anew by itself when its connection is lost. */
const LINKING_MS = 3 * 60_000;

export interface HostParts extends LinkParts {
  /** The device as it is now. */
  find(deviceId: string): Promise<Device | undefined>;
  /** Engines that are called by WhatsApp, or call it, need no socket of their own accord. */
  keepsSocket(device: Device): boolean;
}

/** One device in this process: at most one connection, and the rests between its connections. */
export class HostedDevice {
  private link?: Link;
  private before: Promise<void> = Promise.resolve();
  private timer?: NodeJS.Timeout;
  private endings = 0;
  private rest?: { readonly until: number; readonly credentialsRev: number; readonly error: unknown };
  private linkingUntil = 0;

  constructor(
    readonly id: string,
    private readonly parts: HostParts,
  ) {}

  /** Of its connection, the last one if there is none now. */
  get lease(): Lease | undefined {
    return this.link?.lease;
  }

  /** Has a connection, or will have one by itself. */
  get isBusy(): boolean {
    return this.timer !== undefined || this.isLinked;
  }

  get isLinked(): boolean {
    return this.link !== undefined && !this.link.isOver;
  }

  /** Until then nobody knows whether it may be connected again. */
  get isEnding(): boolean {
    return this.link?.isEnding === true;
  }

  get isBeingLinked(): boolean {
    return performance.now() < this.linkingUntil;
  }

  /** Opened by the first that asks, and anew when the credentials were replaced or the shard came back. */
  open(device: Device, lease: Lease, urgent = false): Link {
    const known = this.link;
    if (known && !known.isOver && this.isStillRight(known, device, lease, urgent)) return known;
    this.stopTimer();
    if (known) this.before = known.close();
    const wish = { after: this.before, urgent };
    const link: Link = new Link(device, lease, this.parts, wish, (end) => this.ended(link, end));
    this.link = link;
    return link;
  }

  /** A connection that can send; waits a little for one that is being opened. */
  async connection(device: Device, lease: Lease): Promise<Connection> {
    if (this.isEnding) throw notConnected();
    const { rest } = this;
    const isResting = rest?.credentialsRev === device.credentialsRev && performance.now() < rest.until;
    if (!this.isLinked && isResting) throw rest.error;
    const ready = this.open(device, lease).ready();
    try {
      return await within(this.parts.times.readyMs, 'connecting a device', ready);
    } catch (error) {
      throw error instanceof TookTooLong ? notConnected() : error;
    }
  }

  /** For whoever stands by with the phone: no time to rest. */
  openToLink(device: Device, lease: Lease): Link {
    this.endRest();
    this.linkingUntil = performance.now() + LINKING_MS;
    return this.open(device, lease, true);
  }

  /** Anew, whatever there is now. */
  reopen(device: Device, lease: Lease): Link {
    this.endRest();
    void this.link?.close();
    return this.open(device, lease, true);
  }

  remainingMs(): number {
    return Math.max(0, (this.rest?.until ?? 0) - performance.now());
  }

  async close(): Promise<void> {
    this.stopTimer();
    this.endRest();
    this.linkingUntil = 0;
    await this.link?.close();
  }

  stopTimer(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private endRest(): void {
    this.rest = undefined;
    this.endings = 0;
  }

  private isStillRight(link: Link, device: Device, lease: Lease, urgent: boolean): boolean {
    if (link.device.credentialsRev < device.credentialsRev || link.lease !== lease) return false;
    return link.hasBegun || !urgent;
  }

  private ended(link: Link, { reason, error, connectedMs }: LinkEnd): void {
    if (this.link !== link) return;
    if (connectedMs >= this.parts.times.steadyMs) this.endings = 0;
    this.endings += 1;
    const { device, lease } = link;
    const ms = restMs(connectionReasons[reason].again, this.endings, this.parts.times);
    this.rest = {
      until: performance.now() + ms,
      credentialsRev: device.credentialsRev,
      error: error instanceof EngineError ? error : notConnected(reason),
    };
    if (Number.isFinite(ms) && this.parts.keepsSocket(device)) this.wakeIn(ms, lease);
  }

  private wakeIn(ms: number, lease: Lease): void {
    this.stopTimer();
    if (lease.closing.aborted) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.openAgain(lease).catch((error: unknown) => {
        this.parts.log.warn({ error, deviceId: this.id }, 'a device could not be looked up to be reconnected');
        this.endings += 1;
        this.wakeIn(restMs('soon', this.endings, this.parts.times), lease);
      });
    }, ms);
  }

  private async openAgain(lease: Lease): Promise<void> {
    if (!isOpenFor(lease)) return;
    const device = await this.parts.find(this.id);
    if (!device || !isOpenFor(lease) || this.isBusy) return;
    const isWanted = isKeptConnected(device) || (this.isBeingLinked && !device.paused && !device.deletedAt);
    if (isWanted) this.open(device, lease);
  }
}

function isOpenFor(lease: Lease): boolean {
  return !lease.closing.aborted && lease.isHeld();
}
