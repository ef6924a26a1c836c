import { randomBytes } from 'node:crypto';
import { proto, type BinaryNode } from 'baileys';
import type { UnknownRequests } from '../../http/unknown-requests.js';
import type { Account } from '../account.js';
import type { Companion } from '../companion.js';
import { node } from '../nodes.js';
import type { Envelopes } from '../signal/envelopes.js';

export type PeerHandler = (
  message: proto.Message.IProtocolMessage,
  from: Companion,
  id: string,
) => void | Promise<void>;
type PeerType = proto.Message.ProtocolMessage.Type;

/** What a phone and its own linked devices tell each other, beside all chats. */
export class PeerMessages {
  readonly #handlers = new Map<PeerType, PeerHandler>();

  constructor(
    private readonly envelopes: Envelopes,
    private readonly unknown: UnknownRequests,
    private readonly now: () => string,
  ) {}

  /** What the phone does when a linked device sends a protocol message of this type. */
  on(type: PeerType, handler: PeerHandler): void {
    this.#handlers.set(type, handler);
  }

  /** From the phone to one of its linked devices. */
  async send(account: Account, to: Companion, protocolMessage: proto.Message.IProtocolMessage): Promise<string> {
    const id = randomBytes(16).toString('hex').toUpperCase();
    const enc = await this.envelopes.seal(account, to, { protocolMessage });
    const attributes = { from: account.jid, id, type: 'text', category: 'peer', t: this.now() };
    to.deliver(node('message', attributes, [enc]));
    return id;
  }

  async take(message: proto.IMessage, from: Companion, stanza: BinaryNode): Promise<void> {
    const { protocolMessage } = message.deviceSentMessage?.message ?? message;
    const handler = this.#handlers.get(protocolMessage?.type ?? proto.Message.ProtocolMessage.Type.REVOKE);
    if (handler !== undefined && protocolMessage) return handler(protocolMessage, from, stanza.attrs['id'] ?? '');
    const type = String(protocolMessage?.type ?? 'none');
    this.unknown.note({ method: 'PEER', path: `protocolMessage ${type}`, why: `${from.jid}: unknown peer message` });
  }
}
