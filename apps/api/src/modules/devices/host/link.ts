import {
  EngineError,
  connectionReasons,
  isConnectionReason,
  type Connection,
  type ConnectionChanged,
  type ConnectionReason,
  type EngineEvent,
  type EventSink,
  type PairingChanged,
} from '../../../engines/engine.js';
import type { Lease } from '../../../platform/jobs/shards/lease.js';
import { within } from '../../../platform/jobs/within.js';
import type { Log } from '../../../platform/log/log.js';
import type { Device } from '../device.js';
import type { DeviceTurn } from '../device-states.js';
import { leaseLost } from '../memory/kept-memory.js';
import { signal } from './signal.js';
import type { HostTimes } from './host-times.js';
import type { LoginGate } from './login-gate.js';

/** What a connection needs of the house. */
export interface LinkParts {
  readonly gate: LoginGate;
  readonly times: HostTimes;
  readonly log: Log;
  connect(device: Device, lease: Lease, sink: EventSink): Promise<Connection>;
  /** False when the device is somebody else's by now. */
  report(device: Device, turn: DeviceTurn, lease: Lease): Promise<boolean>;
  showCode(device: Device, event: PairingChanged, lease: Lease): Promise<void>;
  /** All that is no news of the connection itself. */
  readonly sinkFor: (device: Device) => EventSink;
}

export interface LinkWish {
  /** When the one before has ended: there are never two. */
  readonly after: Promise<void>;
  /** Somebody stands by with the phone: no queueing behind the logins of others. */
  readonly urgent: boolean;
}

/** How a connection ended by itself. */
export interface LinkEnd {
  readonly reason: ConnectionReason;
  readonly error?: unknown;
  readonly connectedMs: number;
}

/** One connection's whole life, from the wish for it until its socket is gone. */
export class Link {
  /** As the engine made it: perhaps it still waits for a phone. */
  readonly made: Promise<Connection>;
  private readonly login = signal();
  private readonly connected = signal();
  private connection?: Connection;
  private connectedAt?: number;
  private begun = false;
  private over = false;
  private ending = false;
  private shut?: Promise<void>;
  private news: Promise<void> = Promise.resolve();

  constructor(
    readonly device: Device,
    readonly lease: Lease,
    private readonly parts: LinkParts,
    private readonly wish: LinkWish,
    private readonly onEnd: (end: LinkEnd) => void,
  ) {
    this.made = this.make();
    this.made.catch((error: unknown) => this.failed(error));
  }

  get isOver(): boolean {
    return this.over;
  }

  /** It ended by itself, and what follows from that is not yet written: who reads the device now reads what was. */
  get isEnding(): boolean {
    return this.ending;
  }

  /** Until then there is nothing to end. */
  get hasBegun(): boolean {
    return this.begun;
  }

  /** A connection that can send. */
  async ready(): Promise<Connection> {
    const connection = await this.made;
    await this.connected.raised;
    return connection;
  }

  /** Ends it because we want it to end: whatever the engine says from now on is no news. */
  close(): Promise<void> {
    this.finish(leaseLost());
    this.shut ??= this.end();
    return this.shut;
  }

  private async make(): Promise<Connection> {
    await this.wish.after;
    const leave = this.wish.urgent ? () => undefined : await this.parts.gate.enter();
    try {
      if (this.over || this.lease.closing.aborted || !this.lease.isHeld()) throw leaseLost();
      this.begun = true;
      const making = this.parts.connect(this.device, this.lease, (event) => this.hear(event));
      this.connection = await within(this.parts.times.connectMs, 'making a connection', making).catch(
        (error: unknown) => {
          void making.then((late) => this.drop(late)).catch(() => undefined);
          throw error;
        },
      );
      this.keepPlace(leave);
      return this.connection;
    } catch (error) {
      leave();
      throw error;
    }
  }

  /** In the gate until WhatsApp has answered the login one way or the other. */
  private keepPlace(leave: () => void): void {
    const timer = setTimeout(leave, this.parts.times.loginMs);
    void this.login.raised
      .catch(() => undefined)
      .then(() => {
        clearTimeout(timer);
        leave();
      });
  }

  private hear(event: EngineEvent): Promise<void> {
    if (event.type === 'connection.changed') return this.inTurn(() => this.changed(event));
    if (event.type !== 'pairing.changed') return this.parts.sinkFor(this.device)(event);
    return this.inTurn(async () => {
      if (!this.over) await this.parts.showCode(this.device, event, this.lease);
    });
  }

  private async changed({ state, reason, detail }: ConnectionChanged): Promise<void> {
    if (this.over) return;
    switch (state) {
      case 'connecting':
        return;
      case 'pairing':
        this.login.raise();
        await this.report({ to: 'linking' });
        return;
      case 'connected':
        this.connectedAt = performance.now();
        this.login.raise();
        if ((await this.report({ to: 'connected' })) === 'not ours') void this.close();
        this.connected.raise();
        return;
      case 'disconnected':
        if (detail !== undefined)
          this.parts.log.info({ deviceId: this.device.id, reason, detail }, 'a connection ended');
        return this.ended(reason ?? 'connection_lost');
    }
  }

  private failed(error: unknown): void {
    if (this.over) return;
    this.parts.log.warn({ error, deviceId: this.device.id }, 'a device could not be connected yet');
    if (error instanceof EngineError && error.code === 'lease_lost') void this.close();
    else void this.inTurn(() => this.ended(reasonOf(error), error));
  }

  private async ended(reason: ConnectionReason, error?: unknown): Promise<void> {
    if (this.over) return;
    const connectedMs = this.connectedAt === undefined ? 0 : performance.now() - this.connectedAt;
    this.finish(error ?? notConnected(reason));
    this.ending = true;
    const told = await this.report({ to: 'down', reason });
    this.ending = false;
    this.shut ??= this.end();
    if (told === 'not ours') return;
    // What could not be written is found out again by connecting once more.
    this.onEnd({ reason: told === 'written' ? reason : 'connection_lost', error, connectedMs });
  }

  private finish(error: unknown): void {
    this.over = true;
    this.login.raise();
    this.connected.fail(error);
  }

  private async report(turn: DeviceTurn): Promise<'written' | 'unwritten' | 'not ours'> {
    try {
      return (await this.parts.report(this.device, turn, this.lease)) ? 'written' : 'not ours';
    } catch (error) {
      this.parts.log.warn({ error, deviceId: this.device.id }, 'the status of a device was not written');
      return 'unwritten';
    }
  }

  private async end(): Promise<void> {
    await this.wish.after;
    const connection = this.begun ? await this.made.catch(() => undefined) : undefined;
    await this.drop(connection);
    await this.news;
  }

  private async drop(connection: Connection | undefined): Promise<void> {
    if (!connection) return;
    await within(this.parts.times.closeMs, 'closing a connection', connection.close()).catch((error: unknown) => {
      this.parts.log.warn({ error, deviceId: this.device.id }, 'a connection did not close cleanly');
    });
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.news.then(work);
    this.news = turn.catch(() => undefined);
    return turn;
  }
}

export function notConnected(reason?: ConnectionReason): EngineError {
  const sentence = reason === undefined ? 'The device is not connected yet.' : connectionReasons[reason].sentence;
  return new EngineError(reason ?? 'not_connected', sentence, { kind: 'later', afterMs: 5_000 });
}

function reasonOf(error: unknown): ConnectionReason {
  if (!(error instanceof EngineError)) return 'engine_failed';
  return isConnectionReason(error.code) ? error.code : 'unreachable';
}
