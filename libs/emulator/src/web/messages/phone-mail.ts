import type { BinaryNode, proto } from 'baileys';
import type { Account } from '../account.js';
import type { Companion } from '../companion.js';
import { node, type Attributes } from '../nodes.js';
import type { Envelopes } from '../signal/envelopes.js';
import { addressedFrom, addressedTo, stanzaType } from './addressing.js';
import { SentMessages } from './sent-messages.js';

export interface PhoneLetter {
  readonly id: string;
  readonly from: Account;
  readonly to: Account;
  readonly at: number;
  readonly message: proto.IMessage;
}

/** What phones write to linked devices: sealed for each of them, kept until they can read it. */
export class PhoneMail {
  readonly sent = new SentMessages();

  constructor(private readonly envelopes: Envelopes) {}

  /** For every linked device of the recipient, and a copy for every one of the sender's own. */
  async send({ id, from, to, at, message }: PhoneLetter): Promise<void> {
    const type = stanzaType(message);
    const common = { id, type, t: String(Math.floor(at / 1000)) };
    const attributes = { ...addressedFrom(from), ...common };
    const own = {
      message: { deviceSentMessage: { destinationJid: to.lidJid, message } },
      attributes: { ...addressedTo(to, from.lidJid), ...common },
    };
    this.sent.remember(id, { from, message, attributes, own });
    await Promise.all([
      ...[...to.companions.values()].map((companion) => this.#deliver(from, companion, message, attributes)),
      ...[...from.companions.values()].map((companion) => this.#deliver(from, companion, own.message, own.attributes)),
    ]);
  }

  /** Once more, for a linked device that could not read it. False when nobody remembers the message. */
  async again(id: string, from: Account, to: Companion, count: string): Promise<boolean> {
    const sent = this.sent.find(id);
    if (sent?.from !== from) return false;
    const { message, attributes } = to.account === from ? sent.own : sent;
    const enc = await this.envelopes.seal(from, to, message);
    to.deliver(node('message', attributes, [{ ...enc, attrs: { ...enc.attrs, count } }]));
    return true;
  }

  async #deliver(from: Account, to: Companion, message: proto.IMessage, attributes: Attributes): Promise<void> {
    const enc: BinaryNode = await this.envelopes.seal(from, to, message);
    to.deliver(node('message', attributes, [enc]));
  }
}
