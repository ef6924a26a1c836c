import type { proto } from 'baileys';
import { BoundedMap } from '../../phones/bounded-map.js';
import type { Attributes } from '../nodes.js';
import type { Account } from '../account.js';

const KEPT = 20_000;

/** What a phone has sealed for linked devices, kept in case one of them cannot read it. */
export interface SentMessage {
  readonly from: Account;
  readonly message: proto.IMessage;
  readonly attributes: Attributes;
  /** For the sender's own linked devices: the message as its phone sent it, and to whom. */
  readonly own: { readonly message: proto.IMessage; readonly attributes: Attributes };
}

export class SentMessages {
  readonly #sent = new BoundedMap<string, SentMessage>(KEPT);

  find(id: string): SentMessage | undefined {
    return this.#sent.get(id);
  }

  remember(id: string, sent: SentMessage): void {
    this.#sent.set(id, sent);
  }

  clear(): void {
    this.#sent.clear();
  }
}
