import type { BinaryNode } from 'baileys';
import type { PhoneNetwork } from '../../phones/phone-network.js';
import type { Phone } from '../../phones/phone.js';
import type { Accounts } from '../accounts.js';
import type { Companion } from '../companion.js';
import { childrenOf, node } from '../nodes.js';

interface Subscription {
  readonly companion: Companion;
  /** As the companion named the other. */
  readonly jid: string;
}

/** Who is there and who is typing, in both directions. */
export class Presences {
  readonly #subscriptions = new Map<string, Map<string, Subscription>>();

  constructor(
    private readonly accounts: Accounts,
    private readonly network: PhoneNetwork,
  ) {
    network.onHabits((phone) => this.#changed(phone));
  }

  /** `<presence>`: a linked device says that it is there, or wants to know about somebody else. */
  presence({ attrs }: BinaryNode, from: Companion): void {
    const { type, to } = attrs;
    if (type === 'subscribe') return this.#subscribe(from, to ?? '');
    if (type === 'unsubscribe') return this.#unsubscribe(from, to ?? '');
    if (type === undefined) return;
    const { number } = from.account;
    for (const phone of this.network.book.all()) {
      const knows = phone.inbox.chats().some(({ peer }) => peer === number);
      if (knows) this.network.showPresence(phone, number, { online: type === 'available' });
    }
  }

  /** `<chatstate>`: a linked device shows that somebody types. */
  chatstate(stanza: BinaryNode, from: Companion): void {
    const phone = this.accounts.reachByJid(stanza.attrs['to'])?.phone;
    const [state] = childrenOf(stanza);
    if (phone === undefined || state === undefined) return;
    const doing = state.attrs['media'] === 'audio' ? 'recording' : 'typing';
    const shown = state.tag === 'composing' ? doing : undefined;
    this.network.showPresence(phone, from.account.number, { state: shown });
  }

  clear(): void {
    this.#subscriptions.clear();
  }

  #subscribe(companion: Companion, jid: string): void {
    const account = this.accounts.findByJid(jid);
    if (account === undefined) return;
    const subscribers = this.#subscriptions.get(account.number) ?? new Map<string, Subscription>();
    subscribers.set(companion.jid, { companion, jid });
    this.#subscriptions.set(account.number, subscribers);
    companion.send(presenceOf(account.phone, jid));
  }

  #unsubscribe(companion: Companion, jid: string): void {
    const account = this.accounts.findByJid(jid);
    this.#subscriptions.get(account?.number ?? '')?.delete(companion.jid);
  }

  #changed(phone: Phone): void {
    for (const { companion, jid } of this.#subscriptions.get(phone.number)?.values() ?? []) {
      companion.send(presenceOf(phone, jid));
    }
  }
}

function presenceOf({ habits }: Phone, from: string): BinaryNode {
  if (habits.online) return node('presence', { from, type: 'available' });
  return node('presence', { from, type: 'unavailable', last: String(Math.floor(Date.now() / 1000)) });
}
