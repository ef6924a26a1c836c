import { AdminError, notFound } from '../http/admin-error.js';
import type { Clock } from '../time/clock.js';
import type { Timers } from '../time/timers.js';
import { mayAct, perform } from './acts.js';
import { BoundedMap } from './bounded-map.js';
import { isAct, type Act, type Circumstances, type Content } from './content.js';
import type { PhoneMessage, Presence } from './inbox.js';
import type { Gesture, Line, Outgoing, Receipt, TypedMessage } from './line.js';
import type { LiveFeed } from './live-feed.js';
import type { PhoneBook } from './phone-book.js';
import type { Phone, PhoneHabits } from './phone.js';
import type { ReferenceCounters } from './reference-counters.js';
import { messageView, phoneView } from './views.js';

const REMEMBERED_TYPED = 50_000;

interface Acting {
  readonly peer: string;
  /** In a group, the member who does it. */
  readonly author?: string;
  readonly act: Act;
  readonly direction: PhoneMessage['direction'];
}

/** Carries messages between the lines of businesses and the phones of people. */
export class PhoneNetwork {
  readonly #lines = new Map<string, Line>();
  readonly #typedOn = new BoundedMap<string, Phone>(REMEMBERED_TYPED);
  readonly #habitListeners: ((phone: Phone) => void)[] = [];
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

  /** The lines that any phone may write to. */
  people(): Line[] {
    return this.lines().filter(({ admits }) => admits === undefined);
  }

  line(number: string): Line | undefined {
    return this.#lines.get(number);
  }

  view(phone: Phone) {
    const groups = this.lines().filter(({ admits }) => admits?.(phone.number) === true);
    return {
      ...phoneView(phone, (number) => this.line(number)?.name ?? this.book.find(number)?.habits.name ?? number),
      groups: groups.map(({ number, name }) => ({ number, name })),
    };
  }

  /** WhatsApp has taken this message: it will reach the phone when the phone can be reached. */
  send(message: Outgoing): void {
    const phone = this.book.reach(message.to);
    if (phone === undefined || !phone.habits.onWhatsapp) return this.#tell(message, 'not_on_whatsapp');
    this.#carry(phone, message);
  }

  /** Whether anything typed on this phone can go to that number. */
  joins(phone: Phone, to: string): boolean {
    const line = this.line(to);
    if (line?.admits !== undefined) return line.admits(phone.number);
    return line !== undefined || this.line(phone.number)?.typedByOwner !== undefined;
  }

  type(phone: Phone, to: string, content: Content, circumstances: Circumstances = {}): PhoneMessage {
    const line = this.line(to);
    const own = this.line(phone.number);
    const id = (line ?? own)?.nextMessageId(phone.number);
    if (id === undefined || !this.joins(phone, to)) throw notFound(`A business number ${to}`);
    if (!phone.habits.onWhatsapp) throw new AdminError(409, `Phone ${phone.number} is not on WhatsApp.`);
    const at = this.clock.now();
    const typed: PhoneMessage = {
      ...{ id, direction: 'typed', peer: to, at, content },
      ...circumstances,
      ...{ status: 'sent', arrivals: 1 },
    };
    this.#keepTyped(phone, typed);
    this.counts.typed += 1;
    const message = { id, from: phone.number, profileName: phone.habits.name, at, content, ...circumstances };
    this.#post(to, message);
    return typed;
  }

