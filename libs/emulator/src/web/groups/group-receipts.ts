import type { BinaryNode } from 'baileys';
import type { Receipt } from '../../phones/line.js';
import type { PhoneNetwork } from '../../phones/phone-network.js';
import type { Account } from '../account.js';
import type { Companion } from '../companion.js';
import type { WebFaults } from '../faults/web-faults.js';
import { node } from '../nodes.js';
import type { GroupAuthors } from './group-authors.js';
import type { GroupBook } from './group-book.js';
import type { Group } from './group.js';

/** Who has got and who has read what was written to a group: told to its author. */
export class GroupReceipts {
  constructor(
    private readonly book: GroupBook,
    private readonly network: PhoneNetwork,
    private readonly authors: GroupAuthors,
    private readonly faults: WebFaults,
    private readonly now: () => string,
  ) {}

  fromPhone(group: Group, reader: Account, { messageId, state }: Receipt): void {
    if (state === 'not_on_whatsapp') return;
    this.#tell(group, reader, messageId, state === 'read' ? 'read' : undefined);
  }

  fromCompanion({ attrs }: BinaryNode, { account }: Companion, ids: readonly string[]): void {
    const group = this.book.find(attrs['to']);
    const type = attrs['type'];
    if (group === undefined || ['sender', 'retry', 'server-error'].includes(type ?? '')) return;
    const read = type === 'read' || type === 'played' || type === 'read-self';
    for (const id of ids) {
      if (read) this.network.readElsewhere(account.phone, id);
      if (type !== 'read-self') this.#tell(group, account, id, read ? 'read' : undefined);
    }
  }

  #tell(group: Group, reader: Account, id: string, type: 'read' | undefined): void {
    const author = this.authors.of(id);
    if (author === undefined || author === reader) return;
    if (this.faults.take('lose-receipts', { number: author.number, recipient: reader.number }) !== undefined) return;
    this.network.typedReached(group.id, id, type ?? 'delivered');
    const attributes = { from: group.jid, participant: reader.lidJid, id, type, t: this.now() };
    for (const companion of author.companions.values()) companion.deliver(node('receipt', attributes));
  }
}
