import { jidDecode, type BinaryNode } from 'baileys';
import type { Companion } from '../companion.js';
import { node } from '../nodes.js';
import type { OutgoingMessages } from './outgoing-messages.js';

export type MessageCarrier = (stanza: BinaryNode, sender: Companion) => void | Promise<void>;

/** Where every `<message>` of a linked device comes in; rooms take those to their own kind of chat. */
export class MessageDoor {
  readonly #carriers = new Map<string, MessageCarrier>();

  constructor(
    private readonly outgoing: OutgoingMessages,
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
    this.acknowledge(stanza, sender);
    await this.outgoing.carry(stanza, sender, recipient);
  }

  acknowledge({ attrs }: BinaryNode, sender: Companion, error?: string): void {
    sender.send(node('ack', { class: 'message', id: attrs['id'], from: attrs['to'], t: this.now(), error }));
  }
}
