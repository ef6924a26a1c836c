import type { BinaryNode, proto } from 'baileys';
import type { TypedMessage } from '../../phones/line.js';
import type { PhoneNetwork } from '../../phones/phone-network.js';
import type { Account } from '../account.js';
import type { Companion } from '../companion.js';
import { stanzaType } from '../messages/addressing.js';
import type { ContentWriter } from '../messages/content/content-writer.js';
import type { SentMessages } from '../messages/sent-messages.js';
import { node } from '../nodes.js';
import type { Envelopes } from '../signal/envelopes.js';
import { addressedInGroup } from './group-addressing.js';
import type { GroupAuthors } from './group-authors.js';
import type { Group } from './group.js';
import { Lanes } from '../lanes.js';

/** What phones write to groups: seen by the phones of the others, sealed for all their linked devices. */
export class GroupMail {
  readonly #lanes = new Lanes<Group>();
  /** Which linked devices hold the key a phone writes with in a group. */
  readonly #holders = new WeakMap<Group, Map<Account, Set<Companion>>>();

  constructor(
    private readonly network: PhoneNetwork,
    private readonly envelopes: Envelopes,
    private readonly writer: ContentWriter,
    private readonly sent: SentMessages,
    private readonly authors: GroupAuthors,
  ) {}

  async typed(group: Group, from: Account, message: TypedMessage): Promise<void> {
    this.authors.wrote(message.id, from);
    this.#showPhones(group, from, message);
    if (companionsOf(group).length === 0) return;
    await this.#lanes.run(group, async () => this.#seal(group, from, message, await this.#write(group, from, message)));
  }

  #showPhones(group: Group, from: Account, message: TypedMessage): void {
    const { id, content, from: author, profileName: _name, at: _at, ...circumstances } = message;
    for (const { number } of group.accounts()) {
      if (number === from.number) continue;
      this.network.send({ id, line: group.id, to: number, content, ...circumstances, author });
    }
  }

  /** As to the author of what it is about, but in the group. */
  async #write(group: Group, from: Account, message: TypedMessage): Promise<proto.IMessage> {
    const { content, replyTo } = message;
    const about = 'messageId' in content ? content.messageId : replyTo;
    const to = this.authors.of(about) ?? from;
    return inGroup(await this.writer.write({ from, to, message }), group, to);
  }

  async #seal(group: Group, from: Account, { id, at }: TypedMessage, message: proto.IMessage): Promise<void> {
    const companions = companionsOf(group);
    const holders = this.#holdersOf(group, from, companions);
    const keys = this.envelopes.deviceOf(from).groups;
    const axolotlSenderKeyDistributionMessage = await keys.distribution(group.jid, from.lidJid);
    const senderKeyDistributionMessage = { groupId: group.jid, axolotlSenderKeyDistributionMessage };
    const sealed = await this.envelopes.sealForGroup(from, group.jid, message);
    const attributes = {
      ...addressedInGroup(group, from, from.lidJid),
      ...{ id, type: stanzaType(message), t: String(Math.floor(at / 1000)) },
    };
    const whole = { ...message, senderKeyDistributionMessage };
    this.sent.remember(id, { from, message: whole, attributes, own: { message: whole, attributes } });
    for (const companion of companions) {
      const content: BinaryNode[] = [sealed];
      if (!holders.has(companion)) {
        content.unshift(await this.envelopes.seal(from, companion, { senderKeyDistributionMessage }));
      }
      holders.add(companion);
      companion.deliver(node('message', attributes, content));
    }
  }

  /** Once somebody who holds the key has left, the phone writes with a new one. */
  #holdersOf(group: Group, from: Account, companions: readonly Companion[]): Set<Companion> {
    const ofGroup = this.#holders.get(group) ?? new Map<Account, Set<Companion>>();
    this.#holders.set(group, ofGroup);
    const known = ofGroup.get(from);
    if (known !== undefined && [...known].every((holder) => companions.includes(holder))) return known;
    if (known !== undefined) this.envelopes.deviceOf(from).groups.renew(group.jid, from.lidJid);
    const holders = new Set<Companion>();
    ofGroup.set(from, holders);
    return holders;
  }
}

export function companionsOf(group: Group): Companion[] {
  return group.accounts().flatMap((account) => [...account.companions.values()]);
}

/** Keys of messages name the group, and whoever wrote what stands there. */
function inGroup(message: proto.IMessage, group: Group, author: Account): proto.IMessage {
  const keys = [
    message.reactionMessage?.key,
    message.protocolMessage?.key,
    message.pollUpdateMessage?.pollCreationMessageKey,
  ];
  for (const key of keys) if (key) Object.assign(key, { remoteJid: group.jid, participant: author.lidJid });
  return message;
}
