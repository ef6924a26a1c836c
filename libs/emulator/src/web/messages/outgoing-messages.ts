import type { BinaryNode, proto } from 'baileys';
import type { UnknownRequests } from '../../http/unknown-requests.js';
import { BoundedMap } from '../../phones/bounded-map.js';
import type { PhoneNetwork } from '../../phones/phone-network.js';
import type { Account } from '../account.js';
import type { Accounts } from '../accounts.js';
import type { Companion } from '../companion.js';
import { readAddress } from '../jids.js';
import { childOf, childrenOf, node } from '../nodes.js';
import type { Envelopes } from '../signal/envelopes.js';
import { addressedFromCompanion, addressedTo } from './addressing.js';
import type { ContentReader } from './content/content-reader.js';
import type { PeerMessages } from './peer-messages.js';
import type { Undecryptable } from './undecryptable.js';

const KEPT_ADDRESSES = 50_000;

interface Copy {
  readonly jid: string;
  readonly enc: BinaryNode;
}

interface Sending {
  readonly stanza: BinaryNode;
  readonly sender: Companion;
  readonly recipient: Account;
}

/** A message of a linked device on its way: each device of the recipient and of the sender has a sealed copy of its own. */
export class OutgoingMessages {
  readonly #addressed = new BoundedMap<string, string>(KEPT_ADDRESSES);

  constructor(
    private readonly accounts: Accounts,
    private readonly network: PhoneNetwork,
    private readonly envelopes: Envelopes,
    private readonly reader: ContentReader,
    private readonly peers: PeerMessages,
    private readonly undecryptable: Undecryptable,
    private readonly unknown: UnknownRequests,
  ) {}

  /** The name by which a linked device wrote to somebody: what comes back about the message bears it too. */
  addressedAs(id: string): string | undefined {
    return this.#addressed.get(id);
  }

  recipientOf({ attrs }: BinaryNode): Account | undefined {
    return this.accounts.reachByJid(attrs['recipient'] ?? attrs['to']);
  }

  async carry(stanza: BinaryNode, sender: Companion, recipient: Account): Promise<void> {
    const { id } = stanza.attrs;
    const sending = { stanza, sender, recipient };
    if (stanza.attrs['category'] !== 'peer') {
      this.network.references.accepted(id, id ?? '');
      this.#addressed.set(id ?? '', stanza.attrs['recipient'] ?? stanza.attrs['to'] ?? '');
    }
    await Promise.all(copiesOf(stanza).map((copy) => this.#copy(copy, sending)));
  }

  async #copy({ jid, enc }: Copy, sending: Sending): Promise<void> {
    const account = this.accounts.findByJid(jid);
    if (account === undefined) return;
    if ((readAddress(jid)?.device ?? 0) === 0) return this.#forPhone(account, enc, sending);
    const companion = this.accounts.findCompanion(jid);
    if (companion !== undefined) this.#forCompanion(companion, enc, sending);
  }

  #forCompanion(companion: Companion, enc: BinaryNode, { stanza, sender, recipient }: Sending): void {
    const { id, type, edit } = stanza.attrs;
    const own = companion.account === sender.account;
    const addressed = own ? addressedTo(recipient, sender.lidJid) : addressedFromCompanion(sender);
    const identity = enc.attrs['type'] === 'pkmsg' ? childOf(stanza, 'device-identity') : undefined;
    const t = String(Math.floor(Date.now() / 1000));
    const content = identity === undefined ? [enc] : [enc, identity];
    companion.deliver(node('message', { ...addressed, id, type, edit, t }, content));
  }

  async #forPhone(account: Account, enc: BinaryNode, sending: Sending): Promise<void> {
    const message = await this.#open(account, enc, sending);
    if (message === undefined) return;
    const { stanza, sender } = sending;
    if (stanza.attrs['category'] === 'peer') return this.peers.take(message, sender, stanza);
    await this.show(account, message, sending);
  }

  async #open(account: Account, enc: BinaryNode, { stanza, sender }: Sending): Promise<proto.IMessage | undefined> {
    try {
      const message = await this.envelopes.open(account, sender, enc);
      this.undecryptable.settled(account, stanza.attrs['id'] ?? '');
      return message;
    } catch {
      this.undecryptable.failed(account, sender, stanza);
      return undefined;
    }
  }

  async show(account: Account, message: proto.IMessage, { stanza, sender, recipient }: Sending): Promise<void> {
    const { id = '' } = stanza.attrs;
    const from = sender.account;
    const read = await this.reader.read(message.deviceSentMessage?.message ?? message, { id, from, to: recipient });
    if (read === undefined) return;
    const { content, circumstances } = read;
    if (content.kind === 'unsupported') {
      this.unknown.note({ method: 'MESSAGE', path: content.what, why: `${sender.jid}: this kind is not shown` });
    }
    const outgoing = { id, line: from.number, to: recipient.number, content, ...circumstances };
    if (account === from && account !== recipient) this.network.mirror(account.phone, outgoing, 'typed');
    else this.network.send({ ...outgoing, reference: id });
  }
}

function copiesOf(stanza: BinaryNode): Copy[] {
  const direct = childOf(stanza, 'enc');
  if (direct !== undefined) return [{ jid: stanza.attrs['to'] ?? '', enc: direct }];
  return childrenOf(childOf(stanza, 'participants'), 'to').flatMap((to) => {
    const enc = childOf(to, 'enc');
    return enc === undefined ? [] : [{ jid: to.attrs['jid'] ?? '', enc }];
  });
}
