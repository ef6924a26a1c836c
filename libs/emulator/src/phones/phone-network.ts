import { AdminError, notFound } from '../http/admin-error.js';
import type { Clock } from '../time/clock.js';
import type { Timers } from '../time/timers.js';
import { BoundedMap } from './bounded-map.js';
import type { Content } from './content.js';
import type { PhoneMessage } from './inbox.js';
import type { Line, Outgoing, Receipt } from './line.js';
import type { LiveFeed } from './live-feed.js';
import type { PhoneBook } from './phone-book.js';
import type { Phone, PhoneHabits } from './phone.js';
import type { ReferenceCounters } from './reference-counters.js';
import { messageView, phoneView } from './views.js';

const REMEMBERED_TYPED = 50_000;

/** Carries messages between the lines of businesses and the phones of people. */
export class PhoneNetwork {
  readonly #lines = new Map<string, Line>();
  readonly #typedOn = new BoundedMap<string, Phone>(REMEMBERED_TYPED);
  readonly counts = { delivered: 0, read: 0, typed: 0 };

  constructor(
    readonly book: PhoneBook,
    readonly references: ReferenceCounters,
    readonly feed: LiveFeed,
    private readonly clock: Clock,
    private readonly timers: Timers,
  ) {}

  join(line: Line): void {
    this.#lines.set(line.number, line);
  }

  leave(number: string): void {
    this.#lines.delete(number);
  }

  lines(): Line[] {
    return [...this.#lines.values()];
  }

  line(number: string): Line | undefined {
    return this.#lines.get(number);
  }

  view(phone: Phone) {
    return phoneView(phone, (number) => this.line(number)?.name ?? number);
  }

  /** WhatsApp has taken this message: it will reach the phone when the phone can be reached. */
  send(message: Outgoing): void {
    const phone = this.book.reach(message.to);
    if (phone === undefined || !phone.habits.onWhatsapp) return this.#tell(message, 'not_on_whatsapp');
    this.#carry(phone, message);
  }

  type(phone: Phone, to: string, content: Content, replyTo?: string): PhoneMessage {
    const line = this.line(to);
    if (line === undefined) throw notFound(`A business number ${to}`);
    if (!phone.habits.onWhatsapp) throw new AdminError(409, `Phone ${phone.number} is not on WhatsApp.`);
    const id = line.nextMessageId(phone.number);
    const at = this.clock.now();
    const typed: PhoneMessage = {
      id,
      direction: 'typed',
      peer: to,
      at,
      content,
      replyTo,
      status: 'sent',
      arrivals: 1,
    };
    phone.inbox.add(typed);
    this.#typedOn.set(id, phone);
    this.counts.typed += 1;
    this.#show(phone, typed);
    line.typed({ id, from: phone.number, profileName: phone.habits.name, at, content, replyTo });
    return typed;
  }

  readChat(phone: Phone, peer?: string): number {
    const chats = phone.inbox.chats().filter((chat) => peer === undefined || chat.peer === peer);
    return this.read(
      phone,
      chats.flatMap((chat) => [...chat.unread.values()]),
    );
  }

  read(phone: Phone, messages: readonly PhoneMessage[]): number {
    const fresh = messages.filter((message) => phone.inbox.markRead(message));
    for (const message of fresh) {
      this.counts.read += 1;
      this.#receipt(phone, message, 'read');
      this.#show(phone, message);
    }
    return fresh.length;
  }

  /** The business's end has our typed message, or a person there read it. False when nobody typed such a message. */
  typedReached(line: string, messageId: string, status: 'delivered' | 'read'): boolean {
    const phone = this.#typedOn.get(messageId);
    const message = phone?.inbox.find(messageId);
    if (phone === undefined || message === undefined || message.peer !== line) return false;
    if (message.status === 'read') return true;
    message.status = status;
    this.#show(phone, message);
    return true;
  }

  /** The customer-service window: when this phone last wrote to this line. */
  lastTyped(phoneNumber: string, line: string): number | undefined {
    return this.book
      .find(phoneNumber)
      ?.inbox.chats()
      .find((chat) => chat.peer === line)?.typedAt;
  }

  changeHabits(phone: Phone, change: Partial<PhoneHabits>): void {
    Object.assign(phone.habits, change);
    if (phone.habits.online) for (const message of phone.takeWaiting()) this.#carry(phone, message);
    this.feed.publish(() => ({ type: 'phone', phone: this.view(phone) }));
  }

  reset(): void {
    this.book.clear();
    this.references.clear();
    this.#typedOn.clear();
    Object.assign(this.counts, { delivered: 0, read: 0, typed: 0 });
    this.feed.publish(() => ({ type: 'reset' }));
  }

  #carry(phone: Phone, message: Outgoing): void {
    if (phone.habits.blocked.includes(message.line)) return;
    this.timers.after(phone.habits.latencyMs, () => {
      if (phone.habits.online) return this.#arrive(phone, message);
      phone.keepForLater(message);
      this.feed.publish(() => ({ type: 'phone', phone: this.view(phone) }));
    });
  }

  #arrive(phone: Phone, message: Outgoing): void {
    if (message.content.kind === 'reaction') return this.#react(phone, message);
    const known = phone.inbox.find(message.id);
    if (known !== undefined) known.arrivals += 1;
    const shown = known ?? this.#showFirst(phone, message);
    this.counts.delivered += 1;
    this.#tell(message, 'delivered');
    this.#show(phone, shown);
    if (known === undefined) this.#followHabits(phone, shown);
  }

  #showFirst(phone: Phone, { id, line, content, reference, replyTo }: Outgoing): PhoneMessage {
    const message: PhoneMessage = {
      id,
      direction: 'received',
      peer: line,
      at: this.clock.now(),
      content,
      reference,
      replyTo,
      status: 'delivered',
      arrivals: 1,
    };
    phone.inbox.add(message);
    this.references.shown(reference);
    return message;
  }

  #react(phone: Phone, message: Outgoing): void {
    if (message.content.kind !== 'reaction') return;
    const target = phone.inbox.find(message.content.messageId);
    if (target === undefined) return this.#tell(message, 'reaction_without_message');
    target.reaction = message.content.emoji === '' ? undefined : message.content.emoji;
    this.references.shown(message.reference);
    this.#tell(message, 'delivered');
    this.#show(phone, target);
  }

  #followHabits(phone: Phone, message: PhoneMessage): void {
    const { autoRead, autoAnswer } = phone.habits;
    if (autoRead !== null) this.timers.after(autoRead.afterMs, () => void this.read(phone, [message]));
    if (autoAnswer === null) return;
    this.timers.after(autoAnswer.afterMs, () => {
      if (this.line(message.peer) === undefined || !phone.habits.onWhatsapp) return;
      this.type(phone, message.peer, { kind: 'text', text: autoAnswer.text });
    });
  }

  #tell(message: Outgoing, state: Receipt['state']): void {
    const { id, line, to, reference } = message;
    this.line(line)?.receipt({ messageId: id, phoneNumber: to, reference, state, at: this.clock.now() });
  }

  #receipt(phone: Phone, message: PhoneMessage, state: Receipt['state']): void {
    const { id, peer, reference } = message;
    this.#tell({ id, line: peer, to: phone.number, reference, content: message.content }, state);
  }

  #show(phone: Phone, message: PhoneMessage): void {
    this.feed.publish(() => ({
      type: 'message',
      number: phone.number,
      message: messageView(message),
      phone: this.view(phone),
    }));
  }
}
