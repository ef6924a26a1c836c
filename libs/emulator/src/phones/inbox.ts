import { BoundedMap } from './bounded-map.js';
import type { Circumstances, Content } from './content.js';

export interface Vote {
  readonly voter: string;
  readonly options: readonly string[];
}

export interface PhoneMessage extends Circumstances {
  readonly id: string;
  /** `received` by the phone, or `typed` on it. */
  readonly direction: 'received' | 'typed';
  /** The number at the other end. */
  readonly peer: string;
  readonly at: number;
  content: Content;
  readonly reference?: string;
  status: 'sent' | 'delivered' | 'read';
  /** How often this very message arrived; the phone shows it once. */
  arrivals: number;
  reaction?: string;
  edited?: boolean;
  deleted?: boolean;
  votes?: readonly Vote[];
}

/** What a person sees at the top of a chat: that the other end is there, and writes. */
export interface Presence {
  online?: boolean;
  state?: 'typing' | 'recording';
}

export interface Chat {
  readonly peer: string;
  readonly unread: Map<string, PhoneMessage>;
  last?: PhoneMessage;
  typedAt?: number;
  readonly presence: Presence;
}

const KEPT_MESSAGES = 5000;

/** What one phone holds, in order of arrival: the last 5,000 messages. */
export class Inbox {
  readonly #messages = new BoundedMap<string, PhoneMessage>(KEPT_MESSAGES, (id, message) => {
    this.#chats.get(message.peer)?.unread.delete(id);
  });
  readonly #chats = new Map<string, Chat>();

  get size(): number {
    return this.#messages.size;
  }

  find(id: string): PhoneMessage | undefined {
    return this.#messages.get(id);
  }

  messages(): PhoneMessage[] {
    return [...this.#messages.values()];
  }

  chats(): Chat[] {
    return [...this.#chats.values()];
  }

  chat(peer: string): Chat {
    const known = this.#chats.get(peer);
    if (known !== undefined) return known;
    const chat: Chat = { peer, unread: new Map(), presence: {} };
    this.#chats.set(peer, chat);
    return chat;
  }

  add(message: PhoneMessage): void {
    const chat = this.chat(message.peer);
    this.#messages.set(message.id, message);
    chat.last = message;
    if (message.direction === 'received') chat.unread.set(message.id, message);
    else chat.typedAt = message.at;
  }

  /** False when it was read before. */
  markRead(message: PhoneMessage): boolean {
    if (message.direction !== 'received' || message.status === 'read') return false;
    message.status = 'read';
    this.chat(message.peer).unread.delete(message.id);
    return true;
  }
}
