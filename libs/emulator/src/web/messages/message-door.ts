import { jidDecode, type BinaryNode } from 'baileys';
import type { Timers } from '../../time/timers.js';
import type { Companion } from '../companion.js';
import type { WebFaults } from '../faults/web-faults.js';
import { childOf, node } from '../nodes.js';
import type { RestrictionsRoom } from '../restrictions/restrictions-room.js';
import type { OutgoingMessages } from './outgoing-messages.js';

export type MessageCarrier = (stanza: BinaryNode, sender: Companion) => void | Promise<void>;

/** Where every `<message>` of a linked device comes in; rooms take those to their own kind of chat. */
export class MessageDoor {
  readonly #carriers = new Map<string, MessageCarrier>();

  constructor(
    private readonly outgoing: OutgoingMessages,
    private readonly faults: WebFaults,
    private readonly restrictions: RestrictionsRoom,
    private readonly timers: Timers,
    private readonly now: () => string,
  ) {}

  /** `server` is what follows the @ of the recipient, as `g.us`. */
  on(server: string, carrier: MessageCarrier): void {
    this.#carriers.set(server, carrier);
  }

  async take(stanza: BinaryNode, sender: Companion): Promise<void> {
    const carrier = this.#carriers.get(jidDecode(stanza.attrs['to'])?.server ?? '');
    if (carrier !== undefined) return carrier(stanza, sender);
    const recipient = this.outgoing.recipientOf(stanza);
    if (recipient === undefined) return this.acknowledge(stanza, sender, '404');
    if (!isRepeated(stanza) && this.restrictions.refuses(sender.account, recipient)) {
      return this.acknowledge(stanza, sender, '463');
    }
    if (!this.admit(stanza, sender, recipient.number)) return;
    if (!isRepeated(stanza)) this.restrictions.accepted(sender.account, recipient);
    await this.outgoing.carry(stanza, sender, recipient);
  }

  /** Acknowledges as the faults in force will have it; false when the message goes no further. */
  admit(stanza: BinaryNode, sender: Companion, recipient: string): boolean {
    const target = { number: sender.account.number, recipient };
    const nack = this.faults.take('nack', target);
    if (nack !== undefined) {
      this.acknowledge(stanza, sender, String(nack.code ?? 463));
      return false;
    }
    if (this.faults.take('no-ack', target) !== undefined) return true;
    const slow = this.faults.take('slow-ack', target);
    this.timers.after(slow?.delayMs ?? 0, () => this.acknowledge(stanza, sender));
    return true;
  }

  acknowledge({ attrs }: BinaryNode, sender: Companion, error?: string): void {
    sender.send(node('ack', { class: 'message', id: attrs['id'], from: attrs['to'], t: this.now(), error }));
  }
}

/** For a device that could not read it: the message itself was let through before. */
function isRepeated(stanza: BinaryNode): boolean {
  return childOf(stanza, 'enc')?.attrs['count'] !== undefined;
}
