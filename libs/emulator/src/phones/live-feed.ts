export type LiveEvent =
  | { readonly type: 'phone'; readonly phone: object }
  | { readonly type: 'phone.removed'; readonly number: string }
  | { readonly type: 'message'; readonly number: string; readonly message: object; readonly phone: object }
  | { readonly type: 'mail'; readonly mail: object }
  | { readonly type: 'reset' };

/** What happens on the phones, as it happens; nobody listening costs nothing. */
export class LiveFeed {
  readonly #listeners = new Set<(event: LiveEvent) => void>();

  listen(listener: (event: LiveEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The event is made only when somebody wants it. */
  publish(make: () => LiveEvent): void {
    if (this.#listeners.size === 0) return;
    const event = make();
    for (const listener of this.#listeners) listener(event);
  }
}
