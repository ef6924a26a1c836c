import { Inject, Injectable } from '@nestjs/common';
import { EngineError, Engines, type Connection } from '../../engines/engine.js';
import { Clock } from '../../platform/clock/clock.js';
import { LaneWork } from '../../platform/jobs/shards/lane-work.js';
import { Lanes } from '../../platform/jobs/lanes.js';
import type { Lease } from '../../platform/jobs/shards/lease.js';
import { LOG, type Log } from '../../platform/log/log.js';
import { DeviceHost, type Device } from '../devices/index.js';
import { LaneEnds } from './lane-ends.js';
import { LaneRepository, type ClaimedMessage } from './lane.repository.js';
import { LaneSurveyRepository } from './lane-survey.repository.js';
import { MessagesRepository, type MessageChange } from './messages.repository.js';
import { changeAfter } from './outcome.js';
import { Sender } from './sender.js';

/** A lane gives way to others after this long, and rings for the rest of its turn. */
const TURN_MS = 2_000;
const RETRY_CONNECTION_MS = 5_000;

/** Sends what waits in a lane, in order: those to one recipient after each other, others side by side. */
@Injectable()
export class LaneDrain extends LaneWork {
  constructor(
    private readonly host: DeviceHost,
    private readonly engines: Engines,
    private readonly lane: LaneRepository,
    private readonly survey: LaneSurveyRepository,
    private readonly messages: MessagesRepository,
    private readonly sender: Sender,
    private readonly ends: LaneEnds,
    private readonly lanes: Lanes,
    private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {
    super();
  }

  waiting(shards: readonly number[], limit: number): Promise<string[]> {
    return this.survey.waiting(shards, limit);
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
    const turnEnds = performance.now() + TURN_MS;
    while (!lease.closing.aborted && performance.now() < turnEnds) {
      const claimed = await this.lane.claim(device.tenantId, device.id, lease, concurrency);
      if (claimed.length === 0) return this.ringWhenDue(device);
      const { changes, reconnect } = await this.sendAll(device, connection, claimed, lease);
      await this.messages.apply(device.tenantId, device.id, changes);
      if (reconnect) await this.host.close(device.id);
      if (reconnect || changes.some((change) => change.status === 'held')) return this.ringWhenDue(device);
    }
    await this.lanes.ring(device.id);
  }

  private async sendAll(
    device: Device,
    connection: Connection,
    claimed: readonly ClaimedMessage[],
    lease: Lease,
  ): Promise<{ changes: MessageChange[]; reconnect: boolean }> {
    let reconnect = false;
    const toOne = async (messages: readonly ClaimedMessage[]): Promise<MessageChange[]> => {
      const changes: MessageChange[] = [];
      for (const message of messages) {
        if (lease.signal.aborted || changes.at(-1)?.status === 'held') {
          changes.push({ id: message.id, status: 'queued', at: this.clock.now() });
          continue;
        }
        try {
          const { waId } = await this.sender.send(connection, device.tenantId, message);
          changes.push({ id: message.id, waId, status: 'sent', at: this.clock.now() });
        } catch (failure) {
          reconnect ||= failure instanceof EngineError && failure.retry.kind === 'reconnect';
          this.note(device, message, failure);
          changes.push(changeAfter(failure, message, this.clock.now()));
        }
      }
      return changes;
    };
    const groups = byRecipient(claimed);
    return { changes: (await Promise.all(groups.map(toOne))).flat(), reconnect };
  }

  private async connect(device: Device, lease: Lease): Promise<Connection | undefined> {
    try {
      return await this.host.connection(device, lease);
    } catch (error) {
      this.log.warn({ error, deviceId: device.id }, 'a device could not be connected; its messages wait');
      await this.host.reportDown(device, error);
      await this.lanes.ringLater(device.id, new Date(this.clock.now().getTime() + RETRY_CONNECTION_MS));
      return undefined;
    }
  }

  private async ringWhenDue(device: Device): Promise<void> {
    const due = await this.lane.nextDue(device.tenantId, device.id);
    if (due) await this.lanes.ringLater(device.id, due);
  }

  private note(device: Device, message: ClaimedMessage, failure: unknown): void {
    const known = failure instanceof EngineError;
    const facts = { deviceId: device.id, messageId: message.id, error: failure };
    if (known)
      this.log.info({ ...facts, code: failure.code, detail: failure.operatorDetail }, 'a message was not sent');
    else this.log.error(facts, 'sending a message failed by a fault of ours');
  }
}

function byRecipient(messages: readonly ClaimedMessage[]): ClaimedMessage[][] {
  const groups = new Map<string, ClaimedMessage[]>();
  for (const message of messages) {
    const group = groups.get(message.recipient);
    if (group) group.push(message);
    else groups.set(message.recipient, [message]);
  }
  return [...groups.values()];
}
