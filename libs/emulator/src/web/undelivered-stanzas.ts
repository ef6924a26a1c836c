import type { BinaryNode } from 'baileys';
import { BoundedMap } from '../phones/bounded-map.js';

const KEPT = 20_000;

/** What a companion was sent, or will be, and has not acknowledged yet; in order. */
export class UndeliveredStanzas {
  readonly #stanzas = new BoundedMap<string, BinaryNode>(KEPT);

  get size(): number {
    return this.#stanzas.size;
  }

  all(): BinaryNode[] {
    return [...this.#stanzas.values()];
  }

  add(stanza: BinaryNode): void {
    const key = keyOf(stanza.tag, stanza.attrs);
    this.#stanzas.delete(key);
    this.#stanzas.set(key, stanza);
  }

  /** An `<ack>` names what it is about by class, and a message is settled by its receipt as well. */
  settle(answer: BinaryNode): boolean {
    const { attrs, tag } = answer;
    if (tag === 'ack') return this.#stanzas.delete(keyOf(attrs['class'] ?? '', attrs));
    if (tag !== 'receipt' || attrs['type'] === 'retry') return false;
    return this.#stanzas.delete(keyOf('message', attrs));
  }

  clear(): void {
    this.#stanzas.clear();
  }
}

/** Several receipts may bear the id of one message; a message id stands alone. */
function keyOf(tag: string, { id = '', type = '', participant = '' }: BinaryNode['attrs']): string {
  return tag === 'message' ? `message ${id}` : `${tag} ${id} ${type} ${participant}`;
}
