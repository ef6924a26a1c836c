import type { BinaryNode } from 'baileys';
import type { PhoneNetwork } from '../../phones/phone-network.js';
import type { Accounts } from '../accounts.js';
import type { Companion } from '../companion.js';
import { childrenOf, node } from '../nodes.js';
import type { Retries } from './retries.js';

const reached = { delivered: [undefined, 'inactive'], read: ['read', 'played'] } as const;

export type GroupReceipts = (receipt: BinaryNode, from: Companion, ids: readonly string[]) => void;

/** What linked devices say about messages they got. */
export class Receipts {
  /** Receipts about messages in groups, for the room that knows groups. */
  ofGroups: GroupReceipts = () => undefined;

  constructor(
    private readonly accounts: Accounts,
    private readonly network: PhoneNetwork,
    private readonly retries: Retries,
    private readonly now: () => string,
  ) {}

  async take(receipt: BinaryNode, from: Companion): Promise<void> {
    const { to, id, type, participant } = receipt.attrs;
    from.send(node('ack', { class: 'receipt', id, type, from: to, participant }));
    if (type === 'retry') return this.retries.asked(receipt, from);
    const ids = [id ?? '', ...itemsOf(receipt)];
    if (to?.endsWith('@g.us') === true) return this.ofGroups(receipt, from, ids);
    const state = stateOf(type);
    if (state === undefined) return;
    for (const one of ids) this.#tellSender(from, to, one, state);
  }

  #tellSender(from: Companion, to: string | undefined, id: string, state: 'delivered' | 'read'): void {
    this.network.typedReached(from.account.number, id, state);
    if (state === 'read') this.network.readElsewhere(from.account.phone, id);
    const sender = this.accounts.findByJid(to);
    if (sender === undefined || sender === from.account) return;
    const type = state === 'read' ? 'read' : undefined;
    const receipt = node('receipt', { from: from.account.lidJid, id, type, t: this.now() });
    for (const companion of sender.companions.values()) companion.deliver(receipt);
  }
}

function stateOf(type: string | undefined): 'delivered' | 'read' | undefined {
  if (reached.read.some((one) => one === type)) return 'read';
  return reached.delivered.some((one) => one === type) ? 'delivered' : undefined;
}

function itemsOf(receipt: BinaryNode): string[] {
  return childrenOf(receipt, 'list').flatMap((list) => childrenOf(list, 'item').map((item) => item.attrs['id'] ?? ''));
}
