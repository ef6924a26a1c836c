import { Inject, Injectable } from '@nestjs/common';
import { EngineError, type Connection } from '../../engines/engine.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Lease } from '../../platform/jobs/shards/lease.js';
import { LOG, type Log } from '../../platform/log/log.js';
import { ContactsService, isChat } from '../contacts/index.js';
import type { Device } from '../devices/index.js';
import type { ClaimedMessage } from './lane.repository.js';
import type { MessageChange } from './message-changes.js';
import { MessageChangesRepository } from './message-changes.repository.js';
import { ChatBeginnings, holdOf, personOf, type Holds } from './new-chats/chat-beginnings.service.js';
import { changeAfter, NEW_CHATS_LOCKED, NEW_CHATS_SPENT } from './outcome.js';
import { Sender } from './sender.js';

export interface BatchOutcome {
  /** The connection is of no use any more. */
  readonly reconnect: boolean;
  /** Something waits, so the lane does. */
  readonly held: boolean;
  /** Settles when all is written down. It is already, unless all was sent: then the next may go meanwhile. */
  readonly written: Promise<void>;
}

/** What the batches of one turn have in common. */
export interface Turn {
  readonly device: Device;
  readonly connection: Connection;
  readonly lease: Lease;
  /** Our id → WhatsApp's, for what speaks of a message sent just before it. */
  readonly sent: Map<string, string>;
}

/** One claim on its way. */
interface Run extends Turn {
  readonly holds: Holds;
  readonly failures: unknown[];
}

/** Sends what was claimed together, and writes down what became of it: to one person in order, to others side by side. */
@Injectable()
export class LaneBatch {
  constructor(
    private readonly messages: MessageChangesRepository,
    private readonly sender: Sender,
    private readonly contacts: ContactsService,
    private readonly beginnings: ChatBeginnings,
    private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async send(turn: Turn, claimed: readonly ClaimedMessage[]): Promise<BatchOutcome> {
    const { device } = turn;
    const known = await Promise.all(claimed.map((message) => this.withContact(device.tenantId, message)));
    const run: Run = { ...turn, failures: [], holds: await this.holds(device, known) };
    const toOne = async (messages: readonly ClaimedMessage[]): Promise<MessageChange[]> => {
      const changes: MessageChange[] = [];
      for (const message of messages) {
        changes.push(this.waiting(run, message, changes.at(-1)) ?? (await this.sendOne(run, message)));
      }
      return changes;
    };
    const changes = (await Promise.all(byRecipient(known).map(toOne))).flat();
    const written = this.messages
      .apply(device.tenantId, device.id, changes)
      .then(() => this.beginnings.settle(device, run.holds, known));
    // Whoever sent them waits for it in the end, and hears of a failure then.
    written.catch(() => undefined);
    if (changes.some(({ status }) => status !== 'sent')) await written;
    return { reconnect: run.failures.some(asksToReconnect), held: changes.some(holdsTheLane), written };
  }

  /** Two names of one person are one recipient. Not knowing whose a number is, is no reason not to write to it. */
  private async withContact(tenantId: string, message: ClaimedMessage): Promise<ClaimedMessage> {
    const { recipient, contactId } = message;
    if (contactId !== null || isChat(recipient)) return message;
    const person = recipient.endsWith('@lid') ? { lid: recipient } : { number: recipient };
    try {
      return { ...message, contactId: (await this.contacts.seen(tenantId, person)) ?? null };
    } catch (error) {
      this.log.warn({ error, messageId: message.id }, 'the contact of a message was not found');
      return message;
    }
  }

  /** What was claimed and cannot be judged goes back to where it was. */
  private async holds(device: Device, claimed: readonly ClaimedMessage[]): Promise<Holds> {
    try {
      return await this.beginnings.holds(device, claimed);
    } catch (error) {
      const at = this.clock.now();
      const changes = claimed.map(({ id }) => ({ id, status: 'queued', at }) as const);
      await this.messages.apply(device.tenantId, device.id, changes);
      throw error;
    }
  }

  /** What becomes of a message that is not to be sent now. */
  private waiting({ lease, holds }: Run, message: ClaimedMessage, before?: MessageChange): MessageChange | undefined {
    const now = { id: message.id, contactId: message.contactId ?? undefined, at: this.clock.now() };
    if (lease.signal.aborted) return { ...now, status: 'queued' };
    const hold = holdOf(message, holds);
    if (hold) return { ...now, status: 'held', ...hold };
    const goesLater = message.behind !== undefined || before?.status === 'held' || before?.status === 'queued';
    return goesLater ? { ...now, status: 'queued' } : undefined;
  }

  private async sendOne(run: Run, message: ClaimedMessage): Promise<MessageChange> {
    const { id } = message;
    const contactId = message.contactId ?? undefined;
    const { device, connection, failures, sent } = run;
    try {
      const { waId } = await this.sender.send(connection, device.tenantId, message, sent);
      sent.set(id, waId);
      return { id, waId, contactId, status: 'sent', at: this.clock.now() };
    } catch (failure) {
      failures.push(failure);
      this.note(device, message, failure);
      return { ...changeAfter(failure, message, this.clock.now()), contactId };
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

function holdsTheLane({ status, cause }: MessageChange): boolean {
  return status === 'held' && cause !== NEW_CHATS_LOCKED && cause !== NEW_CHATS_SPENT;
}

function asksToReconnect(failure: unknown): boolean {
  return failure instanceof EngineError && failure.retry.kind === 'reconnect';
}

function byRecipient(messages: readonly ClaimedMessage[]): ClaimedMessage[][] {
  const groups = new Map<string, ClaimedMessage[]>();
  for (const message of messages) {
    const person = personOf(message);
    const group = groups.get(person);
    if (group) group.push(message);
    else groups.set(person, [message]);
  }
  return [...groups.values()];
}
