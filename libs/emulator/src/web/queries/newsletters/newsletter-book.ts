import type { Account } from '../../account.js';
import { Newsletter } from './newsletter.js';

export class NewsletterBook {
  readonly #newsletters = new Map<string, Newsletter>();

  all(): Newsletter[] {
    return [...this.#newsletters.values()];
  }

  /** By id, or by the code of its invitation. */
  find(key: string | undefined): Newsletter | undefined {
    return this.#newsletters.get(key ?? '') ?? this.all().find(({ invite }) => invite === key);
  }

  create(owner: Account, name: string, at: number): Newsletter {
    const newsletter = new Newsletter(owner, name, at);
    this.#newsletters.set(newsletter.id, newsletter);
    return newsletter;
  }

  remove(newsletter: Newsletter): void {
    this.#newsletters.delete(newsletter.id);
  }

  clear(): void {
    this.#newsletters.clear();
  }
}
