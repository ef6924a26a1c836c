import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { EngineError, type Connection } from '../../../engines/engine.js';
import { Bus } from '../../../platform/bus/bus.js';
import type { Lease } from '../../../platform/jobs/shards/lease.js';
import { HeldShards } from '../../../platform/jobs/shards/held-shards.js';
import { ShardMap } from '../../../platform/jobs/shards/shard-map.js';
import { Turns } from '../../../platform/jobs/turns.js';
import { TookTooLong, within } from '../../../platform/jobs/within.js';
import { LOG, type Log } from '../../../platform/log/log.js';
import type { Device } from '../device.js';
import { DeviceHost } from '../device-host.js';
import { DeviceOwnersRepository } from '../device-owners.repository.js';
import { NotConnected, packFailure } from './ask-failure.js';
import type { Stored } from './ask-wire.js';
import { AsksRepository, type ClaimedAsk } from './asks.repository.js';
import { declaredAsk } from './device-ask.js';
import { ASK_ANSWERED, DEVICE_ASKED } from './device-asks.service.js';

/** Of one device; a slow one does not hold up the others. */
const AT_ONCE = 8;
/** The answer should be there before whoever asked gives up. */
const USABLE = 0.9;

interface Outcome {
  readonly state: 'done' | 'failed';
  readonly answer: Stored;
}

/** Answers what is asked of the devices whose shards this process holds, beside their lanes: a long drain delays nothing. */
@Injectable()
export class AskRunner implements OnModuleInit {
  private readonly claims = new Turns((deviceId) => this.claim(deviceId));
  private readonly running = new Map<string, number>();

  constructor(
    private readonly repository: AsksRepository,
    private readonly owners: DeviceOwnersRepository,
    private readonly host: DeviceHost,
    private readonly held: HeldShards,
    private readonly shards: ShardMap,
    private readonly bus: Bus,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.bus.subscribe(DEVICE_ASKED, (deviceId) => this.hear(deviceId));
    this.host.onAttend((deviceId) => this.hear(deviceId));
  }

  private hear(deviceId: string): void {
    this.claims.run(deviceId).catch((error: unknown) => {
      this.log.warn({ error, deviceId }, 'what was asked of a device could not be read');
    });
  }

  /** One claim at a time for a device, so that no more than AT_ONCE are in hand. */
  private async claim(deviceId: string): Promise<void> {
    const shard = this.held.get(await this.shards.of(deviceId));
    const room = AT_ONCE - this.inHand(deviceId);
    if (!shard?.isOpen || !shard.lease.isHeld() || room <= 0) return;
    const owned = await this.owners.find(deviceId);
    if (!owned || owned.device.deletedAt) return;
    const { device } = owned;
    for (const ask of await this.repository.claim(device.tenantId, deviceId, shard.lease, room)) {
      this.running.set(deviceId, this.inHand(deviceId) + 1);
      void this.answer(device, shard.lease, ask);
    }
  }

  private async answer(device: Device, lease: Lease, ask: ClaimedAsk): Promise<void> {
    try {
      const { state, answer } = await this.outcome(device, lease, ask);
      await this.repository.answer(device.tenantId, ask.id, state, answer);
      await this.bus.publish(ASK_ANSWERED, ask.id);
    } catch (error) {
      this.log.warn({ error, deviceId: device.id, ask: ask.name }, 'an answer was not written');
    } finally {
      this.ended(device.id);
    }
  }

  private async outcome(device: Device, lease: Lease, ask: ClaimedAsk): Promise<Outcome> {
    const deadline = performance.now() + ask.leftMs * USABLE;
    try {
      const declared = declaredAsk(ask.name) ?? fromTheFuture;
      const connection = await this.connection(device, lease, deadline);
      return { state: 'done', answer: await inTime(deadline, ask.name, () => declared.perform(connection, ask.input)) };
    } catch (error) {
      const answer = packFailure(error);
      const said = error instanceof EngineError ? { code: error.code, detail: error.operatorDetail } : { error };
      this.log.info({ ...said, deviceId: device.id, ask: ask.name }, 'an ask of a device was not granted');
      return { state: 'failed', answer };
    }
  }

  private async connection(device: Device, lease: Lease, deadline: number): Promise<Connection> {
    if (device.status !== 'connected') throw new NotConnected(device);
    try {
      return await inTime(deadline, 'connecting a device', () => this.host.connection(device, lease));
    } catch (error) {
      throw new NotConnected(device, error);
    }
  }

  private ended(deviceId: string): void {
    const left = this.inHand(deviceId) - 1;
    if (left > 0) this.running.set(deviceId, left);
    else this.running.delete(deviceId);
    if (left === AT_ONCE - 1) this.hear(deviceId);
  }

  private inHand(deviceId: string): number {
    return this.running.get(deviceId) ?? 0;
  }
}

/** Begins nothing when the time is up. */
async function inTime<T>(deadline: number, what: string, work: () => Promise<T>): Promise<T> {
  const leftMs = deadline - performance.now();
  if (leftMs <= 0) throw new TookTooLong(what, 0);
  return within(leftMs, what, work());
}

/** Asked by a newer version, in the middle of an update. */
const fromTheFuture = {
  perform: (): Promise<never> => {
    const later = { kind: 'later', afterMs: 10_000 } as const;
    return Promise.reject(new EngineError('updating', 'The gateway is being updated. Try again in a moment.', later));
  },
};