  /** To the line it was typed for, and to the line of the writer's own number; phones without a line get it here. */
  #post(to: string, message: TypedMessage): void {
    const line = this.line(to);
    const { from, profileName: _name, at: _at, ...rest } = message;
    line?.typed(message);
    if (line?.admits === undefined) this.line(from)?.typedByOwner?.(to, message);
    if (line === undefined) this.send({ ...rest, line: from, to });
  }

  /** Shows on the phone of a line's own number what its linked devices wrote (`typed`), or others wrote to it. */
  mirror(phone: Phone, message: Outgoing, direction: PhoneMessage['direction']): void {
    const { id, line, to, content, reference: _none, ...circumstances } = message;
    const peer = direction === 'typed' ? to : line;
    if (isAct(content)) return void this.#act(phone, { peer, author: message.author, act: content, direction });
    const known = phone.inbox.find(id);
    if (known !== undefined) known.arrivals += 1;
    const at = this.clock.now();
    const status = direction === 'typed' ? 'sent' : 'delivered';
    const shown: PhoneMessage = known ?? { id, direction, peer, at, content, ...circumstances, status, arrivals: 1 };
    if (known === undefined) phone.inbox.add(shown);
    if (direction === 'typed') this.#typedOn.set(id, phone);
    this.#show(phone, shown);
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
      this.line(phone.number)?.readByOwner?.(message.peer, [message.id]);
      this.#show(phone, message);
    }
    return fresh.length;
  }

  showPhone(phone: Phone): void {
    this.feed.publish(() => ({ type: 'phone', phone: this.view(phone) }));
  }

  /** The other end of a chat is there, or types. */
  showPresence(phone: Phone, peer: string, presence: Presence): void {
    Object.assign(phone.inbox.chat(peer).presence, presence);
    this.feed.publish(() => ({ type: 'phone', phone: this.view(phone) }));
  }

  gesture(phone: Phone, to: string, gesture: Gesture): void {
    const line = this.line(to);
    if (line === undefined) throw notFound(`A business number ${to}`);
    line.gesture?.(phone.number, gesture);
  }

  /** A linked device of this phone's own number has read the message, and told its sender. */
  readElsewhere(phone: Phone, messageId: string): void {
    const message = phone.inbox.find(messageId);
    if (message !== undefined && phone.inbox.markRead(message)) this.#show(phone, message);
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
    for (const tell of this.#habitListeners) tell(phone);
    this.feed.publish(() => ({ type: 'phone', phone: this.view(phone) }));
  }

  onHabits(listener: (phone: Phone) => void): void {
    this.#habitListeners.push(listener);
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
    if (isAct(message.content)) return this.#actFrom(phone, message, message.content);
    const known = phone.inbox.find(message.id);
    if (known !== undefined) known.arrivals += 1;
    const shown = known ?? this.#showFirst(phone, message);
    phone.inbox.chat(message.line).presence.state = undefined;
    this.counts.delivered += 1;
    this.#tell(message, 'delivered');
    this.#show(phone, shown);
    if (known === undefined) this.#followHabits(phone, shown);
  }

  #showFirst(phone: Phone, { id, line, to: _phone, ...rest }: Outgoing): PhoneMessage {
    const at = this.clock.now();
    const message: PhoneMessage = {
      ...{ id, direction: 'received', peer: line, at },
      ...rest,
      ...{ status: 'delivered', arrivals: 1 },
    };
    phone.inbox.add(message);
    this.references.shown(rest.reference);
    return message;
  }

  #actFrom(phone: Phone, message: Outgoing, act: Act): void {
    const acting = { peer: message.line, author: message.author, act, direction: 'received' } as const;
    if (!this.#act(phone, acting)) return this.#tell(message, 'reaction_without_message');
    this.references.shown(message.reference);
    this.#tell(message, 'delivered');
  }

  /** False when there is no such message to act upon. */
  #act(phone: Phone, { peer, author = peer, act, direction }: Acting): boolean {
    const target = phone.inbox.find(act.messageId);
    if (target === undefined || !mayAct(target, act, peer, direction)) return false;
    perform(target, act, direction === 'typed' ? phone.number : author);
    this.#show(phone, target);
    return true;
  }

  /** A reaction is a line of its own on the phone that typed it; other acts change what stands there. */
  #keepTyped(phone: Phone, typed: PhoneMessage): void {
    const { content, peer } = typed;
    if (isAct(content) && content.kind !== 'reaction') {
      if (!this.#act(phone, { peer, act: content, direction: 'typed' })) throw notFound('This message');
      return;
    }
    phone.inbox.add(typed);
    this.#typedOn.set(typed.id, phone);
    this.#show(phone, typed);
  }

  #followHabits(phone: Phone, message: PhoneMessage): void {
    const { autoRead, autoAnswer } = phone.habits;
    if (autoRead !== null) this.timers.after(autoRead.afterMs, () => void this.read(phone, [message]));
    if (autoAnswer === null) return;
    this.timers.after(autoAnswer.afterMs, () => {
      const line = this.line(message.peer);
      if (line === undefined || line.admits?.(phone.number) === false || !phone.habits.onWhatsapp) return;
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
