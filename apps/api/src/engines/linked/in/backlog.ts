import { getBinaryNodeChildren, type BinaryNode } from 'baileys';

/**
 * Baileys reads what waited for the device one by one, and what comes meanwhile at once: it would be told first, and a
 * connection that ends then leaves the earlier ones to the next, which tells them behind it. Here it joins the queue.
 */
export class Backlog {
  /** What is still to be read, in order: its chat, by its ciphertext. */
  private readonly unread = new Map<Uint8Array, string>();
  private readonly chats = new Map<string, number>();

  /** Before Baileys sees the stanza: all that it makes of the mark is that queue. */
  join(stanza: BinaryNode): void {
    const { attrs } = stanza;
    const chat = attrs['from'] ?? '';
    if (attrs['category'] === 'peer') return;
    if (!attrs['offline'] && !this.chats.has(chat)) return;
    attrs['offline'] ||= '1';
    for (const { content } of getBinaryNodeChildren(stanza, 'enc')) {
      if (content instanceof Uint8Array) this.add(content, chat);
    }
  }

  /** It was read, or cannot be. The queue has one reader: whatever stood before it is done, too. */
  leave(ciphertext: Uint8Array): void {
    if (!this.unread.has(ciphertext)) return;
    for (const [first, chat] of this.unread) {
      this.remove(first, chat);
      if (first === ciphertext) return;
    }
  }

  private add(ciphertext: Uint8Array, chat: string): void {
    this.unread.set(ciphertext, chat);
    this.chats.set(chat, (this.chats.get(chat) ?? 0) + 1);
  }

  private remove(ciphertext: Uint8Array, chat: string): void {
    this.unread.delete(ciphertext);
    const left = (this.chats.get(chat) ?? 0) - 1;
    if (left > 0) this.chats.set(chat, left);
    else this.chats.delete(chat);
  }
}
