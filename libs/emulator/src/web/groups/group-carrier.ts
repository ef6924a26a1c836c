import type { BinaryNode, proto } from 'baileys';
import type { UnknownRequests } from '../../http/unknown-requests.js';
import type { PhoneNetwork } from '../../phones/phone-network.js';
import type { Account } from '../account.js';
import type { Accounts } from '../accounts.js';
import type { Companion } from '../companion.js';
import { readAddress } from '../jids.js';
import type { ContentReader, ReadMessage } from '../messages/content/content-reader.js';
import type { Undecryptable } from '../messages/undecryptable.js';
import { bytesOf, childOf, childrenOf, node } from '../nodes.js';
import type { Envelopes } from '../signal/envelopes.js';
import { addressedInGroup } from './group-addressing.js';
import type { GroupAuthors } from './group-authors.js';
import { companionsOf } from './group-mail.js';
import type { Group } from './group.js';
import { Lanes } from '../lanes.js';

interface Sending {
  readonly group: Group;
  readonly sender: Companion;
  readonly stanza: BinaryNode;
}

/** What linked devices write to groups: opened as the phone of each member, passed on to their linked devices. */
export class GroupCarrier {
  readonly #lanes = new Lanes<Group>();

  constructor(
    private readonly accounts: Accounts,
    private readonly network: PhoneNetwork,
    private readonly envelopes: Envelopes,
    private readonly reader: ContentReader,
    private readonly undecryptable: Undecryptable,
    private readonly authors: GroupAuthors,
    private readonly unknown: UnknownRequests,
  ) {}

  async carry(sending: Sending): Promise<void> {
    const { group, sender, stanza } = sending;
    const { id = '', participant } = stanza.attrs;
    this.authors.wrote(id, sender.account);
    await this.#lanes.run(group, () => {
      if (participant !== undefined) return this.#repeat(sending, participant);
      this.network.references.accepted(id, id);
      return this.#spread(sending);
    });
  }

  /** To one device, which could not read it: sealed for it alone, with the group's key inside. */
  async #repeat(sending: Sending, participant: string): Promise<void> {
    const enc = childOf(sending.stanza, 'enc');
    if (enc === undefined) return;
    const companion = this.accounts.findCompanion(participant);
    if (companion !== undefined) return this.#pass(companion, sending, [enc]);
    const account = this.accounts.findByJid(participant);
    if (account === undefined) return;
    const message = await this.envelopes.open(account, sending.sender, enc).catch(() => undefined);
    if (message === undefined) return this.undecryptable.failed(account, sending.sender, sending.stanza);
    this.undecryptable.settled(account, sending.stanza.attrs['id'] ?? '');
    await this.#show(account, sending, await this.#read(message, sending));
  }

  async #spread(sending: Sending): Promise<void> {
    const { stanza, group, sender } = sending;
    const keys = await this.#hand(sending);
    const sealed = childOf(stanza, 'enc');
    if (sealed === undefined) return;
    for (const companion of companionsOf(group)) {
      if (companion === sender) continue;
      const key = keys.get(companion);
      this.#pass(companion, sending, key === undefined ? [sealed] : [key, sealed]);
    }
    let read: Promise<ReadMessage | undefined> | undefined;
    for (const account of group.accounts()) {
      const message = await this.#open(account, sending, sealed);
      if (message === undefined) continue;
      read ??= this.#read(message, sending);
      await this.#show(account, sending, await read);
    }
  }

  /** The key of the group: phones learn it here, linked devices get it along with the message. */
  async #hand({ stanza, sender }: Sending): Promise<Map<Companion, BinaryNode>> {
    const keys = new Map<Companion, BinaryNode>();
    for (const to of childrenOf(childOf(stanza, 'participants'), 'to')) {
      const { jid } = to.attrs;
      const enc = childOf(to, 'enc');
      const account = this.accounts.findByJid(jid);
      if (enc === undefined || account === undefined) continue;
      const companion = this.accounts.findCompanion(jid);
      if (companion !== undefined) keys.set(companion, enc);
      else if ((readAddress(jid)?.device ?? 0) === 0) {
        await this.envelopes.open(account, sender, enc).catch(() => undefined);
      }
    }
    return keys;
  }

  #pass(companion: Companion, { group, sender, stanza }: Sending, enc: readonly BinaryNode[]): void {
    const { id, type, edit } = stanza.attrs;
    const identity = enc.some(({ attrs }) => attrs['type'] === 'pkmsg')
      ? childOf(stanza, 'device-identity')
      : undefined;
    const t = String(Math.floor(Date.now() / 1000));
    const attributes = { ...addressedInGroup(group, sender.account, sender.lidJid), id, type, edit, t };
    companion.deliver(node('message', attributes, identity === undefined ? [...enc] : [...enc, identity]));
  }

  async #open(account: Account, sending: Sending, sealed: BinaryNode): Promise<proto.IMessage | undefined> {
    const { group, sender, stanza } = sending;
    try {
      const copy = { ...sealed, content: Buffer.from(bytesOf(sealed)) };
      return await this.envelopes.openForGroup(account, sender, group.jid, copy);
    } catch {
      this.undecryptable.failed(account, sender, stanza);
      return undefined;
    }
  }

  async #read(message: proto.IMessage, { stanza, sender }: Sending): Promise<ReadMessage | undefined> {
    const { id = '' } = stanza.attrs;
    const said = message.deviceSentMessage?.message ?? message;
    const to = this.authors.of(said.pollUpdateMessage?.pollCreationMessageKey?.id) ?? sender.account;
    const read = await this.reader.read(said, { id, from: sender.account, to });
    if (read?.content.kind === 'unsupported') {
      this.unknown.note({ method: 'MESSAGE', path: read.content.what, why: `${sender.jid}: this kind is not shown` });
    }
    return read;
  }

  async #show(account: Account, { group, sender, stanza }: Sending, read: ReadMessage | undefined): Promise<void> {
    if (read === undefined) return;
    const { id = '' } = stanza.attrs;
    const { content, circumstances } = read;
    const from = sender.account.number;
    if (account === sender.account) {
      const own = { id, line: from, to: group.id, content, ...circumstances };
      return this.network.mirror(account.phone, own, 'typed');
    }
    const reference = `${id}:${account.number}`;
    this.network.send({ id, line: group.id, to: account.number, content, ...circumstances, author: from, reference });
  }
}
