import { Inject, Injectable } from '@nestjs/common';
import { EngineError, type Connection } from '../../engines/engine.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Lease } from '../../platform/jobs/shards/lease.js';
import { LOG, type Log } from '../../platform/log/log.js';
import type { Device } from '../devices/index.js';
import type { ClaimedMessage } from './lane.repository.js';
import { MessagesRepository, type MessageChange } from './messages.repository.js';
import { changeAfter } from './outcome.js';
import { Sender } from './sender.js';

export interface BatchOutcome {
  /** The connection is of no use any more. */
  readonly reconnect: boolean;
  /** Something waits, so the lane does. */
  readonly held: boolean;
}

/** Sends what was claimed together, and writes down what became of it: to one recipient in order, to others side by side. */
@Injectable()
export class LaneBatch {
  constructor(
    private readonly messages: MessagesRepository,
    private readonly sender: Sender,
    private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async send(
    device: Device,
    connection: Connection,
    claimed: readonly ClaimedMessage[],
    lease: Lease,
  ): Promise<BatchOutcome> {
    const failures: unknown[] = [];
    const toOne = async (messages: readonly ClaimedMessage[]): Promise<MessageChange[]> => {
      const changes: MessageChange[] = [];
      for (const message of messages) {
        const waits = lease.signal.aborted || changes.at(-1)?.status === 'held';
        const send = (): Promise<MessageChange> =>
          this.sendOne(device, connection, message, (failure) => failures.push(failure));
        changes.push(waits ? { id: message.id, status: 'queued', at: this.clock.now() } : await send());
      }
      return changes;
    };
    const changes = (await Promise.all(byRecipient(claimed).map(toOne))).flat();
    await this.messages.apply(device.tenantId, device.id, changes);
    return { reconnect: failures.some(asksToReconnect), held: changes.some((change) => change.status === 'held') };
  }

  private async sendOne(
    device: Device,
    connection: Connection,
    message: ClaimedMessage,
    onFailure: (failure: unknown) => void,
  ): Promise<MessageChange> {
    try {
      const { waId } = await this.sender.send(connection, device.tenantId, message);
      return { id: message.id, waId, status: 'sent', at: this.clock.now() };
    } catch (failure) {
      onFailure(failure);
      this.note(device, message, failure);
      return changeAfter(failure, message, this.clock.now());
    }
  }

  private note(device: Device, message: ClaimedMessage, failure: unknown): void {
    const known = failure instanceof EngineError;
    const facts = { deviceId: device.id, messageId: message.id, error: failure };
    if (known)
      this.log.info({ ...facts, code: failure.code, detail: failure.operatorDetail }, 'a message was not sent');
    else this.log.error(facts, 'sending a message failed by a fault of ours');
  }
}

function asksToReconnect(failure: unknown): boolean {
  return failure instanceof EngineError && failure.retry.kind === 'reconnect';
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
