import { BoundedMap } from '../../phones/bounded-map.js';
import type { Account } from '../account.js';

const KEPT = 50_000;

/** Who wrote what in groups: receipts go to them. */
export class GroupAuthors {
  readonly #authors = new BoundedMap<string, Account>(KEPT);

  wrote(id: string, author: Account): void {
    this.#authors.set(id, author);
  }

  of(id: string | null | undefined): Account | undefined {
    return this.#authors.get(id ?? '');
  }

  clear(): void {
    this.#authors.clear();
  }
}
